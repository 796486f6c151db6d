import type { WordRange } from './wordRange';

/** Where a draft comes from; decides its confidence and what the hover says. */
export type DraftKind =
  'quoteBefore' | 'quoteAfter' | 'clauseBefore' | 'clauseAfter' | 'accordingTo' | 'noun' | 'noCue';

/** An attribution in the making, in words of the prose. */
export interface RuleDraft {
  readonly kind: DraftKind;
  readonly cue: WordRange | undefined;
  readonly source: WordRange | undefined;
  /** Whether the source was taken over from an earlier verb ("…, adding that"). */
  readonly inherited: boolean;
  readonly content: WordRange[];
}

/** One that has been judged. */
export interface Draft extends RuleDraft {
  /** How probable it is that its content is right, 0 to 1. */
  readonly probability: number;
}
