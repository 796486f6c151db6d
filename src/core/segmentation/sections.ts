import type { LineTable } from './lineTable';

/** So many rows are judged together at most. The longest page of the corpus has 1,368; of longer ones nothing was learned. */
const mostRows = 1536;
/** No part of a longer text has fewer. */
const leastRows = 512;
/** Rows before and after a part that its rows are seen beside: twice what the widest window of signals reaches. */
const nearRows = 64;

/** Rows of a long text that are judged together, half-open, within those that they are seen beside. */
export interface Section {
  readonly from: number;
  readonly to: number;
  readonly nearFrom: number;
  readonly nearTo: number;
}

/**
 * Parts a text so long that it can be no single page into pieces of 512 to 1,536 rows; any other text is one. A cut is made
 * where most blank lines are, and among such places where a row's hash says, so that an edit moves the cuts beside it at the
 * most (content-defined chunking: Muthitacharoen and others, "A low-bandwidth network file system", SOSP 2001). Linear.
 */
export function sectionsOf(table: LineTable): readonly Section[] {
  const { count } = table;
  const cuts = [0];
  for (let from = 0; count - from > mostRows; cuts.push(from)) {
    from = cutBetween(table, from + leastRows, Math.min(from + mostRows, count - leastRows));
  }
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? count;
    return { from, to, nearFrom: Math.max(0, from - nearRows), nearTo: Math.min(count, to + nearRows) };
  });
}

/** The row from `first` up to `end` before which to cut. */
function cutBetween({ blanks, hash }: LineTable, first: number, end: number): number {
  let best = first;
  for (let row = first + 1; row < end; row++) {
    const wider = (blanks[row] ?? 0) - (blanks[best] ?? 0);
    if (wider > 0 || (wider === 0 && (hash[row] ?? 0) < (hash[best] ?? 0))) best = row;
  }
  return best;
}
