import { hull, spanLength, type Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';

/** How many levels are told apart. */
export const nestingLevels = [0, 1, 2] as const;
export type NestingLevel = (typeof nestingLevels)[number];

/**
 * For each item how far out it lies among those that share text: 0 where nothing shorter shares its text, 1 where something
 * of level 0 does, 2 where anything of a higher level does. Of two of one length the first is the inner one.
 */
export function nesting<T extends { readonly spans: readonly Span[] }>(
  items: readonly T[],
): ReadonlyMap<T, NestingLevel> {
  const levels = new Map<T, NestingLevel>();
  const index = new SpanIndex(items, ({ spans }) => hull(spans));
  const length = ({ spans }: T): number => spanLength(hull(spans) ?? { start: 0, end: 0 });
  for (const item of items.toSorted((a, b) => length(a) - length(b))) {
    const inner = index.overlapping(hull(item.spans) ?? { start: 0, end: 0 }).map((one) => levels.get(one));
    const highest = inner.reduce<number>((most, one) => Math.max(most, one ?? -1), -1);
    levels.set(item, highest < 0 ? 0 : highest === 0 ? 1 : 2);
  }
  return levels;
}
