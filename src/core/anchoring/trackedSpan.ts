import type { Span } from '../text/span';
import type { Edit } from './edit';

/**
 * A stretch of a span's text: standing in the document, or deleted from it and remembered, so that the text's own undo
 * brings the span back to where it was, in whatever portions it comes.
 */
interface Piece {
  readonly length: number;
  /** Undefined when the text was never known; then only the length can match. */
  readonly text: string | undefined;
  /** Whether it belongs to what was tagged, rather than to what was typed into it later. */
  readonly isOriginal: boolean;
  /** Undefined while it stands; else the number of the change that deleted it. */
  readonly deletedBy: number | undefined;
  /** How many characters before the span went in the same change. */
  readonly lead: number;
}

/** A span with the memory of what it covered. Immutable. */
export interface TrackedSpan {
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** Changes that touched it so far. */
  readonly changes: number;
}

/** Pieces that are remembered at most; the oldest typed and deleted ones go first. */
const mostPieces = 256;

/** Tracks `span`, which covers `text`; undefined when what it covers is not known. */
export function trackSpan(span: Span, text: string | undefined): TrackedSpan {
  const length = span.end - span.start;
  return { start: span.start, pieces: length > 0 ? [original(length, text, undefined)] : [], changes: 0 };
}

/** Tracks a lost span: `text` is gone and belongs at `offset`. */
export function trackLost(offset: number, text: string): TrackedSpan {
  return { start: offset, pieces: [original(text.length, text, 0)], changes: 1 };
}

/** Where the span is now; empty when nothing of it stands. */
export function trackedSpan({ start, pieces }: TrackedSpan): Span {
  return { start, end: start + standing(pieces) };
}

/** How much of what was tagged still stands, in UTF-16 units. */
export function keptLength({ pieces }: TrackedSpan): number {
  return standing(pieces.filter(({ isOriginal }) => isOriginal));
}

/**
 * The span after `edit`. Typing at an edge stays outside; a change across an edge cuts; text that comes back where it was
 * deleted comes back into the span. A replacement of just the span by similar words keeps them; else a span that is
 * swallowed is empty.
 */
export function moveTracked(tracked: TrackedSpan, edit: Edit): TrackedSpan {
  const { start } = tracked;
  const end = start + standing(tracked.pieces);
  if (edit.start > end) return tracked;
  const growth = edit.text.length - (edit.end - edit.start);
  if (edit.end < start) return { ...tracked, start: start + growth };
  const changes = tracked.changes + 1;
  const lead = Math.max(0, start - edit.start);
  const pieces = cut(tracked.pieces, edit.start - start, edit.end - start, tracked.changes, lead);
  const next = { start, pieces, changes };
  if (standing(pieces) === 0) return swallowed(tracked, next, edit);
  if (edit.end <= start || edit.start < start) return atLeftEdge(next, edit);
  if (edit.start >= end || edit.end > end) return atRightEdge(next, edit);
  return inside(next, edit);
}

function original(length: number, text: string | undefined, deletedBy: number | undefined): Piece {
  return { length, text, isOriginal: true, deletedBy, lead: 0 };
}

function standing(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.deletedBy === undefined ? piece.length : 0), 0);
}

/** Deletes what stands from `from` to `to`, counted from the span's start. */
function cut(pieces: readonly Piece[], from: number, to: number, change: number, lead: number): readonly Piece[] {
  const result: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    if (piece.deletedBy !== undefined) {
      result.push(piece);
      continue;
    }
    const first = Math.min(Math.max(from - offset, 0), piece.length);
    const last = Math.min(Math.max(to - offset, first), piece.length);
    result.push(
      part(piece, 0, first),
      { ...part(piece, first, last), deletedBy: change, lead },
      part(piece, last, piece.length),
    );
    offset += piece.length;
  }
  return result.filter(({ length }) => length > 0);
}

function part(piece: Piece, from: number, to: number): Piece {
  return { ...piece, length: to - from, text: piece.text?.slice(from, to) };
}

function swallowed(before: TrackedSpan, next: TrackedSpan, edit: Edit): TrackedSpan {
  const { start, pieces } = next;
  const stood = standing(before.pieces);
  const everywhere: Range = [0, pieces.length];
  if (stood > 0) {
    const words = textOf(pieces.filter(({ deletedBy }) => deletedBy === before.changes));
    const replacesJustThis = edit.start === start && edit.end === start + stood;
    if (words !== undefined && replacesJustThis && isSimilar(words, edit.text))
      return typed({ ...next, start: edit.start }, edit.text, 0);
    return { ...next, start: edit.start };
  }
  const found = lastDeleted(pieces, everywhere, (words, lead) => indexIn(edit.text, words, lead) !== undefined);
  if (found) {
    const at = indexIn(edit.text, found.words, found.lead) ?? 0;
    return revived({ ...next, start: edit.start + at }, everywhere, found.since);
  }
  const isBefore = edit.end === start && edit.start < edit.end;
  return { ...next, start: isBefore ? start + edit.text.length - (edit.end - edit.start) : edit.start };
}

function atLeftEdge(next: TrackedSpan, edit: Edit): TrackedSpan {
  const first = next.pieces.findIndex(({ deletedBy }) => deletedBy === undefined);
  const found = lastDeleted(next.pieces, [0, first], (words) => edit.text.endsWith(words));
  const start = edit.start + edit.text.length - (found?.words.length ?? 0);
  return found ? revived({ ...next, start }, [0, first], found.since) : { ...next, start };
}

function atRightEdge(next: TrackedSpan, edit: Edit): TrackedSpan {
  const last = next.pieces.findLastIndex(({ deletedBy }) => deletedBy === undefined) + 1;
  const found = lastDeleted(next.pieces, [last, next.pieces.length], (words) => edit.text.startsWith(words));
  return found ? revived(next, [last, next.pieces.length], found.since) : next;
}

function inside(next: TrackedSpan, edit: Edit): TrackedSpan {
  if (edit.text === '') return compact(next);
  const range = deletedAt(next.pieces, edit.start - next.start);
  const found = lastDeleted(next.pieces, range, (words) => words === edit.text);
  return found ? revived(next, range, found.since) : typed(next, edit.text, range[0]);
}

type Range = readonly [from: number, to: number];

/** The deleted pieces that stood `offset` after the span's start. */
function deletedAt(pieces: readonly Piece[], offset: number): Range {
  let from = 0;
  for (let before = 0; from < pieces.length && before < offset; from++)
    before += standing(pieces.slice(from, from + 1));
  let to = from;
  while (to < pieces.length && pieces[to]?.deletedBy !== undefined) to++;
  return [from, to];
}

/**
 * Undo runs backwards: the words that the last change deleted come back first, or those of the last few together.
 * The longest that `matches`, of the pieces in `range`.
 */
function lastDeleted(
  pieces: readonly Piece[],
  [from, to]: Range,
  matches: (words: string, lead: number) => boolean,
): { readonly since: number; readonly words: string; readonly lead: number } | undefined {
  const deleted = pieces.slice(from, to).filter(({ deletedBy }) => deletedBy !== undefined);
  const changes = [...new Set(deleted.map(({ deletedBy }) => deletedBy ?? 0))].sort((a, b) => b - a);
  let found: { since: number; words: string; lead: number } | undefined;
  for (const since of changes.slice(0, 64)) {
    const together = deleted.filter(({ deletedBy = 0 }) => deletedBy >= since);
    const words = textOf(together);
    const lead = together.find(({ deletedBy }) => deletedBy === since)?.lead ?? 0;
    if (words !== undefined && words !== '' && matches(words, lead)) found = { since, words, lead };
  }
  return found;
}

/** Where `words` came back in `text`: where they had been in it, else their only place. */
function indexIn(text: string, words: string, lead: number): number | undefined {
  if (text.startsWith(words, lead)) return lead;
  const first = text.indexOf(words);
  return first >= 0 && first === text.lastIndexOf(words) ? first : undefined;
}

function revived(tracked: TrackedSpan, [from, to]: Range, since: number): TrackedSpan {
  const pieces = tracked.pieces.map((piece, index) =>
    index >= from && index < to && piece.deletedBy !== undefined && piece.deletedBy >= since
      ? { ...piece, deletedBy: undefined }
      : piece,
  );
  return compact({ ...tracked, pieces });
}

function typed(tracked: TrackedSpan, text: string, index: number): TrackedSpan {
  const piece: Piece = { length: text.length, text, isOriginal: false, deletedBy: undefined, lead: 0 };
  return compact({ ...tracked, pieces: tracked.pieces.toSpliced(index, 0, piece) });
}

/** Joins neighbours that stand, and forgets the oldest deleted ones when there are too many. */
function compact(tracked: TrackedSpan): TrackedSpan {
  const joined: Piece[] = [];
  for (const piece of tracked.pieces) {
    const last = joined.at(-1);
    const canJoin =
      last?.deletedBy === undefined && piece.deletedBy === undefined && last?.isOriginal === piece.isOriginal;
    if (last && canJoin)
      joined[joined.length - 1] = { ...last, length: last.length + piece.length, text: textOf([last, piece]) };
    else joined.push(piece);
  }
  if (joined.length <= mostPieces) return { ...tracked, pieces: joined };
  const oldest = tracked.changes - mostPieces / 4;
  return { ...tracked, pieces: joined.filter(({ deletedBy }) => deletedBy === undefined || deletedBy >= oldest) };
}

function textOf(pieces: readonly Piece[]): string | undefined {
  return pieces.every(({ text }) => text !== undefined) ? pieces.map(({ text }) => text).join('') : undefined;
}

/** Whether two texts share at least half of the longer one at their beginnings and ends together. */
function isSimilar(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return b !== '' && 2 * (start + end) >= Math.max(a.length, b.length);
}
