import { foldedWords } from '../text/folded';

/** Anything but ASCII and the typographic punctuation of news: for texts without it folding is the same as lower case. */
const special = /[^\p{ASCII}\u2010-\u2027]/u;

/** Words to be found as a row of whole words, whatever their case, accents and punctuation; `lavr*` is the beginning of a word. */
export class SoughtWords {
  readonly #folded: string;
  readonly #longest: string;
  readonly #pattern: RegExp;

  constructor(words: string) {
    const folded = foldedWords(words);
    const isBeginning = words.trimEnd().endsWith('*');
    const parts = folded.trim().split(' ');
    this.#folded = isBeginning ? folded.trimEnd() : folded;
    this.#longest = parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
    this.#pattern = new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9]+')}${isBeginning ? '' : '(?![a-z0-9])'}`, 'u');
  }

  /** Whether they are in `text`; `fold` gives its folded words where the caller has them at hand. */
  areIn(text: string, fold: () => string = () => foldedWords(text)): boolean {
    if (special.test(text)) return fold().includes(this.#folded);
    const lower = text.toLowerCase();
    return lower.includes(this.#longest) && this.#pattern.test(lower);
  }
}
