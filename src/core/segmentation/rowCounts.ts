/** How many rows of any stretch pass a test, in constant time after one pass over all rows. */
export class RowCounts {
  /** Rows that pass before each row; has one entry more than there are rows. */
  readonly #before: Uint32Array;

  /** Asks `test` once of each of the rows 0 to `count`. */
  constructor(count: number, test: (row: number) => boolean) {
    this.#before = new Uint32Array(count + 1);
    for (let row = 0; row < count; row++) this.#before[row + 1] = (this.#before[row] ?? 0) + (test(row) ? 1 : 0);
  }

  /** Rows from `from` up to `to` (not included) that pass; both must lie on the page. */
  between(from: number, to: number): number {
    return (this.#before[to] ?? 0) - (this.#before[from] ?? 0);
  }

  /** The share of those rows that pass, 0 to 1. What lies beyond the page is left out; 0 where nothing remains. */
  share(from: number, to: number): number {
    const start = Math.max(0, from);
    const end = Math.min(this.#before.length - 1, to);
    return this.between(start, end) / Math.max(1, end - start);
  }
}
