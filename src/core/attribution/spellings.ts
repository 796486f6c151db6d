import { isDigit, isUpper } from '../text/characters';
import { StretchIds } from '../text/stretchIds';
import type { TokenKind } from '../text/tokens';
import type { Word } from './prose';
import { spellingCodes } from './spellingCodes';
import type { Shape, SpellingCodes } from './spellingCodes';
import { classesOfWord, WordClass } from './wordClasses';

/** What is the same of all words that are spelled alike: worked out once, however often the word occurs. */
export interface Spelling {
  /** In lower case, curly apostrophes straight. */
  readonly lower: string;
  /** Bits of `WordClass`. */
  readonly classes: number;
  readonly shape: Shape;
  /** What the models see of it. */
  readonly codes: SpellingCodes;
}

const blank: Spelling = { lower: '.', classes: 0, shape: 'mark', codes: spellingCodes('.', 'mark', 0) };

/** A full stop without extent at the offset `at`, which parts what has nothing to do with each other. */
export function blankWord(at: number): Word {
  return { start: at, end: at, ...blank, region: -1 };
}

/** No word is longer than this: what is longer is looked up by its beginning. */
const longestWord = 40;

function lowerOf(text: string, start: number, end: number): string {
  const lower = text.slice(start, Math.min(end, start + longestWord)).toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function classesOf(lower: string, isCapital: boolean): number {
  const known = classesOfWord.get(lower);
  if (known !== undefined) return known;
  // "Anatoly" is none.
  return !isCapital && lower.length > 4 && lower.endsWith('ly') ? WordClass.adverb : 0;
}

/** The different spellings of one text. */
export class Spellings {
  readonly #text: string;
  readonly #ids: StretchIds;
  readonly #known: Spelling[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#ids = new StretchIds(text);
  }

  /** The spelling of the token from `start` to `end`. */
  of(start: number, end: number, kind: TokenKind): Spelling {
    const id = this.#ids.idOf(start, end);
    return (this.#known[id] ??= this.#read(start, end, kind));
  }

  #read(start: number, end: number, kind: TokenKind): Spelling {
    const lower = lowerOf(this.#text, start, end);
    if (kind === 'mark') return { lower, classes: 0, shape: 'mark', codes: spellingCodes(lower, 'mark', 0) };
    const first = this.#text.codePointAt(start) ?? 0;
    const shape = isDigit(first) ? 'number' : isUpper(first) ? 'capital' : 'lower';
    const classes = classesOf(lower, shape === 'capital');
    return { lower, classes, shape, codes: spellingCodes(lower, shape, classes) };
  }
}
