import { folded, foldedWords, isPlain, mayHold, wordsOfFolded } from '../text/folded';
import { hashOf, type WordSignature } from './wordSignature';

/** Words to be found as a row of whole words, whatever their case, accents and punctuation; `lavr*` is the beginning of a word. */
export class SoughtWords {
  readonly #folded: string;
  /** Its longest word, which a text must have. */
  readonly #longest: string;
  readonly #mayHold: RegExp;
  readonly #pattern: RegExp;
  readonly #hashes: readonly number[];

  constructor(words: string) {
    const folded = foldedWords(words);
    const isBeginning = words.trimEnd().endsWith('*');
    const parts = folded.trim().split(' ');
    this.#folded = isBeginning ? folded.trimEnd() : folded;
    this.#longest = parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
    // Of a beginning it is not known which word it stands for.
    this.#hashes = (isBeginning ? parts.slice(0, -1) : parts).filter((part) => part !== '').map(hashOf);
    this.#mayHold = mayHold(this.#longest);
    this.#pattern = new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9]+')}${isBeginning ? '' : '(?![a-z0-9])'}`, 'u');
  }

  /** Whether they are in `text`; `fold` gives what `folded` makes of it where the caller has that at hand. */
  areIn(text: string, fold: () => string = () => folded(text)): boolean {
    // Most texts do not have the word at all: that is told without looking at them in any other way.
    if (!this.#mayHold.test(text)) return false;
    if (isPlain(text)) return this.#pattern.test(text.toLowerCase());
    const whole = fold();
    return whole.includes(this.#longest) && wordsOfFolded(whole).includes(this.#folded);
  }

  /** Whether they may be in the texts with this signature. */
  mayBeIn(signature: WordSignature): boolean {
    return signature.mayHold(this.#hashes);
  }
}
