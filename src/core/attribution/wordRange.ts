import type { Span } from '../text/span';
import type { Prose, Word } from './prose';

/** A range of words, half-open. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Where the words of the range stand in the text; undefined for an empty range and one outside the prose. */
export function spanOfWords({ words }: Prose, { from, to }: WordRange): Span | undefined {
  const first = words[from];
  const last = words[to - 1];
  return first && last && from < to ? { start: first.start, end: last.end } : undefined;
}

/** The end of the range without the marks that close it; marks of a quotation stay. `from` where nothing is left. */
export function endWithoutMarks(words: readonly Word[], { from, to }: WordRange): number {
  let end = to;
  while (end > from && words[end - 1]?.shape === 'mark' && words[end - 1]?.region === -1) end -= 1;
  return end;
}

/** How much two ranges share of all that they cover (Jaccard), 0 to 1. */
export function overlapOf(a: WordRange, b: WordRange): number {
  const both = Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  return both / (a.to - a.from + b.to - b.from - both);
}
