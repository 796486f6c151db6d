import { describeSpans } from '../anchoring/selector';
import type { Annotation, DismissedSuggestion } from '../annotations/annotation';
import { AnnotationSet } from '../annotations/annotationSet';
import type { AnnotationPatch } from '../annotations/patched';
import { hull, spanLength, trimSpan, type Span } from '../text/span';
import { viewSpans } from './articleAnalysis';
import type { ArticleView } from './articleView';

/**
 * The annotations of the source in the places of the view. What the view does not show is left out, but for what is lost,
 * which stands at the nearest place.
 */
export function viewAnnotations(view: ArticleView, set: AnnotationSet): AnnotationSet {
  const annotations = set.all.flatMap((one): Annotation[] => {
    const spans = viewSpans(view, one.spans);
    if (spans.length > 0) return [{ ...one, spans }];
    if (one.state !== 'lost') return [];
    const at = view.nearest(one.spans[0]?.start ?? 0);
    return [{ ...one, spans: [{ start: at, end: at }] }];
  });
  const dismissed = set.dismissed.flatMap((one): DismissedSuggestion[] => {
    const span = view.toView(one.span);
    return span ? [{ ...one, span }] : [];
  });
  return AnnotationSet.of(annotations, { dismissed, speakers: set.speakers, status: set.status });
}

/** A source text and its annotations. */
export interface AnnotatedSource {
  readonly text: string;
  readonly set: AnnotationSet;
}

/**
 * Applies to the annotations of the source what changed between `before`, which is what `viewAnnotations` gave, and `after`.
 * What was not touched stays as it was, to the last field. Words picked across a gap of the view become one annotation of
 * several spans.
 */
export function applyViewChange(
  view: ArticleView,
  source: AnnotatedSource,
  before: AnnotationSet,
  after: AnnotationSet,
): AnnotationSet {
  let set = source.set;
  for (const { id } of before.all) if (!after.has(id)) set = set.remove(id);
  for (const next of after.all) {
    const old = before.get(next.id);
    if (!old) set = set.add(placed(view, source, { ...next, id: freeId(set, next.id) }));
    else if (old !== next) set = set.edit(next.id, patchOf(view, source, old, next));
  }
  for (const one of after.dismissed) {
    if (before.dismissed.includes(one)) continue;
    set = set.dismiss({ ...one, span: hull(sourceSpans(view, source.text, [one.span])) ?? one.span });
  }
  for (const [key, entry] of after.speakers) {
    if (before.speakers.get(key) !== entry) set = set.withSpeaker(key, entry);
  }
  for (const key of before.speakers.keys()) if (!after.speakers.has(key)) set = set.withoutSpeaker(key);
  return before.status === after.status ? set : set.withStatus(after.status);
}

function placed(view: ArticleView, { text }: AnnotatedSource, annotation: Annotation): Annotation {
  const spans = sourceSpans(view, text, annotation.spans);
  return { ...annotation, spans, ...describeSpans(text, spans) };
}

/** What differs; words and context are described anew from the source when the view's were. */
function patchOf(view: ArticleView, source: AnnotatedSource, old: Annotation, next: Annotation): AnnotationPatch {
  const { spans, exact, prefix, suffix, ...rest } = next;
  const gone = Object.keys(old).filter((key) => !(key in next));
  const patch: AnnotationPatch = { ...Object.fromEntries(gone.map((key) => [key, undefined])), ...rest };
  if (!sameSpans(spans, old.spans)) {
    const moved = sourceSpans(view, source.text, spans);
    return { ...patch, spans: moved, ...describeSpans(source.text, moved) };
  }
  if (exact === old.exact && prefix === old.prefix && suffix === old.suffix) return patch;
  return { ...patch, ...describeSpans(source.text, source.set.get(next.id)?.spans ?? []) };
}

/** The words under `spans` in the source, without white space at the edges of each piece; pieces of nothing else are left out. */
function sourceSpans(view: ArticleView, text: string, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const pieces = view.toSource(span);
    if (pieces.length === 1) return pieces;
    const words = pieces.map((piece) => trimSpan(text, piece)).filter((piece) => spanLength(piece) > 0);
    return words.length > 0 ? words : pieces.slice(0, 1);
  });
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at].end);
}

/** The view knows only some of the ids: one that is taken by an annotation outside of it is made longer. */
function freeId(set: AnnotationSet, id: string): string {
  return set.has(id) ? freeId(set, `${id}0`) : id;
}
