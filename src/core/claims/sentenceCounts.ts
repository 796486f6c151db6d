import { hashOf } from './hashing';
import { hintNames } from './wordFacts';
import type { WordFacts } from './wordFacts';

/** What a reader would count in a sentence; marks do not count. */
interface SentenceCounts {
  readonly length: number;
  readonly figures: number;
  readonly names: number;
  readonly own: number;
  readonly past: number;
  /** Numbers of hints, each once, in the order of the words that give them. */
  readonly hints: readonly number[];
}

/** Counts the words of one sentence. */
export function countSentence(words: readonly WordFacts[]): SentenceCounts {
  let [length, figures, names, own, past] = [0, 0, 0, 0, 0];
  const hints: number[] = [];
  for (const word of words) {
    if (word.kind === 'mark') continue;
    length += 1;
    if (word.kind === 'number') figures += 1;
    else if (word.kind === 'name') names += 1;
    if (word.own) own += 1;
    if (word.past) past += 1;
    for (const hint of word.hints) if (!hints.includes(hint)) hints.push(hint);
  }
  return { length, figures, names, own, past, hints };
}

const featureHash = (name: string): number => hashOf(`@${name}`);

/** A count as a feature for each of `limits` that it reaches. */
const steps = (name: string, limits: readonly number[]): readonly (readonly [limit: number, hash: number])[] =>
  limits.map((limit) => [limit, featureHash(`${name} ${limit}`)] as const);

const countSteps = [
  ['length', steps('length', [3, 5, 7, 9, 12, 15, 18, 22, 27, 33, 40, 50])],
  ['figures', steps('figures', [1, 2, 3, 4])],
  ['names', steps('names', [1, 2, 3, 5, 8])],
  ['own', steps('own', [1, 2, 3])],
  ['past', steps('past', [1, 2, 3])],
] as const;

const flagHashes = {
  question: featureHash('question'),
  figurePast: featureHash('figure past'),
  figureNotOwn: featureHash('figure not own'),
  figureLong: featureHash('figure long'),
  namePast: featureHash('name past'),
  namePastNotOwn: featureHash('name past not own'),
} as const;

const hintHashes = hintNames.map(featureHash);

/** The hashes of the features that the counts give. */
export function featureHashes(counts: SentenceCounts, isQuestion: boolean): readonly number[] {
  const hashes: number[] = [];
  for (const [count, stages] of countSteps) {
    for (const [limit, hash] of stages) if (counts[count] >= limit) hashes.push(hash);
  }
  const { length, figures, names, own, past } = counts;
  if (isQuestion) hashes.push(flagHashes.question);
  if (figures > 0 && past > 0) hashes.push(flagHashes.figurePast);
  if (figures > 0 && own === 0) hashes.push(flagHashes.figureNotOwn);
  if (figures > 0 && length > 8) hashes.push(flagHashes.figureLong);
  if (names > 0 && past > 0) hashes.push(flagHashes.namePast);
  if (names > 0 && past > 0 && own === 0) hashes.push(flagHashes.namePastNotOwn);
  for (const hint of counts.hints) hashes.push(hintHashes[hint] ?? 0);
  return hashes;
}
