import type { LineTable } from './lineTable';

/** How the words of a line meet those of a vocabulary. */
export interface Overlap {
  /** Content words of the line (no function words), and those of them that are known. */
  readonly content: number;
  readonly shared: number;
  /** The same for content words with a capital. */
  readonly names: number;
  readonly sharedNames: number;
}

/** At most so many words of one line are looked at. */
const mostWords = 120;

/**
 * In how many lines of a chosen set each content word occurs. Words are known by hash: in a large text a few in a
 * hundred may be taken for others.
 */
export class Vocabulary {
  readonly #table: LineTable;
  readonly #lines: Uint8Array;
  readonly #wrap: number;

  /** For at most so many words; by default for all of the table. More than that are taken for each other the more often. */
  constructor(table: LineTable, words = table.tokenStart[table.count] ?? 0) {
    this.#table = table;
    const bits = Math.min(18, Math.max(10, 34 - Math.clz32(words)));
    this.#lines = new Uint8Array(1 << bits);
    this.#wrap = (1 << bits) - 1;
  }

  /** Adds the content words of line `row`; a word that stands in it twice counts twice. */
  add(row: number): void {
    const { tokens, tokenStart } = this.#table;
    const end = tokenStart[row + 1] ?? 0;
    for (let at = tokenStart[row] ?? 0; at < end; at++) {
      const token = tokens[at] ?? 0;
      if ((token & 1) !== 0) continue;
      const slot = (token >>> 2) & this.#wrap;
      const count = this.#lines[slot] ?? 0;
      if (count < 255) this.#lines[slot] = count + 1;
    }
  }

  /** How line `row` meets the words that occur `least` times or more (2 when the line itself was added). */
  overlap(row: number, least = 1): Overlap {
    const { tokens, tokenStart } = this.#table;
    const start = tokenStart[row] ?? 0;
    const end = Math.min(tokenStart[row + 1] ?? 0, start + mostWords);
    let content = 0;
    let shared = 0;
    let names = 0;
    let sharedNames = 0;
    for (let at = start; at < end; at++) {
      const token = tokens[at] ?? 0;
      if ((token & 1) !== 0) continue;
      const known = (this.#lines[(token >>> 2) & this.#wrap] ?? 0) >= least ? 1 : 0;
      const name = (token >>> 1) & 1;
      content++;
      shared += known;
      names += name;
      sharedNames += name & known;
    }
    return { content, shared, names, sharedNames };
  }
}
