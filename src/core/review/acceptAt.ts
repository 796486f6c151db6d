import type { Analysis } from '../analysis';
import type { AnnotationSet } from '../annotations/annotationSet';
import type { AttributeValue } from '../annotations/attributeValues';
import type { Span } from '../text/span';
import { acceptSuggestion } from './annotate';
import { correctSpan } from './correctSpan';
import type { Suggestion } from './suggestions';

/** How a suggestion is accepted. */
export interface Acceptance {
  readonly tags: readonly string[];
  readonly attributes?: readonly AttributeValue[];
  /** Where it is right, if that is not where it was found. */
  readonly spans?: readonly Span[];
  /** Name and version of who found it. */
  readonly detector: string;
  /** The coder, where one is set. */
  readonly by?: string;
}

/** A set, and the annotation in it that was made. */
export interface Made {
  readonly set: AnnotationSet;
  readonly id: string | undefined;
}

/** Accepts `suggestion` with tags, on corrected words where such are given. `random` gives 0 ≤ x < 1. */
export function acceptAt(
  set: AnnotationSet,
  text: string,
  analysis: Analysis,
  suggestion: Suggestion,
  { tags, attributes, spans, detector, by }: Acceptance,
  random: () => number,
): Made {
  const coder = by === undefined ? {} : { by };
  const tagged = { tags, ...(attributes && { attributes }) };
  if (!spans) {
    const made = acceptSuggestion(set, text, suggestion, { detector, ...tagged, ...coder }, random);
    return { set: made.set, id: made.annotation.id };
  }
  const corrected = correctSpan(set, text, analysis, { suggestion, origin: detector, ...coder }, spans, random);
  const id = corrected.all.find((one) => !set.has(one.id))?.id;
  return { set: id === undefined || tags.length === 0 ? corrected : corrected.edit(id, tagged), id };
}
