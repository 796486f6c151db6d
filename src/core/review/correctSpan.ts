import type { Analysis } from '../analysis';
import { describeSpans } from '../anchoring/selector';
import type { AnnotationSet } from '../annotations/annotationSet';
import type { Annotation } from '../annotations/annotation';
import type { Span } from '../text/span';
import { annotate, dismissSuggestion } from './annotate';
import { extentOf, pendingSuggestions, type Suggestion } from './suggestions';

/** What has the wrong span, and for a suggestion how it is accepted. */
export type Misplaced =
  | { readonly annotation: Annotation }
  | { readonly suggestion: Suggestion; readonly origin: string; readonly by?: string };

/**
 * Puts an annotation on `spans`, or accepts a suggestion there. What the detectors say of the old words, and the annotation
 * no longer covers, counts as judged wrong: it does not come back. `spans` are not empty; `random` gives 0 ≤ x < 1.
 */
export function correctSpan(
  set: AnnotationSet,
  text: string,
  analysis: Analysis,
  wrong: Misplaced,
  spans: readonly Span[],
  random: () => number,
): AnnotationSet {
  const before = new Set(pendingSuggestions(text, analysis, set, 0).map(keyOf));
  if ('suggestion' in wrong) before.delete(keyOf(wrong.suggestion));
  const corrected = onSpans(set, text, wrong, spans, random);
  const returned = pendingSuggestions(text, analysis, corrected, 0).filter((one) => !before.has(keyOf(one)));
  return returned.reduce((all, one) => dismissSuggestion(all, text, one), corrected);
}

function onSpans(
  set: AnnotationSet,
  text: string,
  wrong: Misplaced,
  spans: readonly Span[],
  random: () => number,
): AnnotationSet {
  if ('annotation' in wrong) {
    return set.edit(wrong.annotation.id, { spans, ...describeSpans(text, spans), state: 'ok' });
  }
  const { kind, speaker } = wrong.suggestion;
  const { origin, by } = wrong;
  return annotate(set, text, { kind, spans, origin, ...(by && { by }), ...(speaker && { speaker }) }, random).set;
}

function keyOf(suggestion: Suggestion): string {
  const { start, end } = extentOf(suggestion);
  return `${suggestion.kind} ${start} ${end}`;
}
