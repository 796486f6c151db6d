import type { SpanQuestion } from '../../../src/core/attribution/spanQuestion';
import type { FeatureList } from './featureList';

/** Candidates of one question: features of every start, every end and every allowed pair, as stretches of one list. */
export interface SpanCandidates {
  readonly features: FeatureList;
  /** Where each part ends in the list; it begins where the one before it ends. */
  readonly parts: number[];
  readonly pairs: SpanPair[];
}

/** One candidate: a start, an end and what they are together; `from` and `to` are -1 where nothing is meant. */
export interface SpanPair {
  readonly from: number;
  readonly to: number;
  /** Index in `parts` of the start's, the end's and the pair's own features; -1 for none. */
  readonly start: number;
  readonly end: number;
  readonly own: number;
}

/** Every answer to the questions, as training sees them. Overwrites `features`. */
export function spanCandidates(questions: readonly SpanQuestion[], features: FeatureList): SpanCandidates {
  features.clear();
  const candidates: SpanCandidates = { features, parts: [], pairs: [] };
  for (const question of questions) addAnswers(candidates, question);
  return candidates;
}

function addAnswers({ features, parts, pairs }: SpanCandidates, question: SpanQuestion): void {
  const endPart = (): number => parts.push(features.length) - 1;
  const { edges } = question;
  const starts = edges.starts.map((at) => {
    question.addStart(at, features);
    return endPart();
  });
  const ends = edges.ends.map((at) => {
    question.addEnd(at, features);
    return endPart();
  });
  edges.starts.forEach((from, i) => {
    edges.ends.forEach((to, j) => {
      if (!question.allows(from, to)) return;
      question.addPair(from, to, features);
      pairs.push({ from, to, start: starts[i] ?? -1, end: ends[j] ?? -1, own: endPart() });
    });
  });
  if (!question.addNone) return;
  question.addNone(features);
  pairs.push({ from: -1, to: -1, start: -1, end: -1, own: endPart() });
}
