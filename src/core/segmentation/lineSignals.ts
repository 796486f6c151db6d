import type { LineTable } from './lineTable';
import { finalClass, firstClass } from './marks';

/** How far away the farthest line is that a line is seen beside. */
const reach = 3;

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
  out[at++] = logits[row] ?? 0;
  for (let other = row - 1; other >= row - reach; other--) out[at++] = other >= 0 ? (logits[other] ?? 0) : logitBeyond;
  for (let other = row + 1; other <= row + reach; other++)
    out[at++] = other < count ? (logits[other] ?? 0) : logitBeyond;
  out[at++] = Math.min(255, table.words[row] ?? 0);
  for (let other = row - 1; other >= row - reach; other--)
    out[at++] = other >= 0 ? Math.min(255, table.words[other] ?? 0) : 0;
  for (let other = row + 1; other <= row + reach; other++)
    out[at++] = other < count ? Math.min(255, table.words[other] ?? 0) : 0;
  out[at++] = finalClass(table.final[row] ?? 0);
  out[at++] = row > 0 ? finalClass(table.final[row - 1] ?? 0) : -1;
  out[at++] = row + 1 < count ? finalClass(table.final[row + 1] ?? 0) : -1;
  out[at++] = firstClass(table.first[row] ?? 0);
  out[at++] = row > 0 ? firstClass(table.first[row - 1] ?? 0) : -1;
  out[at++] = row + 1 < count ? firstClass(table.first[row + 1] ?? 0) : -1;
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
