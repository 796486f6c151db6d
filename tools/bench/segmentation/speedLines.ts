import type { EditingRow } from './editing';
import type { SpeedRow } from './speed';

/** All that was measured of speed. */
export interface Speed {
  readonly speedSeed: number;
  /** Every page of the corpus by itself. */
  readonly pages: SpeedRow;
  readonly speed: readonly SpeedRow[];
  readonly editing: readonly EditingRow[];
}

/** The figures of speed as lines to print. */
export function speedLines({ speedSeed, pages, speed, editing }: Speed): readonly string[] {
  return [
    `Speed in processor time; pages drawn with seed ${speedSeed}; ratio to splitting at line feeds and counting words:`,
    ...speed.map((row) => speedLine(row)),
    `${speedLine(pages)}  pages of the corpus, one by one`,
    ...editing.map(({ what, milliseconds, shortest, most }) => {
      const goal = most === undefined ? '' : `  at most ${most} ms wanted`;
      return `${what.padEnd(48)} ${milliseconds.toFixed(1).padStart(8)} ms, shortest ${shortest.toFixed(1).padStart(7)} ms${goal}`;
    }),
  ];
}

function speedLine({ bytes, milliseconds, megabytesPerSecond, ratio, memoryRatio }: SpeedRow): string {
  const memory = memoryRatio === undefined ? '' : `  memory ${memoryRatio.toFixed(1)} x text`;
  const size = `${(bytes / 1000).toFixed(0).padStart(7)} kB`;
  return `${size} ${milliseconds.toFixed(1).padStart(8)} ms ${megabytesPerSecond.toFixed(1).padStart(6)} MB/s  ratio ${ratio.toFixed(1)}${memory}`;
}
