import { foldedWords, isPlain } from '../text/folded';

/** Words to be found as a row of whole words, whatever their case, accents and punctuation; `lavr*` is the beginning of a word. */
export class SoughtWords {
  readonly #folded: string;
  /** Its longest word, which a plain text must have. */
  readonly #longest: RegExp;
  readonly #pattern: RegExp;

  constructor(words: string) {
    const folded = foldedWords(words);
    const isBeginning = words.trimEnd().endsWith('*');
    const parts = folded.trim().split(' ');
    this.#folded = isBeginning ? folded.trimEnd() : folded;
    this.#longest = new RegExp(
      parts.reduce((longest, part) => (part.length > longest.length ? part : longest), ''),
      'i',
    );
    this.#pattern = new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9]+')}${isBeginning ? '' : '(?![a-z0-9])'}`, 'u');
  }

  /** Whether they are in `text`; `fold` gives its folded words where the caller has them at hand. */
  areIn(text: string, fold: () => string = () => foldedWords(text)): boolean {
    // Most texts do not have the word at all: that is told without looking at them in any other way.
    if (isPlain(text)) return this.#longest.test(text) && this.#pattern.test(text.toLowerCase());
    return fold().includes(this.#folded);
  }
}
