import type { Steps } from '../text/steps';
import type { ArticleModel } from './articleModel';
import { codeSlot, emptyCodeList, lineCodes, reach, type CodeList } from './lineCodes';
import type { LineTable } from './lineTable';
import type { PageContext } from './pageContext';

/** What the first stage asks of a model. */
type LineModel = Pick<ArticleModel, 'slots' | 'slotScale' | 'bias'>;

/** How many rows are looked at in one step. */
const stepRows = 2048;

/** The first stage: for each row the log of the odds that it is article, from its own looks and its neighbours'. */
export function* logitSteps(model: LineModel, table: LineTable, page: PageContext): Steps<Float32Array> {
  const { count } = table;
  const sums = new Float32Array(count);
  const list = emptyCodeList();
  for (let row = 0; row < count; row += stepRows) {
    addWeights(model, table, page, row, Math.min(count, row + stepRows), list, sums);
    yield;
  }
  for (let row = 0; row < count; row++) sums[row] = model.bias + model.slotScale * (sums[row] ?? 0);
  return sums;
}

/** Adds to `sums` what the rows from `first` up to `end` say of themselves and of those beside them. */
function addWeights(
  { slots }: LineModel,
  table: LineTable,
  page: PageContext,
  first: number,
  end: number,
  list: CodeList,
  sums: Float32Array,
): void {
  const { count } = table;
  const bits = 31 - Math.clz32(slots.length);
  const { codes } = list;
  for (let row = first; row < end; row++) {
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
}
