import type { FeatureList } from './featureList';
import type { LinearModel } from './linearModel';

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

/** The best candidate and how sure the model is of it among all. */
export interface Ranked {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** The score of each part under the model. */
function scoreParts(candidates: SpanCandidates, model: LinearModel): Float64Array {
  const { features, parts } = candidates;
  const scores = new Float64Array(parts.length);
  let from = 0;
  for (let part = 0; part < parts.length; part += 1) {
    const to = parts[part] ?? from;
    scores[part] = model.score(features.data, from, to);
    from = to;
  }
  return scores;
}

/** A candidate that is believed more than the model says. */
export interface Preference {
  readonly from: number;
  readonly to: number;
  /** What is added to its score. */
  readonly bonus: number;
}

/** The candidate with the highest score, with its share in the softmax over all; undefined when there are none. */
export function best(candidates: SpanCandidates, model: LinearModel, preference?: Preference): Ranked | undefined {
  const scores = scoreParts(candidates, model);
  let top = -Infinity;
  let winner: SpanPair | undefined;
  const totals = candidates.pairs.map(({ from, to, start, end, own }) => {
    const bonus = preference?.from === from && preference.to === to ? preference.bonus : 0;
    return (scores[start] ?? 0) + (scores[end] ?? 0) + (scores[own] ?? 0) + bonus;
  });
  candidates.pairs.forEach((pair, index) => {
    const total = totals[index] ?? -Infinity;
    if (total <= top) return;
    top = total;
    winner = pair;
  });
  if (!winner) return undefined;
  const mass = totals.reduce((sum, total) => sum + Math.exp(total - top), 0);
  return { from: winner.from, to: winner.to, probability: 1 / mass };
}
