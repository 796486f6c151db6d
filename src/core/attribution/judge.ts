import { candidatesOf } from './candidate';
import type { Candidate } from './candidate';
import { CandidateSignals, signalCount } from './candidateSignals';
import { forestProbability, unpackForest } from './forest';
import type { DraftKind } from './draft';
import type { Forest, StoredForest } from './forest';
import { isInserted } from './insertedCue';
import type { Prose } from './prose';
import type { TrainedReader } from './trainedReader';
import type { Hit } from './trainedReader';
import { overlapOf } from './wordRange';

/** The judge as it is stored. */
export interface StoredJudge {
  readonly forest: StoredForest;
  /** At these probabilities of the trees … */
  readonly calibrationAt: readonly number[];
  /** … these shares of candidates were right; between them linear. */
  readonly calibrationShare: readonly number[];
}

/** What judges candidates, ready to use. */
export interface Judge {
  readonly forest: Forest;
  readonly calibrationAt: readonly number[];
  readonly calibrationShare: readonly number[];
}

/** Unpacks a stored judge. */
export function unpackJudge(stored: StoredJudge): Judge {
  return { ...stored, forest: unpackForest(stored.forest) };
}

/** The share of candidates that were right of those that the trees give this probability. */
export function calibrated({ calibrationAt: at, calibrationShare: share }: Judge, probability: number): number {
  let upper = 0;
  while (upper < at.length && (at[upper] ?? 0) < probability) upper += 1;
  if (upper === 0) return share[0] ?? probability;
  if (upper === at.length) return share[upper - 1] ?? probability;
  const left = at[upper - 1] ?? 0;
  const part = (probability - left) / ((at[upper] ?? 0) - left);
  return (share[upper - 1] ?? 0) * (1 - part) + (share[upper] ?? 0) * part;
}

/** The same for a verb set into a relative clause: "a conflict that the United Nations |says| has killed 70,000". */
const leastInserted = 0.04;
/** Content without quotation marks that has fewer words counts from `leastShort` on: mostly it is no statement ("talked about |it all|"). */
const fewWords = 4;
const leastShort = 0.6;

/** From which probability on the candidate counts. */
function leastFor(prose: Prose, candidate: Candidate): number {
  const { kind, content } = candidate;
  const first = content[0];
  if (!first) return 1;
  if (kind === 'quoteBefore' || kind === 'quoteAfter') return leastOf[kind];
  if (first.to - first.from < fewWords && prose.words[first.from]?.region === -1) return leastShort;
  return isInserted(prose, candidate) ? leastInserted : leastOf[kind];
}

/** A candidate with the probability that it is right. */
export interface Judged {
  readonly candidate: Candidate;
  readonly probability: number;
}

/** Candidates of the same sentence whose contents share more than this (Jaccard) exclude each other. */
const mostShared = 0.7;

/**
 * From which probability on a candidate counts: where about one in three is right, from which on recall gains more than
 * precision loses (training articles, cross-validated); quotations earlier, since a quotation that nothing claims is given
 * without a source. How sure it is is told apart from that: what is below 0.45 is not shown.
 */
const leastOf: Readonly<Record<DraftKind, number>> = {
  quoteBefore: 0.2,
  quoteAfter: 0.2,
  clauseBefore: 0.3,
  clauseAfter: 0.24,
  accordingTo: 0.15,
  noun: 0.22,
  noCue: 0.36,
};

/** For each hit the candidate that the forest believes in most, in the order of the cues. */
export function judge(reader: TrainedReader, hits: readonly Hit[], { forest }: Judge): Judged[] {
  const { prose, codes } = reader.reading;
  const signals = new CandidateSignals(reader.reading, hits);
  const row = new Float32Array(signalCount);
  const judged: Judged[] = [];
  for (const candidate of candidatesOf(prose, codes.regions, hits)) {
    signals.write(candidate, row);
    const probability = forestProbability(forest, row);
    const last = judged.at(-1);
    if (last?.candidate.hit !== candidate.hit) judged.push({ candidate, probability });
    else if (probability > last.probability) judged[judged.length - 1] = { candidate, probability };
  }
  return judged;
}

/** Those that are probable enough; of those that report nearly the same words only the most probable. */
export function chosen(prose: Prose, judged: readonly Judged[]): Judged[] {
  const probable = judged.filter(({ candidate, probability }) => probability >= leastFor(prose, candidate));
  probable.sort((a, b) => b.probability - a.probability || a.candidate.hit.at - b.candidate.hit.at);
  const bySentence = new Map<number, Candidate[]>();
  const result = probable.filter(({ candidate }) => {
    const key = candidate.hit.sentence.from;
    const others = bySentence.get(key) ?? [];
    const isDouble = others.some((other) => repeats(candidate, other) || repeats(other, candidate));
    if (isDouble) return false;
    others.push(candidate);
    bySentence.set(key, others);
    return true;
  });
  return result.sort((a, b) => a.candidate.hit.at - b.candidate.hit.at);
}

/** Whether the first piece of `candidate` says nearly what a piece of `other` says. */
function repeats(candidate: Candidate, other: Candidate): boolean {
  const first = candidate.content[0];
  return first !== undefined && other.content.some((piece) => overlapOf(piece, first) > mostShared);
}
