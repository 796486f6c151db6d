import type { LineTable } from './lineTable';
import type { WordSignals } from './wordSignals';

/** Rows before and after a row whose words count with its own. */
const reach = 4;

/** The share of words, and of names, around a row that the core uses too: the signals `shareNear` and `namesShareNear`. */
export class SharedNear {
  readonly #content: Float64Array;
  readonly #shared: Float64Array;
  readonly #names: Float64Array;
  readonly #sharedNames: Float64Array;

  constructor(table: LineTable, words: Pick<WordSignals, 'overlapOf'>) {
    const size = table.count + 1;
    this.#content = new Float64Array(size);
    this.#shared = new Float64Array(size);
    this.#names = new Float64Array(size);
    this.#sharedNames = new Float64Array(size);
    for (let row = 0; row < table.count; row++) {
      const { content, shared, names, sharedNames } = words.overlapOf(row);
      this.#content[row + 1] = (this.#content[row] ?? 0) + content;
      this.#shared[row + 1] = (this.#shared[row] ?? 0) + shared;
      this.#names[row + 1] = (this.#names[row] ?? 0) + names;
      this.#sharedNames[row + 1] = (this.#sharedNames[row] ?? 0) + sharedNames;
    }
  }

  /** Writes the signals of `row` into `out` from index `start`; returns the index after the last. */
  write(row: number, out: Float32Array, start: number): number {
    out[start] = share(this.#shared, this.#content, row);
    out[start + 1] = share(this.#sharedNames, this.#names, row);
    return start + 2;
  }
}

function share(some: Float64Array, all: Float64Array, row: number): number {
  const from = Math.max(0, row - reach);
  const to = Math.min(all.length - 1, row + reach + 1);
  const whole = (all[to] ?? 0) - (all[from] ?? 0);
  return whole === 0 ? -1 : ((some[to] ?? 0) - (some[from] ?? 0)) / whole;
}
