import type { LineTable } from './lineTable';
import { finalClass, firstClass } from './marks';
import type { PageContext } from './pageContext';

/** The most codes that `lineCodes` writes for one line. */
export const mostCodes = 128;

/** How many lines before and after a line lend it their codes. */
export const reach = 3;

/** Codes of one line: those up to `shared` are also seen by its neighbours. */
export interface CodeList {
  readonly codes: Int32Array;
  shared: number;
  count: number;
}

/** An empty list with room for one line. */
export function emptyCodeList(): CodeList {
  return { codes: new Int32Array(mostCodes), shared: 0, count: 0 };
}

/** The slot, of 2 ^ `bits`, for `code` seen from a line `distance` lines away (0: the line itself). */
export function codeSlot(code: number, distance: number, bits: number): number {
  const mixed = Math.imul(code ^ Math.imul(distance + 8, 0x3c6ef372), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> (32 - bits);
}

/**
 * Writes what line `row` looks like as numbers, one for each true statement about it ("12 to 15 words, ends in a full
 * stop"): the features of the first, linear stage. Training and run time both take them from here.
 */
export function lineCodes(table: LineTable, page: PageContext, row: number, list: CodeList): void {
  const { codes } = list;
  let count = 0;
  const words = table.words[row] ?? 0;
  const size = wordBins[Math.min(words, 127)] ?? 0;
  const coarse = size >> 1;
  const first = firstClass(table.first[row] ?? 0);
  const final = finalClass(table.final[row] ?? 0);
  const blanks = Math.min(3, table.blanks[row] ?? 0);
  const blanksAfter = row + 1 < table.count ? Math.min(3, table.blanks[row + 1] ?? 0) : 3;
  codes[count++] = statement(1, size);
  codes[count++] = statement(2, (size * 16 + final) * 16 + first);
  codes[count++] = statement(3, coarse * 16 + final);
  codes[count++] = statement(4, (first * 8 + Math.min(7, table.indent[row] ?? 0)) * 4 + blanks);
  count = cueStatements(codes, count, 5, table.cueAny[row] ?? 0);
  count = cueStatements(codes, count, 6, table.cueStart[row] ?? 0);
  list.shared = count;
  count = cueStatements(codes, count, 7, table.cueWhole[row] ?? 0);
  count = cueStatements(codes, count, 8 + coarse, table.cueAny[row] ?? 0);
  const scale = 10 / Math.max(1, words);
  codes[count++] = statement(20, (coarse * 16 + (table.functions[row] ?? 0) * scale) | 0);
  codes[count++] = statement(21, (coarse * 16 + (table.capitals[row] ?? 0) * scale) | 0);
  codes[count++] = statement(22, coarse * 16 + Math.min(7, table.numbers[row] ?? 0));
  codes[count++] = statement(23, coarse * 16 + Math.min(7, table.shouted[row] ?? 0));
  codes[count++] = statement(24, coarse * 16 + Math.min(15, table.stops[row] ?? 0));
  codes[count++] = statement(25, coarse * 16 + Math.min(15, table.commas[row] ?? 0));
  codes[count++] = statement(26, coarse * 16 + Math.min(7, table.quotes[row] ?? 0));
  codes[count++] = statement(27, coarse * 16 + Math.min(7, table.dividers[row] ?? 0));
  codes[count++] = statement(28, Math.min(15, ((table.letters[row] ?? 0) / Math.max(1, words)) | 0) * 16 + coarse);
  codes[count++] = statement(29, (blanks * 4 + blanksAfter) * 16 + coarse);
  codes[count++] = statement(30, 32 - Math.clz32(row));
  codes[count++] = statement(31, 32 - Math.clz32(table.count - row));
  codes[count++] = statement(32, (((20 * row) / table.count) | 0) * 16 + coarse);
  codes[count++] = statement(33, (page.repeat[row] ?? 0) * 16 + coarse);
  codes[count++] = statement(34, ((page.proseShare * 8) | 0) * 16 + coarse);
  codes[count++] = statement(35, meanWords(page, row - 5, row + 6, table.count) * 16 + coarse);
  codes[count++] = statement(
    36,
    meanWords(page, row - 12, row, table.count) * 64 + meanWords(page, row + 1, row + 13, table.count),
  );
  list.count = wordStatements(table, row, codes, count);
}

function statement(template: number, value: number): number {
  return Math.imul(template * 0x10001 + 1, 0x27d4eb2f) + Math.imul(value + 1, 0x165667b1);
}

function cueStatements(codes: Int32Array, start: number, template: number, cues: number): number {
  let count = start;
  for (let rest = cues; rest !== 0; rest &= rest - 1)
    codes[count++] = statement(template, 31 - Math.clz32(rest & -rest));
  return count;
}

/** The first and last words, pairs at both ends, and every word of a short line. */
function wordStatements(table: LineTable, row: number, codes: Int32Array, start: number): number {
  const { tokens } = table;
  const from = table.tokenStart[row] ?? 0;
  const to = table.tokenStart[row + 1] ?? 0;
  let count = start;
  if (to === from || !table.isEnglish) return count;
  const word = (at: number): number => (at >= from && at < to ? (tokens[at] ?? 0) >>> 2 : 0);
  codes[count++] = statement(40, word(from));
  codes[count++] = statement(41, word(from) * 31 + word(from + 1));
  codes[count++] = statement(42, (word(from) * 31 + word(from + 1)) * 31 + word(from + 2));
  codes[count++] = statement(43, word(to - 1));
  codes[count++] = statement(44, word(to - 1) * 31 + word(to - 2));
  if (to - from > 8) return count;
  for (let at = from; at < to; at++) codes[count++] = statement(45, word(at));
  return count;
}

/** Mean words of the rows, 0 to 30, in steps of two. */
function meanWords(page: PageContext, from: number, to: number, count: number): number {
  const start = Math.max(0, from);
  const end = Math.min(count, to);
  if (end <= start) return 31;
  return (((page.wordsBefore[end] ?? 0) - (page.wordsBefore[start] ?? 0)) / (end - start) / 2) | 0;
}

const wordBins: Readonly<Uint8Array> = Uint8Array.from({ length: 128 }, (_, words) => {
  const edges = [1, 2, 3, 4, 5, 7, 9, 12, 16, 21, 28, 37, 51, 71, 101];
  return edges.filter((edge) => words >= edge).length;
});
