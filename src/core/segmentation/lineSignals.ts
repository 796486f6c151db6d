import type { LineTable } from './lineTable';
import { finalClass, firstClass } from './marks';

/** Distances to the lines that a line is seen beside, in the order of the signals. */
const reachOrder = [0, -1, -2, -3, 1, 2, 3] as const;
const nextOrder = [0, -1, 1] as const;

/** What stands for the logit of a line beyond the page, and for the blank lines after the last line. */
const logitBeyond = -8;
const blanksAtEnd = 9;

/**
 * Writes the signals `logit` to `blanksAfter`: a line's own looks and those of the lines beside it. They go into `out`
 * from index `start`; returns the index after the last.
 */
export function writeLineSignals(
  table: LineTable,
  logits: Float32Array,
  row: number,
  out: Float32Array,
  start: number,
): number {
  const { count } = table;
  const some = Math.max(1, table.words[row] ?? 0);
  let at = start;
  for (const distance of reachOrder) out[at++] = logits[row + distance] ?? logitBeyond;
  for (const distance of reachOrder)
    out[at++] = row + distance < count ? Math.min(255, table.words[row + distance] ?? 0) : 0;
  for (const distance of nextOrder)
    out[at++] = isOnPage(row + distance, count) ? finalClass(table.final[row + distance] ?? 0) : -1;
  for (const distance of nextOrder)
    out[at++] = isOnPage(row + distance, count) ? firstClass(table.first[row + distance] ?? 0) : -1;
  out[at++] = (table.functions[row] ?? 0) / some;
  out[at++] = (table.capitals[row] ?? 0) / some;
  out[at++] = (table.numbers[row] ?? 0) / some;
  out[at++] = table.stops[row] ?? 0;
  out[at++] = table.commas[row] ?? 0;
  out[at++] = table.quotes[row] ?? 0;
  out[at++] = table.dividers[row] ?? 0;
  out[at++] = (table.letters[row] ?? 0) / some;
  out[at++] = (table.shouted[row] ?? 0) / some;
  out[at++] = table.indent[row] ?? 0;
  out[at++] = table.blanks[row] ?? 0;
  out[at++] = row + 1 < count ? (table.blanks[row + 1] ?? 0) : blanksAtEnd;
  return at;
}

function isOnPage(row: number, count: number): boolean {
  return row >= 0 && row < count;
}
