import type { WordRange } from './wordRange';

/** Where a draft comes from; decides its confidence and what the hover says. */
export type DraftKind =
  'quoteBefore' | 'quoteAfter' | 'clauseBefore' | 'clauseAfter' | 'accordingTo' | 'noun' | 'noCue';

/** An attribution in the making, in words of the prose. */
export interface Draft {
  readonly kind: DraftKind;
  readonly cue: WordRange | undefined;
  readonly source: WordRange | undefined;
  /** Whether the source was taken over from an earlier verb ("…, adding that"). */
  readonly inherited: boolean;
  readonly content: WordRange[];
  /** How sure the reader is, 0 to 1; not yet a share of right results. */
  readonly strength: number;
}
