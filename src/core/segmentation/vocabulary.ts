import type { LineTable } from './lineTable';

/** The content words of some lines, as a set of hashes. A few words in a thousand may be taken for others. */
export class Vocabulary {
  readonly #table: LineTable;
  readonly #seen: Uint8Array;
  readonly #wrap: number;

  constructor(table: LineTable) {
    this.#table = table;
    const words = table.tokenStart[table.count] ?? 0;
    const bits = Math.min(20, Math.max(10, 34 - Math.clz32(words)));
    this.#seen = new Uint8Array(1 << bits);
    this.#wrap = (1 << bits) - 1;
  }

  /** Adds the content words of line `row`. */
  add(row: number): void {
    const { tokens, tokenStart } = this.#table;
    const end = tokenStart[row + 1] ?? 0;
    for (let at = tokenStart[row] ?? 0; at < end; at++) {
      const token = tokens[at] ?? 0;
      if ((token & 1) === 0) this.#seen[(token >>> 1) & this.#wrap] = 1;
    }
  }

  /** How many of the content words of line `row` are in the set; looks at the first 200 words only. */
  shared(row: number): { readonly shared: number; readonly content: number } {
    const { tokens, tokenStart } = this.#table;
    const start = tokenStart[row] ?? 0;
    const end = Math.min(tokenStart[row + 1] ?? 0, start + 200);
    let shared = 0;
    let content = 0;
    for (let at = start; at < end; at++) {
      const token = tokens[at] ?? 0;
      if ((token & 1) !== 0) continue;
      content++;
      shared += this.#seen[(token >>> 1) & this.#wrap] ?? 0;
    }
    return { shared, content };
  }
}
