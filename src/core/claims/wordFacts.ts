import { featureWord, opensSentence } from './featureWords';
import type { FeatureWord } from './featureWords';
import { hashOf, joined } from './hashing';
import type { WordClasses } from './wordClasses';

/** What the features of a sentence ask of one of its words: worked out once, however often the word occurs. */
export interface WordFacts {
  readonly kind: FeatureWord['kind'];
  /** The hash of the word as the models see it. */
  readonly hash: number;
  /** Hashes of how the word ends and begins; undefined for short words and what is no word. */
  readonly parts: { readonly ending: number; readonly beginning: number } | undefined;
  /** The class of words used alike; a mark is its own, a rare word has the class of rare words. */
  readonly wordClass: number;
  /** "I", "we", "our". */
  readonly own: boolean;
  readonly past: boolean;
  /** Which of `hintNames` the word gives, in their order. */
  readonly hints: readonly number[];
  /** Whether a sentence or quotation begins behind it. */
  readonly opens: boolean;
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const notSuperlative = wordsOf('interest request west best test rest honest invest protest suggest');

const isSuperlative = (word: string): boolean =>
  word === 'most' ||
  word === 'least' ||
  (word.length > 4 && word.length < 16 && word.endsWith('est') && !notSuperlative.has(word));

const hasWord = (list: string): ((word: string) => boolean) => {
  const words = wordsOf(list);
  return (word) => words.has(word);
};

/** What tells something of a sentence by being in it. */
const hints: readonly (readonly [name: string, gives: (word: string) => boolean])[] = [
  ['superlative', isSuperlative],
  ['you', hasWord("you you're your you've")],
  ['modal', hasWord("will would could should might must shall may can i'll we'll")],
  ['third', hasWord("he she they his her their he's she's")],
  ['view', hasWord('think believe hope feel want know guess like love care')],
  [
    'compare',
    hasWord(
      'more less fewer than increase increased decrease decreased rate percent million billion trillion thousand hundred',
    ),
  ],
];

/** The names of the hints, by number. */
export const hintNames: readonly string[] = hints.map(([name]) => name);

const firstPerson = wordsOf("i i'm i've i'll i'd we we're we'll we've my our");

const isPast = (word: string): boolean =>
  word.endsWith('ed') || word.endsWith('was') || word.endsWith('were') || word.endsWith('had') || word.endsWith('did');

/** The facts of the token `found`, where it `opens` a sentence or quotation and where it does not. */
export function factsOf(found: string, opens: boolean, classes: WordClasses): WordFacts {
  const { text, kind } = featureWord(found, opens);
  const hash = hashOf(text);
  const isWord = kind === 'word';
  const parts =
    isWord && text.length > 4
      ? { ending: joined(4, hashOf(text, text.length - 3), 0), beginning: joined(5, hashOf(text, 0, 4), 0) }
      : undefined;
  return {
    kind,
    hash,
    parts,
    wordClass: classes.of(text) ?? (kind === 'mark' ? hash : -1),
    own: isWord && firstPerson.has(text),
    past: isWord && isPast(text),
    hints: isWord ? hints.flatMap(([, gives], index) => (gives(text) ? [index] : [])) : [],
    opens: opensSentence(found),
  };
}
