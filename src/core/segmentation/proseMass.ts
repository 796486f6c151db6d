import type { LineTable } from './lineTable';
import { cappedWords, type PageContext } from './pageContext';

/** The first stage's probabilities as chances per word: sums and means over any stretch of rows in constant time. */
export class ProseMass {
  readonly #wordsBefore: Float64Array;
  /** Sums of probability by words before each row; has one entry more than there are rows. */
  readonly #before: Float64Array;

  constructor(table: LineTable, page: PageContext, probabilities: Float64Array) {
    const { count } = table;
    this.#wordsBefore = page.wordsBefore;
    this.#before = new Float64Array(count + 1);
    for (let row = 0; row < count; row++) {
      const words = Math.min(cappedWords, table.words[row] ?? 0);
      this.#before[row + 1] = (this.#before[row] ?? 0) + (probabilities[row] ?? 0) * words;
    }
  }

  /** Words that are expected to be article in the rows before `row`; with the number of all rows, on the whole page. */
  before(row: number): number {
    return this.#before[row] ?? 0;
  }

  /** Mean probability of the words from row `from` up to `to` (not included), as far as they lie on the page; else -1. */
  mean(from: number, to: number): number {
    const start = Math.max(0, from);
    const end = Math.min(this.#before.length - 1, to);
    if (end <= start) return -1;
    const words = (this.#wordsBefore[end] ?? 0) - (this.#wordsBefore[start] ?? 0);
    return (this.before(end) - this.before(start)) / Math.max(1, words);
  }
}
