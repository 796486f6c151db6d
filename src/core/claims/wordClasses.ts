import { fromBase64 } from '../text/base64';
import { hashOf, scrambled } from './hashing';

/** Classes of words that are used alike, learnt from the words around them: "killed" and "wounded" are in one. */
export class WordClasses {
  /** Four bytes for each word, by ascending hash: the hash, high byte first, and the class. */
  readonly #entries: Uint8Array;

  /** `packed`: the entries in Base64. */
  constructor(packed: string) {
    this.#entries = fromBase64(packed);
  }

  /** The class of a word as `featureWords` gives it, 0 to 255; undefined for a rare one. */
  of(word: string): number | undefined {
    const hash = wordHash(word);
    let low = 0;
    let high = this.#entries.length >> 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#hashAt(middle) < hash) low = middle + 1;
      else high = middle;
    }
    return this.#hashAt(low) === hash ? this.#entries[4 * low + 3] : undefined;
  }

  /** The hash of the entry with the number `index`; -1 behind the last. */
  #hashAt(index: number): number {
    const at = 4 * index;
    const low = this.#entries[at + 2];
    return low === undefined ? -1 : ((this.#entries[at] ?? 0) << 16) | ((this.#entries[at + 1] ?? 0) << 8) | low;
  }
}

/** The 24 bits by which a word is known. */
export function wordHash(word: string): number {
  return scrambled(hashOf(word)) & 0xffffff;
}
