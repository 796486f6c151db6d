import { featureWords, type FeatureWord } from './featureWords';

/** How many slots the features of a sentence are hashed into. */
export const slotCount = 1 << 16;

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
 * beginnings and endings, and what a reader would count: length, figures, names, past tense, first person, questions.
 */
export function sentenceFeatures(sentence: string): readonly number[] {
  const words = featureWords(sentence, mostWords);
  const slots = new Set<number>();
  const add = (hash: number): void => {
    slots.add(scrambled(hash) & (slotCount - 1));
  };
  addWords(words, add);
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

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

function joined(kind: number, first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ (second + kind), 0x85ebca6b) ^ Math.imul(kind, 0xc2b2ae35);
}

/** Spreads every bit over all others (the finaliser of MurmurHash3, Austin Appleby, public domain). */
function scrambled(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
