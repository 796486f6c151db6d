import { candidatesOf } from '../../../src/core/attribution/candidate';
import { CandidateSignals, signalCount } from '../../../src/core/attribution/candidateSignals';
import type { Prose } from '../../../src/core/attribution/prose';
import { readProse } from '../../../src/core/attribution/prose';
import { ruleDrafts } from '../../../src/core/attribution/rules/ruleDrafts';
import { TrainedReader } from '../../../src/core/attribution/trainedReader';
import type { ReaderModels } from '../../../src/core/attribution/trainedReader';
import type { WordRange } from '../../../src/core/attribution/wordRange';
import { finish } from '../../../src/core/text/steps';
import { articleLines } from './corpus';
import type { GoldArticle } from './corpus';
import { goldWords } from './goldWords';
import type { GoldWords } from './goldWords';

/** A content is right from this overlap with an annotated one on. */
const leastOverlap = 0.8;

/** Candidates of some articles as the judge sees them, one after the other; those of one cue stand together. */
export interface CandidateRows {
  /** `signalCount` numbers for each candidate. */
  readonly signals: number[];
  /** 1 for the candidate of its cue that is nearest to what the annotators marked, where that is near enough. */
  readonly best: number[];
  /** 1 where what it says is near enough to what they marked. */
  readonly right: number[];
  /** The number of its cue, over all articles. */
  readonly cue: number[];
  /** The number of its article. */
  readonly article: number[];
}

/** No rows yet. */
export const emptyRows = (): CandidateRows => ({ signals: [], best: [], right: [], cue: [], article: [] });

/** How many letters and digits two contents share of all that they cover (Jaccard), 0 to 1. */
function sharedLetters(prose: Prose, a: readonly WordRange[], b: readonly WordRange[]): number {
  const inA = new Set<number>();
  let sizeA = 0;
  const size = (at: number): number => {
    const word = prose.words[at];
    return !word || word.shape === 'mark' ? 0 : word.end - word.start;
  };
  for (const { from, to } of a) for (let at = from; at < to; at += 1) inA.add(at);
  for (const at of inA) sizeA += size(at);
  let both = 0;
  let sizeB = 0;
  for (const { from, to } of b) {
    for (let at = from; at < to; at += 1) {
      sizeB += size(at);
      if (inA.has(at)) both += size(at);
    }
  }
  return both === 0 ? 0 : both / (sizeA + sizeB - both);
}

/** The best overlap of `content` with what the annotators marked: as speech, and as belief or wish. */
function overlaps(
  prose: Prose,
  content: readonly WordRange[],
  golds: readonly GoldWords[],
): { speech: number; other: number } {
  let speech = 0;
  let other = 0;
  for (const gold of golds) {
    const value = sharedLetters(prose, content, gold.content);
    if (gold.speech) speech = Math.max(speech, value);
    else other = Math.max(other, value);
  }
  return { speech, other };
}

/**
 * Adds the candidates that the models find in `article`, which has the number `number`. What annotators marked counts for
 * its own cue only, where that is found. Belief and wish count neither way.
 */
export function addCandidates(rows: CandidateRows, article: GoldArticle, number: number, models: ReaderModels): void {
  const prose = readProse(article.text, articleLines(article.text));
  const reader = new TrainedReader(prose, ruleDrafts(prose), models);
  const { codes } = reader.reading;
  const hits = finish(reader.hitSteps());
  const golds = article.attributions.map((gold) => goldWords(prose, codes, gold));
  const found = new Set(hits.map(({ at }) => at));
  const free = golds.filter(({ head }) => !found.has(head));
  const signals = new CandidateSignals(reader.reading, hits);
  const row = new Float32Array(signalCount);
  for (const hit of hits) {
    const own = golds.filter(({ head }) => head === hit.at);
    const cue = (rows.cue.at(-1) ?? -1) + 1;
    const scored = candidatesOf(prose, codes.regions, [hit]).map((candidate) => ({
      candidate,
      ...overlaps(prose, candidate.content, own.length > 0 ? own : free),
    }));
    const most = Math.max(...scored.map(({ speech }) => speech));
    for (const { candidate, speech, other } of scored) {
      if (speech < leastOverlap && other >= 0.5 && other > speech) continue;
      signals.write(candidate, row);
      rows.signals.push(...row);
      rows.best.push(speech >= leastOverlap && speech === most ? 1 : 0);
      rows.right.push(speech >= leastOverlap ? 1 : 0);
      rows.cue.push(cue);
      rows.article.push(number);
    }
  }
}
