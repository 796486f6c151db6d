import { lastDeleted, mayBeUndo, telling, textOf, type Deleted, type Piece, type PieceRange } from './pieces';
import type { TrackedSpan } from './trackedSpan';

/** Pieces that are remembered at most; the oldest typed and deleted ones go first. */
const mostPieces = 256;

/** What earlier changes deleted, or, when a change puts back what it takes away, what this one did. */
export function cameBack(
  { pieces, changes }: TrackedSpan,
  range: PieceRange,
  matches: (deleted: Deleted) => boolean,
): Deleted | undefined {
  return (
    lastDeleted(pieces, range, changes - 1, matches) ??
    lastDeleted(pieces, range, changes, (deleted) => deleted.words.length >= telling && matches(deleted))
  );
}

/** `tracked` with the deleted words standing again where they stood among the pieces of the range. */
export function revived(tracked: TrackedSpan, [from, to]: PieceRange, { since, until }: Deleted): TrackedSpan {
  const pieces = tracked.pieces.map((piece, index) => {
    const { deletedBy = -1 } = piece;
    const comesBack = index >= from && index < to && deletedBy >= since && deletedBy < until;
    return comesBack ? { ...piece, deletedBy: undefined } : piece;
  });
  return withoutGaps({ ...tracked, pieces });
}

/** `tracked` with `text` put in before the piece `index`. */
export function typed(tracked: TrackedSpan, text: string, index: number): TrackedSpan {
  const piece: Piece = { length: text.length, text, isOriginal: false, deletedBy: undefined, lead: 0, size: 0 };
  return withoutGaps({ ...tracked, pieces: tracked.pieces.toSpliced(index, 0, piece) });
}

/** Joins neighbours that stand, and forgets the oldest deleted ones when there are too many. */
export function withoutGaps(tracked: TrackedSpan): TrackedSpan {
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

/** Where `words` came back in `text`: where they had been in it, else their only place. */
export function indexIn(text: string, deleted: Deleted): number | undefined {
  const { words, lead } = deleted;
  if (!mayBeUndo(text, deleted)) return undefined;
  if (text.startsWith(words, lead)) return lead;
  const first = text.indexOf(words);
  return first >= 0 && first === text.lastIndexOf(words) ? first : undefined;
}
