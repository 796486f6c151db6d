import type { Span } from './span';

/** Finds which of many spans overlap a given one, without looking at all of them. */
export class SpanIndex<T> {
  readonly #entries: readonly { readonly item: T; readonly span: Span }[];
  /** For each entry the furthest end of it and all before it. */
  readonly #reach: readonly number[];

  /** Items without a span, or with an empty one, are never found. */
  constructor(items: Iterable<T>, spanOf: (item: T) => Span | undefined) {
    const entries: { item: T; span: Span }[] = [];
    for (const item of items) {
      const span = spanOf(item);
      if (span && span.start < span.end) entries.push({ item, span });
    }
    this.#entries = entries.sort((a, b) => a.span.start - b.span.start);
    let furthest = 0;
    this.#reach = this.#entries.map(({ span }) => (furthest = Math.max(furthest, span.end)));
  }

  /** The items that share at least one unit with `span`, by where they begin. */
  overlapping(span: Span): readonly T[] {
    const found: T[] = [];
    if (span.start >= span.end) return found;
    for (let index = this.#firstFrom(span.end) - 1; (this.#reach[index] ?? 0) > span.start; index--) {
      const entry = this.#entries[index];
      if (entry && entry.span.end > span.start) found.push(entry.item);
    }
    return found.reverse();
  }

  /** The number of the first entry that begins at `offset` or after it. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
