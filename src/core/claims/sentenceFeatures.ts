import { featureWords, type FeatureWord } from './featureWords';
import { hashOf, joined, scrambled } from './hashing';
import type { WordClasses } from './wordClasses';

/** How many slots the features of a sentence are hashed into. */
export const slotCount = 1 << 17;

/** Longer sentences are judged by their beginning. */
const mostWords = 200;

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that tell something of a sentence by being in it. */
const hints: readonly (readonly [name: string, words: ReadonlySet<string>])[] = [
  ['you', wordsOf("you you're your you've")],
  ['modal', wordsOf("will would should could might must shall may can i'll we'll")],
  ['third', wordsOf("he she they his her their he's she's")],
  ['view', wordsOf('think believe hope feel want know guess like love care')],
  [
    'compare',
    wordsOf(
      'more less fewer than increase increased decrease decreased rate percent million billion trillion thousand hundred',
    ),
  ],
];
const firstPerson = wordsOf("i i'm i've i'll i'd we we're we'll we've my our");
const notSuperlative = wordsOf('interest request west best test rest honest invest protest suggest');

const isPast = (word: string): boolean =>
  word.endsWith('ed') || word.endsWith('was') || word.endsWith('were') || word.endsWith('had') || word.endsWith('did');
const isSuperlative = (word: string): boolean =>
  word === 'most' ||
  word === 'least' ||
  (word.length > 4 && word.length < 16 && word.endsWith('est') && !notSuperlative.has(word));

/**
 * The slots (0 to `slotCount` - 1, each once) that a sentence has a share in: its words, pairs of words, pairs over a gap, word
 * beginnings and endings, word classes and pairs of them, and what a reader would count: length, figures, names, past tense, first person, questions.
 */
export function sentenceFeatures(sentence: string, classes: WordClasses): readonly number[] {
  const words = featureWords(sentence, mostWords);
  const slots = new Set<number>();
  const add = (hash: number): void => {
    slots.add(scrambled(hash) & (slotCount - 1));
  };
  addWords(words, add);
  addClasses(words, classes, add);
  for (const name of readerFeatures(words, sentence)) add(hashOf(`@${name}`));
  return [...slots];
}

function addWords(words: readonly FeatureWord[], add: (hash: number) => void): void {
  const hashes = words.map(({ text }) => hashOf(text));
  const edge = 0x24;
  const at = (index: number): number => hashes[index] ?? edge;
  words.forEach(({ text, kind }, index) => {
    add(at(index));
    add(joined(2, at(index), at(index + 1)));
    if (index + 2 < words.length) add(joined(3, at(index), at(index + 2)));
    if (kind === 'word' && text.length > 4) {
      add(joined(4, hashOf(text, text.length - 3), 0));
      add(joined(5, hashOf(text, 0, 4), 0));
    }
  });
  add(joined(6, at(0), 0));
  add(joined(7, at(0), at(1)));
}

/** A rare word has the class of rare words; a mark is its own. */
function addClasses(words: readonly FeatureWord[], classes: WordClasses, add: (hash: number) => void): void {
  const found = words.map(({ text, kind }) => classes.of(text) ?? (kind === 'mark' ? hashOf(text) : -1));
  found.forEach((one, index) => {
    const next = found[index + 1];
    add(joined(8, one, 0));
    if (next !== undefined) add(joined(9, one, next));
  });
}

function readerFeatures(words: readonly FeatureWord[], sentence: string): readonly string[] {
  let [figures, names, own, done, length] = [0, 0, 0, 0, 0];
  const told = new Set<string>();
  for (const { text, kind } of words) {
    if (kind === 'mark') continue;
    length += 1;
    if (kind === 'number') figures += 1;
    else if (kind === 'name') names += 1;
    else {
      if (firstPerson.has(text)) own += 1;
      if (isPast(text)) done += 1;
      if (isSuperlative(text)) told.add('superlative');
      for (const [name, list] of hints) if (list.has(text)) told.add(name);
    }
  }
  const flags: readonly (readonly [name: string, is: boolean])[] = [
    ['question', /\?["'”’]?$/u.test(sentence.slice(-3).trimEnd())],
    ['figure past', figures > 0 && done > 0],
    ['figure not own', figures > 0 && own === 0],
    ['figure long', figures > 0 && length > 8],
    ['name past', names > 0 && done > 0],
    ['name past not own', names > 0 && done > 0 && own === 0],
  ];
  return [
    ...steps('length', length, [3, 5, 7, 9, 12, 15, 18, 22, 27, 33, 40, 50]),
    ...steps('figures', figures, [1, 2, 3, 4]),
    ...steps('names', names, [1, 2, 3, 5, 8]),
    ...steps('own', own, [1, 2, 3]),
    ...steps('past', done, [1, 2, 3]),
    ...flags.filter(([, is]) => is).map(([name]) => name),
    ...told,
  ];
}

/** One feature for each of `limits` that `value` reaches. */
function steps(name: string, value: number, limits: readonly number[]): readonly string[] {
  return limits.filter((limit) => value >= limit).map((limit) => `${name} ${limit}`);
}
