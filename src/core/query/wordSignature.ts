import { folded, isPlain } from '../text/folded';

/** Of so many bits each word sets one: few enough for ten thousand documents, enough to tell most of them from one another. */
const bitCount = 4096;

const [space, zero, nine, upperA, upperZ, lowerA, lowerZ] = [0x20, 0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a];

/**
 * Which words some texts may have, in half a kilobyte: a Bloom filter with one hash function (Bloom 1970), by FNV-1a. It errs
 * on one side only: what it says is not there is not there.
 */
export class WordSignature {
  readonly #bits = new Uint32Array(bitCount / 32);

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      // What folding changes is folded first; then words are letters and digits, here as in `foldedWords`.
      if (isPlain(text)) this.#addPlain(text);
      else for (const [word] of folded(text).matchAll(/[\p{L}\p{N}]+/gu)) this.#add(hashOf(word));
    }
  }

  /** Whether all `hashes` of words may be there. */
  mayHold(hashes: readonly number[]): boolean {
    return hashes.every((hash) => ((this.#bits[(hash % bitCount) >>> 5] ?? 0) & (1 << (hash & 31))) !== 0);
  }

  #addPlain(text: string): void {
    let [hash, isIn] = [start, false];
    for (let index = 0; index <= text.length; index++) {
      let code = index < text.length ? text.charCodeAt(index) : space;
      if (code >= upperA && code <= upperZ) code += lowerA - upperA;
      const isWord = (code >= lowerA && code <= lowerZ) || (code >= zero && code <= nine);
      if (isWord) hash = step(hash, code);
      else if (isIn) {
        this.#add(hash >>> 0);
        hash = start;
      }
      isIn = isWord;
    }
  }

  #add(hash: number): void {
    const word = (hash % bitCount) >>> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (hash & 31));
  }
}

/** What a signature knows a folded word by. */
export function hashOf(word: string): number {
  let hash = start;
  for (let index = 0; index < word.length; index++) hash = step(hash, word.charCodeAt(index));
  return hash >>> 0;
}

const start = 0x811c9dc5 | 0;

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
