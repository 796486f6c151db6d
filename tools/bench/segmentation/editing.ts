import { findingSteps } from '../../../src/core/analysis';
import { lineLayers } from '../../../src/core/review/lineLayers';
import { segment, segmentAgain } from '../../../src/core/segmentation/segment';
import type { Segmentation } from '../../../src/core/segmentation/segmentWith';
import { finish, type Steps } from '../../../src/core/text/steps';
import { cpuTime } from './cpuTime';

/** How long a reader or writer waits for something, in the pure part of it. */
export interface EditingRow {
  readonly what: string;
  /** Processor time, the middle of all rounds; of first paints, where the clock is too coarse for one, the mean. */
  readonly milliseconds: number;
  /** The shortest round: what the rest of the machine disturbed least. */
  readonly shortest: number;
  /** What it is to be at most; undefined where it is shown for comparison only. */
  readonly most: number | undefined;
}

/** What opening and typing cost, in `text` of 5 MB or more. */
export function measureEditing(text: string): readonly EditingRow[] {
  const cut = (length: number): string => Buffer.from(text.slice(0, length)).toString();
  const [article, long, huge] = [cut(12_000), cut(1_000_000), cut(5_000_000)];
  const rows = [rowOf('first paint of 12 kB, later ones', 30, 40, () => paint(segment(article)))];
  rows.push(rowOf('keystroke in 1 MB, to new colours', 50, keystrokes, typing(long)));
  rows.push(rowOf('the same, segmented afresh', undefined, 9, () => paint(segment(long))));
  const lines = segment(cut(100_000));
  rows.push(rowOf('who says what in 100 kB', 50, 9, () => finish(findingSteps(cut(100_000), lines))));
  rows.push(rowOf('longest step without a pause in 5 MB: lines', 50, 3, () => longestStep(segmentAgain(huge))));
  const hugeLines = segment(huge);
  rows.push(rowOf('the same: who says what', 50, 1, () => longestStep(findingSteps(huge, hugeLines))));
  return rows;
}

/** How many letters are typed. */
const keystrokes = 25;

/** One letter more in the middle with each call, and every fourth time a space; the texts are flat, as an editor gives them. */
function typing(text: string): () => void {
  const middle = text.length >> 1;
  const typed = 'abc '.repeat(keystrokes);
  const texts = Array.from({ length: keystrokes }, (_, count) =>
    Buffer.from(text.slice(0, middle) + typed.slice(0, count + 1) + text.slice(middle)).toString(),
  );
  let known: Segmentation = finish(segmentAgain(text));
  return () => {
    known = finish(segmentAgain(texts.shift() ?? text, known));
    paint(known.lines);
  };
}

function paint(lines: Segmentation['lines']): void {
  lineLayers(lines, { dim: true, apart: true });
}

/** The milliseconds that `run` takes, or those that it gives. */
function rowOf(what: string, most: number | undefined, rounds: number, run: () => unknown): EditingRow {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = cpuTime();
    const given = run();
    times.push(typeof given === 'number' ? given : cpuTime() - begin);
  }
  times.sort((a, b) => a - b);
  return { what, milliseconds: times[rounds >> 1] ?? 0, shortest: times[0] ?? 0, most };
}

function longestStep(steps: Steps<unknown>): number {
  let longest = 0;
  for (let done = false; !done;) {
    const begin = cpuTime();
    done = steps.next().done === true;
    longest = Math.max(longest, cpuTime() - begin);
  }
  return longest;
}
