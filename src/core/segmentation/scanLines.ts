import { finish, type Steps } from '../text/steps';
import { LineBreaks } from './lineBreaks';
import { LineScanner } from './lineScanner';
import type { LineTable } from './lineTable';
import { sameEnd, sameStart } from './sameEnds';

const lineFeed = 10;
const carriageReturn = 13;
/** How many units are read in one step. */
const stepLength = 1 << 16;
/** Room for so many more rows and words than there were before, so that an edit seldom makes the columns grow. */
const spareRows = 64;
const spareWords = 1024;

/** A text that was read before. */
export interface ScannedText {
  readonly text: string;
  readonly table: LineTable;
}

/** Reads every line of `text` (broken at LF, CRLF or CR) in one pass. Linear in time and space, whatever the text. */
export function scanLines(text: string): LineTable {
  return finish(scanSteps(text));
}

/**
 * The same in steps. Of `before`, the lines at the beginning and at the end that `text` has too are not read again; the
 * table is the same as without it.
 */
export function* scanSteps(text: string, before?: ScannedText): Steps<LineTable> {
  const table = before?.table;
  const scanner = table
    ? new LineScanner(text, table.count + spareRows, (table.tokenStart[table.count] ?? 0) + spareWords)
    : new LineScanner(text);
  const { first, last } = before ? sameRows(before, text) : nothingSame;
  if (table) scanner.keepFirst(table, first);
  const offset = text.length - (before?.text.length ?? 0);
  const goal = table && last < table.count ? (table.start[last] ?? 0) + offset : text.length + 1;
  const breaks = new LineBreaks(text);
  for (let start = first > 0 ? nextLine(text, table?.end[first - 1] ?? 0) : 0; start < goal;) {
    start = addLines(scanner, text, breaks, start, Math.min(goal, start + stepLength));
    yield;
  }
  if (table) scanner.keepLast(table, last, offset);
  return scanner.table();
}

const nothingSame = { first: 0, last: 0 };

/** Of the rows of `before`, how many at the beginning stand in `text` as they were, and the first of those at the end. */
function sameRows({ text: old, table }: ScannedText, text: string): { readonly first: number; readonly last: number } {
  const prefix = sameStart(old, text);
  const suffix = sameEnd(old, text, Math.min(old.length, text.length) - prefix);
  // With the whole line break behind it, CR LF at the most; and with the unit before, which makes it the start of a line.
  const first = rowsBefore(table, (row) => (table.end[row] ?? 0) + 2 <= prefix);
  const last = rowsBefore(table, (row) => (table.start[row] ?? 0) <= old.length - suffix);
  return { first, last: Math.max(first, last) };
}

/** How many rows pass `test`, which those at the beginning pass and the others do not. */
function rowsBefore(table: LineTable, test: (row: number) => boolean): number {
  let low = 0;
  let high = table.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Adds the lines from `from` on, where a line begins, that begin before `goal`. Gives where the next one begins; more than
 * the length of the text behind the last one.
 */
function addLines(scanner: LineScanner, text: string, breaks: LineBreaks, from: number, goal: number): number {
  let start = from;
  while (start < goal) {
    const end = breaks.endAfter(start);
    scanner.addLine(start, end);
    start = nextLine(text, end);
  }
  return start;
}

/** Where the line begins that follows the one which ends at `end`. */
function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1;
}
