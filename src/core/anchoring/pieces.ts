/**
 * A stretch of a span's text: standing in the document, or deleted from it and remembered, so that the text's own undo
 * brings the span back to where it was, in whatever portions it comes.
 */
export interface Piece {
  readonly length: number;
  /** Undefined when the text was never known; then only the length can match. */
  readonly text: string | undefined;
  /** Whether it belongs to what was tagged, rather than to what was typed into it later. */
  readonly isOriginal: boolean;
  /** Undefined while it stands; else the number of the change that deleted it. */
  readonly deletedBy: number | undefined;
  /** How many characters before the span went in the same change. */
  readonly lead: number;
  /** How many characters that change took away in all. */
  readonly size: number;
}

/** Indexes of pieces, the last not included. */
export type PieceRange = readonly [from: number, to: number];

/** A piece of what was tagged. */
export function original(length: number, text: string | undefined, deletedBy: number | undefined): Piece {
  return { length, text, isOriginal: true, deletedBy, lead: 0, size: length };
}

/** How much of the pieces stands, in UTF-16 units. */
export function standing(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.deletedBy === undefined ? piece.length : 0), 0);
}

/** Deletes what stands from `from` to `to`, counted from the span's start. */
export function cut(
  pieces: readonly Piece[],
  from: number,
  to: number,
  change: number,
  lead: number,
  size: number,
): readonly Piece[] {
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
      { ...part(piece, first, last), deletedBy: change, lead, size },
      part(piece, last, piece.length),
    );
    offset += piece.length;
  }
  return result.filter(({ length }) => length > 0);
}

function part(piece: Piece, from: number, to: number): Piece {
  return { ...piece, length: to - from, text: piece.text?.slice(from, to) };
}

/** The deleted pieces that stood `offset` after the span's start. */
export function deletedAt(pieces: readonly Piece[], offset: number): PieceRange {
  let from = 0;
  for (let before = 0; from < pieces.length && before < offset; from++)
    before += standing(pieces.slice(from, from + 1));
  let to = from;
  while (to < pieces.length && pieces[to]?.deletedBy !== undefined) to++;
  return [from, to];
}

/** Deleted words that may have come back: those of the changes from `since` up to, not including, `until`. */
export interface Deleted {
  readonly since: number;
  readonly until: number;
  readonly words: string;
  /** Of the change `since`: how many characters before the span went with them, and how many in all. */
  readonly lead: number;
  readonly size: number;
  /** Whether that change alone deleted them. */
  readonly isOne: boolean;
}

/** From here on words are too many to stand in a text that somebody typed just there. */
const telling = 8;

/** Whether `text`, in which the deleted words stand, may be what an undo put back. */
export function mayBeUndo(text: string, { words, size, isOne }: Deleted): boolean {
  return text === words || words.length >= telling || (isOne && text.length === size);
}

/** Changes that one undo may take back together. */
const mostTogether = 64;

/**
 * Undo runs backwards: of what the changes before `until` deleted, the words of the last one come back first, or those of
 * the last few together. The longest that `matches`, of the pieces in `range`.
 */
export function lastDeleted(
  pieces: readonly Piece[],
  [from, to]: PieceRange,
  until: number,
  matches: (deleted: Deleted) => boolean,
): Deleted | undefined {
  const deleted = pieces.slice(from, to).filter(({ deletedBy = until }) => deletedBy < until);
  const changes = [...new Set(deleted.map(({ deletedBy }) => deletedBy ?? 0))].sort((a, b) => b - a);
  let found: Deleted | undefined;
  for (const since of changes.slice(0, mostTogether)) {
    const together = deleted.filter(({ deletedBy = 0 }) => deletedBy >= since);
    const words = textOf(together);
    const first = together.find(({ deletedBy }) => deletedBy === since);
    if (words === undefined || words === '' || !first) continue;
    const isOne = together.every(({ deletedBy }) => deletedBy === since);
    const candidate = { since, until, words, lead: first.lead, size: first.size, isOne };
    if (matches(candidate)) found = candidate;
  }
  return found;
}

/** The text of pieces together; undefined when one is not known. */
export function textOf(pieces: readonly Piece[]): string | undefined {
  return pieces.every(({ text }) => text !== undefined) ? pieces.map(({ text }) => text).join('') : undefined;
}
