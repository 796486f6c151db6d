import type { Analysis } from '../analysis';
import type { Annotation, DismissedSuggestion } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
import { findSpeaker } from '../annotations/findSpeaker';
import type { Attribution, SpeakerRef } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import { compareSpans, hull, overlaps, spanLength, textOf, type Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';

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
 * already covers, what was dismissed, and what is below `minimumConfidence`. A speaker that the table of speakers has, by
 * name or alias, is named as there.
 */
export function pendingSuggestions(
  text: string,
  analysis: Analysis,
  set: AnnotationSet,
  minimumConfidence: number,
): readonly Suggestion[] {
  const corrected = <T extends Suggestion>(one: T): T =>
    one.speaker ? { ...one, speaker: correctedSpeaker(set, one.speaker) } : one;
  const quotes = analysis.attributions.map(quoteOf);
  const claims = analysis.claims.map(claimOf);
  const dismissed = new Dismissed(text, set);
  const annotated = new SpanIndex(set.all, ({ spans }) => hull(spans));
  return [...quotes, ...claims]
    .filter((one) => one.confidence >= minimumConfidence && !isAnnotated(one, annotated) && !dismissed.has(text, one))
    .map(corrected)
    .sort((a, b) => compareSpans(extentOf(a), extentOf(b)));
}

function quoteOf(found: Attribution): QuoteSuggestion {
  const { content: spans, confidence, speaker } = found;
  return { kind: 'quote', found, spans, confidence, ...(speaker && { speaker }) };
}

function claimOf(found: Claim): ClaimSuggestion {
  const { start, end, score: confidence, claimant } = found;
  const speaker = claimant === undefined ? undefined : { name: claimant };
  return { kind: 'claim', found, spans: [{ start, end }], confidence, ...(speaker && { speaker }) };
}

/** `analysis` without the quotations and claims that were dismissed; the same object when there are none. */
export function withoutDismissed(text: string, analysis: Analysis, set: AnnotationSet): Analysis {
  if (set.dismissed.length === 0) return analysis;
  const dismissed = new Dismissed(text, set);
  return {
    ...analysis,
    attributions: analysis.attributions.filter((found) => !dismissed.has(text, quoteOf(found))),
    claims: analysis.claims.filter((found) => !dismissed.has(text, claimOf(found))),
  };
}

/** Whether the annotation judges the suggestion: the same kind, and at least half of the shorter of the two shared. */
export function judges(annotation: Annotation, suggestion: Suggestion): boolean {
  return (
    annotation.kind === suggestion.kind &&
    annotation.state !== 'lost' &&
    shareMost(hull(annotation.spans), extentOf(suggestion))
  );
}

function isAnnotated(suggestion: Suggestion, annotated: SpanIndex<Annotation>): boolean {
  const extent = extentOf(suggestion);
  return annotated
    .overlapping(extent)
    .some((one) => one.spans.some((span) => overlaps(span, extent)) && judges(one, suggestion));
}

/** Who a person says that this speaker is, where the table of speakers has the name. */
function correctedSpeaker(set: AnnotationSet, found: SpeakerRef): SpeakerRef {
  const entry = findSpeaker(set.speakers, found.name)?.entry;
  if (!entry) return found;
  const role = entry.role ?? found.role;
  return { name: entry.name, ...(role !== undefined && { role }) };
}

/** What was dismissed: most of a place; where the words are no longer in that place, the same words anywhere. */
class Dismissed {
  readonly #places: SpanIndex<DismissedSuggestion>;
  readonly #strayed: ReadonlySet<string>;

  constructor(text: string, set: AnnotationSet) {
    this.#places = new SpanIndex(set.dismissed, ({ span }) => span);
    this.#strayed = new Set(
      set.dismissed
        .filter(({ span, exact }) => textOf(text, span) !== exact)
        .map(({ kind, exact }) => keyOf(kind, exact)),
    );
  }

  has(text: string, suggestion: Suggestion): boolean {
    if (this.#strayed.size > 0 && this.#strayed.has(keyOf(suggestion.kind, wordsOf(text, suggestion)))) return true;
    const extent = extentOf(suggestion);
    return this.#places
      .overlapping(extent)
      .some(({ kind, span }) => kind === suggestion.kind && shareMost(span, extent));
  }
}

function keyOf(kind: string, words: string): string {
  return `${kind} ${words}`;
}

function shareMost(a: Span | undefined, b: Span): boolean {
  if (!a || !overlaps(a, b)) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.min(spanLength(a), spanLength(b));
}
