import { finish, type Steps } from '../text/steps';
import { treeSum, type ArticleModel } from './articleModel';
import { logitSteps } from './lineLogits';
import type { LineTable } from './lineTable';
import { pageContext } from './pageContext';
import { signalCount } from './signalNames';
import { Signals } from './signals';
import { traitsOf } from './traits';

/** What the model says of every row. */
export interface Judgement {
  /** The log of the odds that the row is article, not calibrated. */
  readonly sums: Float32Array;
  /** 1 where the row is taken for article. */
  readonly inside: Uint8Array;
  /** What speaks for or against each row, as bits of `traits`. */
  readonly traits: Uint16Array;
}

/** How many rows are judged in one step. */
const stepRows = 512;

/** Runs both stages of `model` over a page. Linear. */
export function judgeLines(model: ArticleModel, table: LineTable): Judgement {
  return finish(judgeSteps(model, table));
}

/** The same in steps. */
export function* judgeSteps(model: ArticleModel, table: LineTable): Steps<Judgement> {
  const { count } = table;
  const page = pageContext(table);
  const logits = yield* logitSteps(model, table, page);
  const view = new Signals(table, page, logits);
  yield;
  const judgement = {
    sums: new Float32Array(count),
    inside: new Uint8Array(count),
    traits: new Uint16Array(count),
  };
  const signals = new Float32Array(signalCount);
  for (let row = 0; row < count; row += stepRows) {
    judgeRows(model, view, signals, row, Math.min(count, row + stepRows), judgement);
    yield;
  }
  return judgement;
}

/** Judges the rows from `first` up to `end`, the next ones of `view`. */
function judgeRows(
  model: ArticleModel,
  view: Signals,
  signals: Float32Array,
  first: number,
  end: number,
  { sums, inside, traits }: Judgement,
): void {
  for (let row = first; row < end; row++) {
    view.writeNext(signals);
    const sum = treeSum(model, signals);
    sums[row] = sum;
    inside[row] = sum >= model.threshold ? 1 : 0;
    traits[row] = traitsOf(signals);
  }
}
