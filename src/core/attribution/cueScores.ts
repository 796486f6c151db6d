import type { Codes } from './codes';
import { canBeCue, cueFeatures, cueWordFeatures, viewSentence } from './cueFeatures';
import type { Draft, DraftKind } from './draft';
import type { FeatureList } from './featureList';
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

/**
 * Calls `visit` for every word that can be a cue, in order, with its features written afresh to `features`.
 * `rules` has what the rules found, by the first word of the cue.
 * `promising` is asked when only the features of the word itself are there; a word for which it says no is passed over.
 */
export function eachCue(
  prose: Prose,
  codes: Codes,
  rules: ReadonlyMap<number, Draft>,
  features: FeatureList,
  visit: (at: number, sentence: Sentence) => void,
  promising?: () => boolean,
): void {
  for (const sentence of prose.sentences) {
    const view = viewSentence(prose, sentence);
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const word = prose.words[at];
      if (!word || !canBeCue(word)) continue;
      const rule = rules.get(at);
      features.clear();
      const ruleCode = rule ? ruleCodes[rule.kind] : 0;
      cueWordFeatures(codes, at, ruleCode, features);
      if (promising && !promising()) continue;
      cueFeatures(prose, codes, sentence, view, at, ruleCode, features);
      visit(at, sentence);
    }
  }
}
