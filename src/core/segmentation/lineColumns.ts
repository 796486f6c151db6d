import type { LineTable } from './lineTable';

/** The columns of a `LineTable`, each with room for the same number of rows. */
export type LineColumns = Omit<LineTable, 'count' | 'tokens' | 'lineCount' | 'isEnglish'>;

/** Columns with room for `rows` rows, all 0. */
export function emptyColumns(rows: number): LineColumns {
  return {
    line: new Int32Array(rows),
    start: new Int32Array(rows),
    end: new Int32Array(rows),
    blanks: new Uint8Array(rows),
    indent: new Uint8Array(rows),
    words: new Uint16Array(rows),
    capitals: new Uint16Array(rows),
    shouted: new Uint16Array(rows),
    numbers: new Uint16Array(rows),
    functions: new Uint16Array(rows),
    letters: new Uint16Array(rows),
    stops: new Uint16Array(rows),
    commas: new Uint16Array(rows),
    quotes: new Uint16Array(rows),
    dividers: new Uint16Array(rows),
    first: new Uint16Array(rows),
    last: new Uint16Array(rows),
    final: new Uint16Array(rows),
    cueAny: new Int32Array(rows),
    cueStart: new Int32Array(rows),
    cueWhole: new Int32Array(rows),
    hash: new Int32Array(rows),
    tokenStart: new Int32Array(rows),
  };
}

/** The names of the columns. */
export const columnNames = Object.keys(emptyColumns(0)) as readonly (keyof LineColumns)[];

/** The same rows with room for twice as many. */
export function grownColumns(columns: LineColumns): LineColumns {
  const larger = emptyColumns(columns.start.length * 2);
  for (const name of columnNames) larger[name].set(columns[name]);
  return larger;
}

/** The first `rows` rows with no room for more than one behind them. */
export function trimmedColumns(columns: LineColumns, rows: number): LineColumns {
  return columns.start.length === rows + 1 ? columns : rowsOf(columns, 0, rows);
}

/** A copy of the rows from `from` up to `to` (not included), with what stands behind them. */
export function rowsOf(columns: LineColumns, from: number, to: number): LineColumns {
  const rows = emptyColumns(to - from + 1);
  for (const name of columnNames) rows[name].set(columns[name].subarray(from, to + 1));
  return rows;
}
