import type { Analysis } from '../analysis';
import type { Annotation } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
import type { Attribution, SpeakerRef } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import { compareSpans, hull, overlaps, spanLength, textOf, type Span } from '../text/span';

/** Something a detector found and nobody has judged yet. */
export type Suggestion = QuoteSuggestion | ClaimSuggestion;

interface SuggestionBase {
  /** Never empty. */
  readonly spans: readonly Span[];
  readonly speaker?: SpeakerRef;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An attribution that nobody has judged. */
export interface QuoteSuggestion extends SuggestionBase {
  readonly kind: 'quote';
  readonly found: Attribution;
}

/** A claim that nobody has judged. */
export interface ClaimSuggestion extends SuggestionBase {
  readonly kind: 'claim';
  readonly found: Claim;
}

/** Whole extent of the suggestion, gaps included. */
export function extentOf(suggestion: Suggestion): Span {
  return hull(suggestion.spans) ?? { start: 0, end: 0 };
}

/** The suggestion's own words; pieces of a broken quotation are joined by " … ". */
export function wordsOf(text: string, suggestion: Suggestion): string {
  return suggestion.spans.map((span) => textOf(text, span)).join(' … ');
}

/**
 * What the detectors found in `text` and nobody has judged, by position: without what an annotation of the same kind
 * already covers, what was dismissed (the same words, or most of the same place), and what is below `minimumConfidence`.
 */
export function pendingSuggestions(
  text: string,
  analysis: Analysis,
  set: AnnotationSet,
  minimumConfidence: number,
): readonly Suggestion[] {
  const quotes = analysis.attributions.map((found): Suggestion => ({
    kind: 'quote',
    found,
    spans: found.content,
    confidence: found.confidence,
    ...(found.speaker && { speaker: found.speaker }),
  }));
  const claims = analysis.claims.map((found): Suggestion => ({
    kind: 'claim',
    found,
    spans: [{ start: found.start, end: found.end }],
    confidence: found.score,
    ...(found.claimant !== undefined && { speaker: { name: found.claimant } }),
  }));
  return [...quotes, ...claims]
    .filter(
      (one) =>
        one.confidence >= minimumConfidence && !isAnnotated(one, set) && !isDismissed(wordsOf(text, one), one, set),
    )
    .sort((a, b) => compareSpans(extentOf(a), extentOf(b)));
}

/** Whether the annotation judges the suggestion: the same kind, and at least half of the shorter of the two shared. */
export function judges(annotation: Annotation, suggestion: Suggestion): boolean {
  return (
    annotation.kind === suggestion.kind &&
    annotation.state !== 'lost' &&
    shareMost(hull(annotation.spans), extentOf(suggestion))
  );
}

function isAnnotated(suggestion: Suggestion, set: AnnotationSet): boolean {
  return set.in(extentOf(suggestion)).some((annotation) => judges(annotation, suggestion));
}

function isDismissed(words: string, suggestion: Suggestion, set: AnnotationSet): boolean {
  return set.dismissed.some(
    (one) => one.kind === suggestion.kind && (one.exact === words || shareMost(one.span, extentOf(suggestion))),
  );
}

function shareMost(a: Span | undefined, b: Span): boolean {
  if (!a || !overlaps(a, b)) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.min(spanLength(a), spanLength(b));
}
