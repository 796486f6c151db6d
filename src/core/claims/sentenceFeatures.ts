import { featureWords, type FeatureWord } from './featureWords';
import { hashOf, joined, scrambled } from './hashing';
import type { WordClasses } from './wordClasses';

/** How many slots the features of a sentence are hashed into. */
export const slotCount = 1 << 17;

/** Longer sentences are judged by their beginning. */
const mostWords = 200;

const hints: readonly (readonly [name: string, words: RegExp])[] = [
  ['you', /^(?:you|you're|your|you've)$/u],
  ['modal', /^(?:will|would|should|could|might|must|shall|may|can|i'll|we'll)$/u],
  ['third', /^(?:he|she|they|his|her|their|he's|she's)$/u],
  ['view', /^(?:think|believe|hope|feel|want|know|guess|like|love|care)$/u],
  [
    'compare',
    /^(?:more|less|fewer|than|increased?|decreased?|rate|percent|million|billion|trillion|thousand|hundred)$/u,
  ],
  [
    'superlative',
    /^(?:most|least|(?!interest$|request$|west$|best$|test$|rest$|honest$|invest$|protest$|suggest$)\p{L}{2,12}est)$/u,
  ],
];
const firstPerson = /^(?:i|i'm|i've|i'll|i'd|we|we're|we'll|we've|my|our)$/u;
const past = /(?:ed|was|were|had|did)$/u;

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
      add(joined(4, hashOf(text.slice(-3)), 0));
      add(joined(5, hashOf(text.slice(0, 4)), 0));
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
  const count = (test: (word: FeatureWord) => boolean): number => words.filter(test).length;
  const figures = count(({ kind }) => kind === 'number');
  const names = count(({ kind }) => kind === 'name');
  const own = count(({ text }) => firstPerson.test(text));
  const done = count(({ kind, text }) => kind === 'word' && past.test(text));
  const length = count(({ kind }) => kind !== 'mark');
  const flags: readonly (readonly [name: string, is: boolean])[] = [
    ['question', /\?["'”’]?$/u.test(sentence.slice(-3).trimEnd())],
    ['figure past', figures > 0 && done > 0],
    ['figure not own', figures > 0 && own === 0],
    ['figure long', figures > 0 && length > 8],
    ['name past', names > 0 && done > 0],
    ['name past not own', names > 0 && done > 0 && own === 0],
    ...hints.map(([name, test]) => [name, words.some(({ text }) => test.test(text))] as const),
  ];
  return [
    ...steps('length', length, [3, 5, 7, 9, 12, 15, 18, 22, 27, 33, 40, 50]),
    ...steps('figures', figures, [1, 2, 3, 4]),
    ...steps('names', names, [1, 2, 3, 5, 8]),
    ...steps('own', own, [1, 2, 3]),
    ...steps('past', done, [1, 2, 3]),
    ...flags.filter(([, is]) => is).map(([name]) => name),
  ];
}

/** One feature for each of `limits` that `value` reaches. */
function steps(name: string, value: number, limits: readonly number[]): readonly string[] {
  return limits.filter((limit) => value >= limit).map((limit) => `${name} ${limit}`);
}
