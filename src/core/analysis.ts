import type { Attribution, Speaker } from './attribution/attribution';
import { findAttributions } from './attribution/findAttributions';
import type { Claim } from './claims/claim';
import { findClaims } from './claims/findClaims';
import { correctLines, type LineMark } from './review/corrections';
import type { Line } from './segmentation/line';
import { segment } from './segmentation/segment';

/** Everything the detectors found in one text. Offsets are UTF-16, half-open, into the text as given. */
export interface Analysis {
  /** Every line of the text in order, blank ones too; an empty text has one blank line. */
  readonly lines: readonly Line[];
  /** Who says what, ordered by where the content begins. */
  readonly attributions: readonly Attribution[];
  /** Who is named in the article, in order of first mention. */
  readonly speakers: readonly Speaker[];
  /** What can be checked, ordered by position. */
  readonly claims: readonly Claim[];
}

/**
 * The one door to the detectors. Pure, deterministic, and never throws, whatever the text.
 * `marks` are a person's corrections of lines; they win over the classifier.
 */
export function analyse(text: string, marks: readonly LineMark[] = []): Analysis {
  const lines = correctLines(segment(text), marks);
  const { attributions, speakers } = findAttributions(text, lines);
  const claims = findClaims(text, lines, attributions);
  return { lines, attributions, speakers, claims };
}
