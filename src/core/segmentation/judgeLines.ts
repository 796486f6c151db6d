import { finish, type Steps } from '../text/steps';
import { treeSum, type ArticleModel } from './articleModel';
import { logitSteps } from './lineLogits';
import type { LineTable } from './lineTable';
import { pageContext } from './pageContext';
import { pageThreshold } from './pageThreshold';
import { signalCount } from './signalNames';
import { Signals } from './signals';
import { traitsOf } from './traits';

/** What the model says of every row. */
export interface Judgement {
  /** How far the log of the odds that the row is article lies above what makes it article on its page; not calibrated. */
  readonly sums: Float32Array;
  /** 1 where the row is taken for article. */
  readonly inside: Uint8Array;
  /** What speaks for or against each row, as bits of `traits`. */
  readonly traits: Uint16Array;
}

/** How many rows are judged in one step. */
const stepRows = 256;

/** Runs both stages of `model` over a page, in steps. Linear. */
export function* judgeSteps(model: ArticleModel, table: LineTable): Steps<Judgement> {
  const { sums, traits } = yield* sumSteps(model, table);
  return { ...decide(table, sums, model.threshold), traits };
}

/** For every row the log of the odds that it is article, the same for any page; not calibrated. Linear. */
export function lineSums(model: ArticleModel, table: LineTable): Float32Array {
  return finish(sumSteps(model, table)).sums;
}

/** Compares the sums of a page's rows with what the page asks for. */
export function decide(table: LineTable, sums: Float32Array, threshold: number): Pick<Judgement, 'sums' | 'inside'> {
  const least = pageThreshold(table, sums, threshold);
  const above = sums.map((sum) => sum - least);
  return { sums: above, inside: Uint8Array.from(above, (sum) => (sum >= 0 ? 1 : 0)) };
}

function* sumSteps(model: ArticleModel, table: LineTable): Steps<Pick<Judgement, 'sums' | 'traits'>> {
  const { count } = table;
  const page = pageContext(table);
  const logits = yield* logitSteps(model, table, page);
  const view = new Signals(table, page, logits);
  yield;
  const sums = new Float32Array(count);
  const traits = new Uint16Array(count);
  const signals = new Float32Array(stepRows * signalCount);
  for (let first = 0; first < count; first += stepRows) {
    const rows = Math.min(stepRows, count - first);
    writeRows(view, rows, signals);
    sumRows(model, signals, rows, sums.subarray(first));
    for (let row = 0; row < rows; row++) traits[first + row] = traitsOf(signals, row * signalCount);
    yield;
  }
  return { sums, traits };
}

/** Writes the signals of the next `rows` rows. */
function writeRows(view: Signals, rows: number, signals: Float32Array): void {
  for (let row = 0; row < rows; row++) view.writeNext(signals, row * signalCount);
}

/** Sums up the first `rows` rows of `signals`. */
function sumRows(model: ArticleModel, signals: Float32Array, rows: number, sums: Float32Array): void {
  for (let row = 0; row < rows; row++) sums[row] = treeSum(model, signals, row * signalCount);
}
