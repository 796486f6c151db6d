import { hull, spanLength, type Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';

/** Those of `items` that share text with a longer one; of two with the same words the second counts as the longer. */
export function innerOnes<T extends { readonly spans: readonly Span[] }>(items: readonly T[]): ReadonlySet<T> {
  const ranks = new Map(items.toSorted((a, b) => lengthOf(a) - lengthOf(b)).map((item, rank) => [item, rank]));
  const index = new SpanIndex(items, ({ spans }) => hull(spans));
  const rankOf = (item: T): number => ranks.get(item) ?? 0;
  return new Set(
    items.filter((item) => {
      const whole = hull(item.spans);
      return whole && index.overlapping(whole).some((other) => rankOf(other) > rankOf(item));
    }),
  );
}

function lengthOf({ spans }: { readonly spans: readonly Span[] }): number {
  return spanLength(hull(spans) ?? { start: 0, end: 0 });
}
