import type { ArticleModel } from './articleModel';
import { codeSlot, emptyCodeList, lineCodes, reach } from './lineCodes';
import type { LineTable } from './lineTable';
import type { PageContext } from './pageContext';

/** The first stage: for each row the log of the odds that it is article, from its own looks and its neighbours'. */
export function lineLogits(
  model: Pick<ArticleModel, 'slots' | 'slotScale' | 'bias'>,
  table: LineTable,
  page: PageContext,
): Float32Array {
  const { slots, slotScale, bias } = model;
  const { count } = table;
  const bits = 31 - Math.clz32(slots.length);
  const sums = new Float32Array(count);
  const list = emptyCodeList();
  const { codes } = list;
  for (let row = 0; row < count; row++) {
    lineCodes(table, page, row, list);
    let own = 0;
    for (let at = 0; at < list.count; at++) own += slots[codeSlot(codes[at] ?? 0, 0, bits)] ?? 0;
    sums[row] = (sums[row] ?? 0) + own;
    const from = Math.max(0, row - reach);
    const to = Math.min(count - 1, row + reach);
    for (let other = from; other <= to; other++) {
      if (other === row) continue;
      let lent = 0;
      for (let at = 0; at < list.shared; at++) lent += slots[codeSlot(codes[at] ?? 0, row - other, bits)] ?? 0;
      sums[other] = (sums[other] ?? 0) + lent;
    }
  }
  for (let row = 0; row < count; row++) sums[row] = bias + slotScale * (sums[row] ?? 0);
  return sums;
}
