import { treeSum, type ArticleModel } from './articleModel';
import { lineLogits } from './lineLogits';
import type { LineTable } from './lineTable';
import { pageContext } from './pageContext';
import { traitsOf } from './traits';
import { signalCount } from './signalNames';
import { Signals } from './signals';

/** What the model says of every row. */
export interface Judgement {
  /** The log of the odds that the row is article, not calibrated. */
  readonly sums: Float32Array;
  /** 1 where the row is taken for article. */
  readonly inside: Uint8Array;
  /** What speaks for or against each row, as bits of `traits`. */
  readonly traits: Uint16Array;
}

/** Runs both stages of `model` over a page. Linear. */
export function judgeLines(model: ArticleModel, table: LineTable): Judgement {
  const { count } = table;
  const page = pageContext(table);
  const logits = lineLogits(model, table, page);
  const view = new Signals(table, page, logits);
  const signals = new Float32Array(signalCount);
  const sums = new Float32Array(count);
  const inside = new Uint8Array(count);
  const traits = new Uint16Array(count);
  for (let row = 0; row < count; row++) {
    view.writeNext(signals);
    const sum = treeSum(model, signals);
    sums[row] = sum;
    inside[row] = sum >= model.threshold ? 1 : 0;
    traits[row] = traitsOf(signals);
  }
  return { sums, inside, traits };
}
