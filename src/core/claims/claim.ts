import type { Reason } from '../text/reason';
import type { Span } from '../text/span';

/** What makes a statement worth checking. */
export const claimReasonKinds = [
  'figure',
  'date',
  'comparison',
  'event',
  'causation',
  'attribution',
  'superlative',
  'record',
] as const;

/** One reason why a statement is worth checking, with the words that show it. */
export interface ClaimReason {
  readonly kind: (typeof claimReasonKinds)[number];
  /** The words of the text that gave the reason, short enough for a lens: "5,400 people have been killed". */
  readonly text: string;
}

/** A statement that can be checked. The span is a sentence, or a clause of one, without white space at its edges. */
export interface Claim extends Span {
  /** Who claims it, as a speaker's name; undefined where the article says it in its own voice. */
  readonly claimant?: string;
  /** How worth checking it is, 0 to 1; what is at 0.5 or above is shown. */
  readonly score: number;
  readonly reasons: readonly ClaimReason[];
  readonly why: readonly Reason[];
}
