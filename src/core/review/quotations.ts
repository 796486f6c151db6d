import type { Annotation } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
import type { Attribution, SpeakerRef } from '../attribution/attribution';
import { hull, textOf, type Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import { extentOf, judges, type QuoteSuggestion, type Suggestion } from './suggestions';

/** A quotation as the editor shows it, wherever it shows it: one that was annotated, or one that is suggested. */
export interface Quotation {
  /** Never empty. */
  readonly spans: readonly Span[];
  /** Who says it: what a person said of it before what the detectors found. */
  readonly speaker?: SpeakerRef;
  /** What the detectors found there: source, cue, type, confidence. Undefined where only a person saw it. */
  readonly found?: Attribution;
  /** Exactly one of the two is there. */
  readonly annotation?: Annotation;
  readonly suggestion?: QuoteSuggestion;
}

/**
 * The quotations of a document by position: its quote annotations that are not lost, and the quotes of `suggestions`.
 * `attributions` are what the detectors found, by position; of those that one annotation judges, the nearest in extent counts.
 */
export function quotations(
  attributions: readonly Attribution[],
  set: AnnotationSet,
  suggestions: readonly Suggestion[],
): readonly Quotation[] {
  const pending = suggestions.filter((one) => one.kind === 'quote').map(suggested);
  const index = new SpanIndex(attributions, ({ content }) => hull(content));
  const annotated = set.all
    .filter(({ kind, state }) => kind === 'quote' && state !== 'lost')
    .map((annotation) => annotatedQuotation(annotation, index, set));
  return [...annotated, ...pending].sort((a, b) => startOf(a) - startOf(b));
}

/** The quotation that `annotation` is; what was found of it is the attribution that it judges. */
function annotatedQuotation(
  annotation: Annotation,
  attributions: SpanIndex<Attribution>,
  set: AnnotationSet,
): Quotation {
  const entry = annotation.speaker === undefined ? undefined : set.speakers.get(annotation.speaker);
  const found = foundFor(annotation, attributions);
  return { spans: annotation.spans, ...(entry && { speaker: entry }), ...(found && { found }), annotation };
}

/** The quotation that is suggested. */
export function suggested(suggestion: QuoteSuggestion): Quotation {
  const { spans, found, speaker } = suggestion;
  return { spans, found, suggestion, ...(speaker && { speaker }) };
}

/** The words that name the speaker of what was found, as the text has them; empty where there are none. */
export function mentionOf(text: string, { source }: Attribution): string {
  return source.map((span) => textOf(text, span)).join(' … ');
}

function foundFor(annotation: Annotation, attributions: SpanIndex<Attribution>): Attribution | undefined {
  const whole = hull(annotation.spans);
  if (!whole) return undefined;
  let best: Attribution | undefined;
  let distance = Infinity;
  for (const found of attributions.overlapping(whole)) {
    const extent = hull(found.content) ?? whole;
    const apart = Math.abs(extent.start - whole.start) + Math.abs(extent.end - whole.end);
    const judged = judges(annotation, { kind: 'quote', spans: found.content, confidence: found.confidence, found });
    if (judged && apart < distance) [best, distance] = [found, apart];
  }
  return best;
}

function startOf({ spans, suggestion }: Quotation): number {
  return suggestion ? extentOf(suggestion).start : (hull(spans)?.start ?? 0);
}
