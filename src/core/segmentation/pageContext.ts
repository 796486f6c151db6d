import type { LineTable } from './lineTable';

/** What the classifier knows of a page as a whole before it looks at single lines. */
export interface PageContext {
  /** Per row: 0 when no other line says the same, 1 for the first of several, 2 for the others. */
  readonly repeat: Uint8Array;
  /** Words (at most 60 a row) before each row, as sums; has `count + 1` entries. */
  readonly wordsBefore: Float64Array;
  /** Share of the words that stand in rows of 15 words or more, 0 to 1. */
  readonly proseShare: number;
}

/** The most words of one row that count in sums, so that one huge line does not outweigh a page. */
export const cappedWords = 60;

/** Sums and repetitions over all rows of `table`. Linear. */
export function pageContext(table: LineTable): PageContext {
  const wordsBefore = new Float64Array(table.count + 1);
  let prose = 0;
  for (let row = 0; row < table.count; row++) {
    const words = Math.min(cappedWords, table.words[row] ?? 0);
    wordsBefore[row + 1] = (wordsBefore[row] ?? 0) + words;
    if (words >= 15) prose += words;
  }
  return { repeat: findRepeats(table), wordsBefore, proseShare: prose / Math.max(1, wordsBefore[table.count] ?? 0) };
}

function findRepeats(table: LineTable): Uint8Array {
  const repeat = new Uint8Array(table.count);
  const size = 1 << (33 - Math.clz32(table.count | 7));
  const rows = new Int32Array(size);
  for (let row = 0; row < table.count; row++) {
    const hash = table.hash[row] ?? 0;
    let slot = Math.imul(hash, 0x9e3779b1) & (size - 1);
    while (rows[slot] !== 0 && table.hash[(rows[slot] ?? 0) - 1] !== hash) slot = (slot + 1) & (size - 1);
    if (rows[slot] === 0) rows[slot] = row + 1;
    else {
      repeat[(rows[slot] ?? 0) - 1] = 1;
      repeat[row] = 2;
    }
  }
  return repeat;
}
