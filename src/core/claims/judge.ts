import type { Attribution } from '../attribution/attribution';
import type { LineKind } from '../segmentation/line';
import { overlaps, spanLength, textOf } from '../text/span';
import type { Span } from '../text/span';
import type { Reason } from '../text/reason';
import { findAssertions } from './assertions';
import type { Claim } from './claim';
import { attributionOf } from './claimant';
import { findCounterSignals, weightAgainst } from './counterSignals';
import { findFigures } from './figures';
import { findLexicalSignals } from './lexicalSignals';
import type { SentenceScorer } from './scores';
import type { Signal } from './signal';
import { triggersIn } from './triggers';

/** A longer stretch without a full stop is no sentence (list, table, broken text) and is not looked at. */
const longestSentence = 2000;
/** Fewer letters than this state nothing. */
const shortestSentence = 20;
/** Log-odds of a sentence without any signal, and what a second signal of the same kind adds of its weight. */
const prior = -0.5;
const again = 0.25;

/** Under these log-odds of the rules nothing that was learnt would make it a claim. */
const hopeless = -1.5;
/**
 * How much the learnt log-odds count, and where they are neutral in news: chosen on the key of the seed articles, where they tell
 * claims from other sentences by themselves in 92 of 100 pairs though they come from debates.
 */
const learnt = 0.3;
const usual = 0.5;

const explanations: Readonly<Record<Signal['kind'], string>> = {
  figure: 'It gives a figure: “{0}”',
  date: 'It gives a time: “{0}”',
  comparison: 'It compares: “{0}”',
  event: 'It reports an event: “{0}”',
  causation: 'It names a cause or an effect: “{0}”',
  attribution: 'Somebody states it as a fact: “{0}”',
  superlative: 'It ranks: “{0}”',
  record: 'It speaks of a first or a record: “{0}”',
};

/**
 * Weighs one sentence. Undefined where there is no reason to check it; else a claim with its score, which may be under 0.5.
 * `attributions` are those with content in the sentence.
 */
export function judge(
  text: string,
  sentence: Span,
  kind: LineKind,
  scorer: SentenceScorer,
  attributions: readonly Attribution[],
): Claim | undefined {
  if (spanLength(sentence) > longestSentence || spanLength(sentence) < shortestSentence) return undefined;
  const words = textOf(text, sentence);
  const triggers = triggersIn(text, sentence.start, sentence.end);
  const plain = [...findFigures(words, triggers), ...findLexicalSignals(words, triggers)];
  // "has killed" once: as the event that it is, not again as what somebody states.
  const asserted = findAssertions(sentence, words, attributions, triggers).filter(
    (one) => !plain.some((other) => overlaps(one, other)),
  );
  const found = [...plain, ...asserted];
  const signals = strongestOfEachKind(found);
  const [first] = signals;
  if (!first) return undefined;
  const against = findCounterSignals(words, triggers);
  const support = signals.reduce((sum, signal) => sum + signal.weight, 0) + again * (found.length - signals.length);
  const headline = kind === 'body' ? 0 : -0.8;
  const objection = against.reduce((sum, counter) => sum + weightAgainst(words, counter, first), 0);
  const ruled = prior + support + headline + objection;
  const logit = ruled < hopeless ? ruled : ruled + learnt * (logOdds(scorer.checkworthy(sentence)) - usual);
  const shift = (span: Span): Span => ({ start: sentence.start + span.start, end: sentence.start + span.end });
  const claimant = attributionOf(shift(first), attributions)?.speaker?.name;
  return {
    ...sentence,
    ...(claimant === undefined ? {} : { claimant }),
    score: 1 / (1 + Math.exp(-logit)),
    reasons: signals.map((signal) => ({ kind: signal.kind, text: signal.text })),
    why: [
      ...signals.map((signal): Reason => ({ message: explanations[signal.kind], args: [signal.text] })),
      ...against.map(({ why }) => why),
    ],
  };
}

function logOdds(share: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, share));
  return Math.log(bounded / (1 - bounded));
}

/** Of each kind the signal that weighs most (the first of equals), heaviest first. */
function strongestOfEachKind(signals: readonly Signal[]): readonly Signal[] {
  const best = new Map<Signal['kind'], Signal>();
  for (const signal of signals) {
    const known = best.get(signal.kind);
    if (!known || signal.weight > known.weight) best.set(signal.kind, signal);
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight || a.start - b.start);
}
