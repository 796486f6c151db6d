import { rowsOf } from './lineColumns';
import type { LineTable } from './lineTable';

/** The rows from `from` up to `to` (not included) of `table` as a table of their own; places in the text stay as they are. */
export function tableRows(table: LineTable, from: number, to: number): LineTable {
  const columns = rowsOf(table, from, to);
  const first = columns.tokenStart[0] ?? 0;
  const end = columns.tokenStart[to - from] ?? first;
  for (let row = 0; row <= to - from; row++) columns.tokenStart[row] = (columns.tokenStart[row] ?? 0) - first;
  const { isEnglish, lineCount } = table;
  return { ...columns, count: to - from, tokens: table.tokens.subarray(first, end), isEnglish, lineCount };
}
