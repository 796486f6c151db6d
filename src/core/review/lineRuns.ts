import type { Line } from '../segmentation/line';
import type { LineRun } from './folds';

/** The runs of lines that are `wanted`, by number; blank lines between two of them belong to the run. */
export function lineRuns(lines: readonly Line[], wanted: (line: Line) => boolean): readonly LineRun[] {
  const runs: LineRun[] = [];
  let first = -1;
  let last = -1;
  lines.forEach((line, index) => {
    if (line.kind === 'blank') return;
    if (wanted(line)) {
      if (first < 0) first = index;
      last = index;
    } else if (first >= 0) {
      runs.push({ first, last });
      first = -1;
    }
  });
  if (first >= 0) runs.push({ first, last });
  return runs;
}
