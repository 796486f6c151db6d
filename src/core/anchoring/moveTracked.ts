import type { Edit } from './edit';
import { cut, lastDeleted, deletedAt, mayBeUndo, standing, textOf, type PieceRange } from './pieces';
import { cameBack, indexIn, revived, typed, withoutGaps } from './revive';
import type { TrackedSpan } from './trackedSpan';

/** Changes beside a span that are remembered. */
const mostBeside = 64;

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
  const lead = Math.max(0, start - edit.start);
  const pieces = cut(
    tracked.pieces,
    edit.start - start,
    edit.end - start,
    tracked.changes,
    lead,
    edit.end - edit.start,
  );
  const next = { ...tracked, pieces, changes: tracked.changes + 1 };
  const isWithin = edit.start > start && edit.end < end;
  if (isWithin || pieces.some(({ deletedBy }) => deletedBy === tracked.changes)) return touched(tracked, next, edit);
  const undone = undoneBeside(next, edit, end);
  if (undone) return undone;
  const moved = touched(tracked, next, edit);
  if (moved.pieces !== next.pieces) return moved;
  const change = { change: tracked.changes, deleted: edit.end - edit.start, put: edit.text.length, lead };
  return { ...moved, beside: [...tracked.beside, change].slice(-mostBeside) };
}

function touched(before: TrackedSpan, next: TrackedSpan, edit: Edit): TrackedSpan {
  const { start } = before;
  const end = start + standing(before.pieces);
  if (standing(next.pieces) === 0) return swallowed(before, next, edit);
  if (edit.end <= start || edit.start < start) return atLeftEdge(next, edit);
  if (edit.start >= end || edit.end > end) return atRightEdge(next, edit);
  return inside(next, edit);
}

/** The span after an edit that takes back the last change beside it, when nothing happened to the span itself since. */
function undoneBeside(next: TrackedSpan, edit: Edit, end: number): TrackedSpan | undefined {
  const last = next.beside.at(-1);
  const isUndo = last?.deleted === edit.text.length && last.put === edit.end - edit.start;
  if (!last || !isUndo || next.pieces.some(({ deletedBy = -1 }) => deletedBy > last.change)) return undefined;
  const beside = next.beside.slice(0, -1);
  if (edit.start >= end && next.start < end) return { ...next, beside };
  const before = next.start < end ? edit.text.length : Math.min(last.lead, edit.text.length);
  return { ...next, beside, start: edit.start + before };
}

function swallowed(before: TrackedSpan, next: TrackedSpan, edit: Edit): TrackedSpan {
  const { start, pieces } = next;
  const stood = standing(before.pieces);
  const everywhere: PieceRange = [0, pieces.length];
  if (stood > 0) {
    const words = textOf(pieces.filter(({ deletedBy }) => deletedBy === before.changes));
    const replacesJustThis = edit.start === start && edit.end === start + stood;
    if (words !== undefined && replacesJustThis && isSimilar(words, edit.text))
      return typed({ ...next, start: edit.start }, edit.text, 0);
    return { ...next, start: edit.start };
  }
  const found = lastDeleted(pieces, everywhere, next.changes, (deleted) => indexIn(edit.text, deleted) !== undefined);
  if (found) {
    const at = indexIn(edit.text, found) ?? 0;
    return revived({ ...next, start: edit.start + at }, everywhere, found);
  }
  const isBefore = edit.end === start && edit.start < edit.end;
  return { ...next, start: isBefore ? start + edit.text.length - (edit.end - edit.start) : edit.start };
}

function atLeftEdge(next: TrackedSpan, edit: Edit): TrackedSpan {
  const range: PieceRange = [0, next.pieces.findIndex(({ deletedBy }) => deletedBy === undefined)];
  const found = cameBack(next, range, (deleted) => edit.text.endsWith(deleted.words) && mayBeUndo(edit.text, deleted));
  const start = edit.start + edit.text.length - (found?.words.length ?? 0);
  return found ? revived({ ...next, start }, range, found) : { ...next, start };
}

function atRightEdge(next: TrackedSpan, edit: Edit): TrackedSpan {
  const last = next.pieces.findLastIndex(({ deletedBy }) => deletedBy === undefined) + 1;
  const range: PieceRange = [last, next.pieces.length];
  const found = cameBack(
    next,
    range,
    (deleted) => edit.text.startsWith(deleted.words) && mayBeUndo(edit.text, deleted),
  );
  return found ? revived(next, range, found) : next;
}

function inside(next: TrackedSpan, edit: Edit): TrackedSpan {
  if (edit.text === '') return withoutGaps(next);
  const range = deletedAt(next.pieces, edit.start - next.start);
  const found = cameBack(next, range, ({ words }) => words === edit.text);
  return found ? revived(next, range, found) : typed(next, edit.text, range[0]);
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
