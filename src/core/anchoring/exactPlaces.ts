import type { Span } from '../text/span';
import type { WordIndex } from './wordIndex';
import { commonEnd, commonStart, similarity } from './similarity';

/** Exact matches that are looked at; a text that is there more often says nothing about its place. */
export const mostHits = 2000;
/** Hits whose context is compared letter by letter; the others only by how far it is the same. */
const mostCompared = 24;
/** Between the parts of one annotation, as in “…,” he said, “…”. */
export const widestGap = 2000;

/** What is looked for, normalised. */
export interface Wanted {
  readonly parts: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  /** Where it may begin. */
  readonly hint: number;
}

/** A place and how well its surroundings fit. */
export interface Hit {
  readonly spans: readonly Span[];
  /** How like the contexts are, 0 to 1 each; 0 for one that is not recorded. */
  readonly before: number;
  readonly after: number;
}

/** The places of the first part after which the other parts follow in order and not too far apart. */
export function placesOf(
  text: string,
  { parts: [first = '', ...others], hint }: Wanted,
  index: WordIndex,
): readonly (readonly Span[])[] {
  const places: (readonly Span[])[] = [];
  for (const at of index.find(first, hint)) {
    if (places.length >= mostHits) break;
    const spans: Span[] = [{ start: at, end: at + first.length }];
    for (const other of others) {
      const from = spans.at(-1)?.end ?? at;
      const next = text.slice(from, from + widestGap + other.length).indexOf(other);
      if (next < 0) break;
      spans.push({ start: from + next, end: from + next + other.length });
    }
    if (spans.length === others.length + 1) places.push(spans);
  }
  return places;
}

/** The places in the order of how well their contexts fit, then of how near the hint they are. */
export function mostLikely(
  text: string,
  { prefix, suffix, hint }: Wanted,
  places: readonly (readonly Span[])[],
): readonly Hit[] {
  const rough = places.map((spans) => {
    const start = spans[0]?.start ?? 0;
    const end = spans.at(-1)?.end ?? start;
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const after = text.slice(end, end + suffix.length);
    const shared = commonEnd(before, prefix) + commonStart(after, suffix);
    return { spans, before, after, shared, distance: Math.abs(start - hint) };
  });
  return rough
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance)
    .slice(0, mostCompared)
    .map(({ spans, before, after, distance }) => ({
      spans,
      distance,
      before: prefix === '' ? 0 : similarity(before, prefix),
      after: suffix === '' ? 0 : similarity(after, suffix),
    }))
    .sort((a, b) => b.before + b.after - a.before - a.after || a.distance - b.distance);
}
