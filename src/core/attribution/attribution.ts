import type { Reason } from '../text/reason';
import type { Span } from '../text/span';

/** How the content is given: all of it in quotation marks, none of it, or parts. */
export type AttributionType = 'direct' | 'indirect' | 'mixed';

/** A person or body that speaks, as it should be shown. */
export interface SpeakerRef {
  /** The fullest name that the document gives: "Sergei Lavrov", "The White House". */
  readonly name: string;
  /** Office or affiliation as the document gives it: "Russian Foreign Minister". */
  readonly role?: string;
}

/** Something said: a content span with its source (speaker) and cue. */
export interface Attribution {
  readonly type: AttributionType;
  /** What is said, in order; quotation marks included; more than one span where "he said" splits it. Never empty. */
  readonly content: readonly Span[];
  /** The words that report it: "said", "according to". Empty where there are none. */
  readonly cue: readonly Span[];
  /** The words that name who says it, here: "Mr Ryabkov", "he". Empty where there are none. */
  readonly source: readonly Span[];
  /** Who that is; undefined where the text does not tell. */
  readonly speaker?: SpeakerRef;
  /** Share of results at this value that are right, 0 to 1. */
  readonly confidence: number;
  readonly why: readonly Reason[];
}

/** A person or body that the document mentions or quotes, with everything that names it. */
export interface Speaker extends SpeakerRef {
  /** Other names the document uses for the same speaker: "Lavrov", "Mr Lavrov". No pronouns; longest first. */
  readonly aliases: readonly string[];
  /** Where the document names the speaker (pronouns left out), in order. */
  readonly mentions: readonly Span[];
}
