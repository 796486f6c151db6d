import type { PageContext } from './pageContext';
import type { ProseMass } from './proseMass';

/**
 * Writes the signals `mean2` to `rowsAfter`: how much prose there is around row `row` of `count`, before and after it.
 * They go into `out` from index `start`; returns the index after the last.
 */
export function writeWindowSignals(
  page: PageContext,
  mass: ProseMass,
  count: number,
  row: number,
  out: Float32Array,
  start: number,
): number {
  const words = page.wordsBefore;
  let at = start;
  out[at++] = mass.mean(row - 2, row + 3);
  out[at++] = mass.mean(row - 5, row + 6);
  out[at++] = mass.mean(row - 15, row + 16);
  out[at++] = mass.mean(row - 8, row);
  out[at++] = mass.mean(row + 1, row + 9);
  out[at++] = mass.mean(row - 30, row);
  out[at++] = mass.mean(row + 1, row + 31);
  const all = Math.max(1, mass.before(count));
  out[at++] = mass.before(row) / all;
  out[at++] = 1 - mass.before(row + 1) / all;
  out[at++] = words[row] ?? 0;
  out[at++] = (words[count] ?? 0) - (words[row + 1] ?? 0);
  out[at++] = row;
  out[at++] = count - row - 1;
  return at;
}
