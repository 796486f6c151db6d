import { cueBits as bits } from './cues';
import type { LineTable } from './lineTable';

/** A short line that leads or belongs to comments. */
export function isCommentMark(table: LineTable, row: number): boolean {
  return (
    (table.words[row] ?? 0) < 14 &&
    (((table.cueAny[row] ?? 0) & bits.comments) !== 0 || ((table.cueWhole[row] ?? 0) & bits.comments) !== 0)
  );
}

/** A short line with a date in words and a number. */
export function isShortDate(table: LineTable, row: number): boolean {
  return (table.words[row] ?? 0) < 14 && (table.numbers[row] ?? 0) > 0 && hasCue(table, row, bits.date);
}

/** A line that says how long ago something was, as lists of other articles and comments do. */
export function isAgoMark(table: LineTable, row: number): boolean {
  return hasCue(table, row, bits.ago) || isShortDate(table, row);
}

/** A line that the first stage is sure of, long enough to be a paragraph. */
export function isProse(table: LineTable, logits: Float32Array, row: number): boolean {
  return (logits[row] ?? 0) > 1.5 && (table.words[row] ?? 0) >= 10;
}

/** Whether a phrase of one of the cues in `mask` stands anywhere in the line. */
export function hasCue(table: LineTable, row: number, mask: number): boolean {
  return ((table.cueAny[row] ?? 0) & mask) !== 0;
}
