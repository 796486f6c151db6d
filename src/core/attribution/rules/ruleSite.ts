import type { Draft } from '../draft';
import type { Prose, Sentence } from '../prose';
import type { WordRange } from '../wordRange';

/** A place in a sentence where a rule is tried, and what has been read up to there. */
export interface RuleSite {
  readonly prose: Prose;
  /** For each quoted region, its words, marks included. */
  readonly regions: readonly WordRange[];
  readonly sentence: Sentence;
  /** The word that starts the rule, such as the verb of reporting. */
  readonly at: number;
  /** Words before this index belong to the content of an earlier draft, which no other may take over. */
  readonly covered: number;
  /** The draft that was made last in the article. */
  readonly latest: Draft | undefined;
  /** The draft that was made last in this sentence. */
  readonly previous: Draft | undefined;
}

/** What the rules believe of most drafts. */
export const usualStrength = 0.7;
/** What they believe of a quotation with its cue right behind it. */
export const quoteStrength = 0.9;
