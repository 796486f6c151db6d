import { finish, type Steps } from '../text/steps';
import type { Codes } from './codes';
import { canBeCue, cueFeatures, cueWordFeatures, viewSentence } from './cueFeatures';
import type { DraftKind, RuleDraft } from './draft';
import type { FeatureSink } from './featureSink';
import type { Prose, Sentence } from './prose';

/** What the rules found at a cue, as the models see it: 0 for nothing. */
const ruleCodes: Readonly<Record<DraftKind, number>> = {
  quoteBefore: 1,
  quoteAfter: 2,
  clauseBefore: 3,
  clauseAfter: 4,
  accordingTo: 5,
  noun: 6,
  noCue: 7,
};

/** What takes the features of one word after the other. */
interface CueVisitor<Sink extends FeatureSink> {
  readonly features: Sink & { clear(): void };
  /** Asked when only the features of the word itself are there; a word for which it says no is passed over. */
  promising?(): boolean;
  /** Called when all features of the word are there. */
  visit(at: number, sentence: Sentence): void;
}

/**
 * Visits every word that can be a cue, in order, with its features written afresh to the visitor.
 * `rules` has what the rules found, by the first word of the cue.
 */
export function eachCue<Sink extends FeatureSink>(
  prose: Prose,
  codes: Codes,
  rules: ReadonlyMap<number, RuleDraft>,
  visitor: CueVisitor<Sink>,
): void {
  finish(cueSteps(prose, codes, rules, visitor));
}

/** The same in steps, a sentence each. */
export function* cueSteps<Sink extends FeatureSink>(
  prose: Prose,
  codes: Codes,
  rules: ReadonlyMap<number, RuleDraft>,
  visitor: CueVisitor<Sink>,
): Steps<void> {
  const { features } = visitor;
  for (const sentence of prose.sentences) {
    const view = viewSentence(prose, sentence);
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const word = prose.words[at];
      if (!word || !canBeCue(word)) continue;
      const rule = rules.get(at);
      features.clear();
      const ruleCode = rule ? ruleCodes[rule.kind] : 0;
      cueWordFeatures(codes, at, ruleCode, features);
      if (visitor.promising && !visitor.promising()) continue;
      cueFeatures(prose, codes, sentence, view, at, ruleCode, features);
      visitor.visit(at, sentence);
    }
    yield;
  }
}
