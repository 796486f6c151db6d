import type { RuleDraft } from '../draft';
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
  readonly latest: RuleDraft | undefined;
  /** The draft that was made last in this sentence. */
  readonly previous: RuleDraft | undefined;
}
