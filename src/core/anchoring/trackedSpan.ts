import type { Span } from '../text/span';
import { original, standing, type Piece } from './pieces';

/** A span with the memory of what it covered. Immutable. */
export interface TrackedSpan {
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** Changes that touched it so far. */
  readonly changes: number;
  /** Changes right beside it that were not undone yet, the last one last. */
  readonly beside: readonly Beside[];
}

/** A change that touched the span's edge, or the place where it had been, but none of its text. */
export interface Beside {
  readonly change: number;
  readonly deleted: number;
  readonly put: number;
  /** How many of the deleted characters stood before the span. */
  readonly lead: number;
}

/** Tracks `span`, which covers `text`; undefined when what it covers is not known. */
export function trackSpan(span: Span, text: string | undefined): TrackedSpan {
  const length = span.end - span.start;
  return { start: span.start, pieces: length > 0 ? [original(length, text, undefined)] : [], changes: 0, beside: [] };
}

/** Tracks a lost span: `text` is gone and belongs at `offset`. */
export function trackLost(offset: number, text: string): TrackedSpan {
  return { start: offset, pieces: [original(text.length, text, 0)], changes: 1, beside: [] };
}

/** Where the span is now; empty when nothing of it stands. */
export function trackedSpan({ start, pieces }: TrackedSpan): Span {
  return { start, end: start + standing(pieces) };
}

/** How much of what was tagged still stands, in UTF-16 units. */
export function keptLength({ pieces }: TrackedSpan): number {
  return standing(pieces.filter(({ isOriginal }) => isOriginal));
}
