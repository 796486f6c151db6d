import { fromBase64 } from '../text/base64';
import { hashOf, scrambled } from './hashing';

/** Classes of words that are used alike, learnt from the words around them: "killed" and "wounded" are in one. */
export class WordClasses {
  readonly #classes = new Map<number, number>();

  /** `packed`: four bytes for each word in Base64: its hash, high byte first, and its class. */
  constructor(packed: string) {
    const bytes = fromBase64(packed);
    for (let at = 0; at + 3 < bytes.length; at += 4) {
      const [high = 0, middle = 0, low = 0, one = 0] = bytes.subarray(at, at + 4);
      this.#classes.set((high << 16) | (middle << 8) | low, one);
    }
  }

  /** The class of a word as `featureWords` gives it, 0 to 255; undefined for a rare one. */
  of(word: string): number | undefined {
    return this.#classes.get(wordHash(word));
  }
}

/** The 24 bits by which a word is known. */
export function wordHash(word: string): number {
  return scrambled(hashOf(word)) & 0xffffff;
}
