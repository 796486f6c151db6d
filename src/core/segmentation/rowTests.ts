import { cueBits as bits } from './cues';
import type { LineTable } from './lineTable';
import { FirstClass, firstClass } from './marks';

const colon = 0x3a;

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

/** The heading of a thread of comments: "Comments", "11 Comments", "59 Comments on ‘Starship Troopers’". */
export function isThreadHead(table: LineTable, row: number): boolean {
  const words = table.words[row] ?? 0;
  if (words === 0 || words > 25) return false;
  if (((table.cueWhole[row] ?? 0) & bits.thread) !== 0) return true;
  if (((table.cueStart[row] ?? 0) & bits.thread) !== 0) return words <= 12;
  if ((table.numbers[row] ?? 0) === 0) return false;
  return firstClass(table.first[row] ?? 0) === FirstClass.digit && hasCue(table, row, bits.thread)
    ? true
    : words <= 3 && hasCue(table, row, bits.comments);
}

/** A short line that says who wrote what stands beside it and perhaps when: "Jane says:", "Posted by Jo, 3 hours ago". */
export function isSignature(table: LineTable, row: number): boolean {
  const words = table.words[row] ?? 0;
  if (words === 0 || words > 12) return false;
  if (((table.cueStart[row] ?? 0) & bits.comments) !== 0) return true;
  if (table.final[row] === colon && hasCue(table, row, bits.speech) && words <= 6) return true;
  return words <= 10 && (table.capitals[row] ?? 0) > 0 && isAgoMark(table, row);
}

/** Whether a phrase of one of the cues in `mask` stands anywhere in the line. */
export function hasCue(table: LineTable, row: number, mask: number): boolean {
  return ((table.cueAny[row] ?? 0) & mask) !== 0;
}
