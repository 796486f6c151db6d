import { columnNames, emptyColumns, grownColumns, trimmedColumns, type LineColumns } from './lineColumns';
import type { LineTable } from './lineTable';

/** The rows of a `LineTable` as they come to be: makes room as it is needed, and takes over rows of another table. */
export class TableBuilder {
  #columns: LineColumns;
  #tokens: Int32Array;
  #tokenCount = 0;
  #count = 0;
  /** Lines so far, blank ones too. */
  #lineCount = 0;

  /** Begins with room for so many rows and words. */
  constructor(rows: number, words: number) {
    this.#columns = emptyColumns(rows);
    this.#tokens = new Int32Array(words);
  }

  /** The columns with the rows so far, until the next row is added. */
  get columns(): LineColumns {
    return this.#columns;
  }

  /** Notes a line; gives its number. */
  addLine(): number {
    return this.#lineCount++;
  }

  /** Adds a row, all 0, whose words are those that are pushed next; gives its number. */
  addRow(): number {
    if (this.#count === this.#columns.start.length - 1) this.#columns = grownColumns(this.#columns);
    const row = this.#count++;
    this.#columns.tokenStart[row] = this.#tokenCount;
    return row;
  }

  /** Adds a word to the last row. */
  push(word: number): void {
    if (this.#tokenCount === this.#tokens.length) this.#growTokens();
    this.#tokens[this.#tokenCount++] = word;
  }

  /** Takes over the first `rows` rows of the table of a text that begins with the same lines. To be called first, if at all. */
  keepFirst(table: LineTable, rows: number): void {
    if (rows === 0) return;
    this.#copy(table, 0, rows);
    this.#lineCount = (table.line[rows - 1] ?? 0) + 1;
  }

  /**
   * Takes over the rows from `row` on of the table of a text that goes on with the same lines, `offset` units further on
   * here than there, with `blanks` blank lines before them. To be called last, if at all.
   */
  keepLast(table: LineTable, row: number, offset: number, blanks: number): void {
    if (row === table.count) return;
    const first = this.#count;
    const words = this.#tokenCount - (table.tokenStart[row] ?? 0);
    const lines = this.#lineCount - (table.line[row] ?? 0);
    this.#copy(table, row, table.count);
    const { line, start, end, tokenStart } = this.#columns;
    for (let at = first; at < this.#count; at++) {
      line[at] = (line[at] ?? 0) + lines;
      start[at] = (start[at] ?? 0) + offset;
      end[at] = (end[at] ?? 0) + offset;
      tokenStart[at] = (tokenStart[at] ?? 0) + words;
    }
    this.#columns.blanks[first] = blanks;
    this.#lineCount = table.lineCount + lines;
  }

  #copy(table: LineTable, from: number, to: number): void {
    const count = this.#count + to - from;
    while (count >= this.#columns.start.length) this.#columns = grownColumns(this.#columns);
    for (const name of columnNames) this.#columns[name].set(table[name].subarray(from, to), this.#count);
    const [first, end] = [table.tokenStart[from] ?? 0, table.tokenStart[to] ?? 0];
    while (this.#tokenCount + end - first > this.#tokens.length) this.#growTokens();
    this.#tokens.set(table.tokens.subarray(first, end), this.#tokenCount);
    this.#tokenCount += end - first;
    this.#count = count;
  }

  #growTokens(): void {
    const tokens = new Int32Array(this.#tokens.length * 2);
    tokens.set(this.#tokens);
    this.#tokens = tokens;
  }

  /** What was added. */
  table(): LineTable {
    this.#columns.tokenStart[this.#count] = this.#tokenCount;
    const columns = trimmedColumns(this.#columns, this.#count);
    return {
      ...columns,
      count: this.#count,
      tokens: this.#tokens.slice(0, this.#tokenCount),
      lineCount: this.#lineCount,
      isEnglish: true,
    };
  }
}
