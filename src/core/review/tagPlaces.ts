import type { AnnotationKind } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
import { hull, type Span } from '../text/span';
import { annotate } from './annotate';

/** How places are tagged. */
export interface Tagging {
  readonly tags: readonly string[];
  /** Of the annotations that are made. */
  readonly kind: AnnotationKind;
  readonly by?: string;
}

/**
 * Tags each of `spans`: what is annotated with just these words gets the tags that it lacks, elsewhere an annotation is made.
 * `random` gives 0 ≤ x < 1.
 */
export function tagPlaces(
  set: AnnotationSet,
  text: string,
  spans: readonly Span[],
  { tags, kind, by }: Tagging,
  random: () => number,
): AnnotationSet {
  const known = new Map(
    set.all
      .filter((one) => one.kind !== 'line' && one.state !== 'lost')
      .toReversed()
      .map((one) => [keyOf(hull(one.spans)), one]),
  );
  return spans.reduce((all, span) => {
    const there = known.get(keyOf(span));
    if (there) return all.edit(there.id, { tags: [...new Set([...there.tags, ...tags])] });
    return annotate(all, text, { kind, spans: [span], tags, origin: 'human', ...(by !== undefined && { by }) }, random)
      .set;
  }, set);
}

function keyOf(span: Span | undefined): string {
  return span ? `${span.start}-${span.end}` : '';
}
