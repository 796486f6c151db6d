import type { Cell, Passage } from './countedDocument';

/** Gathers passages by row and column. */
export class Tally {
  readonly #cells = new Map<string, Map<string, Passage[]>>();

  add(row: string, column: string, passage: Passage): void {
    const columns = this.#cells.get(row) ?? new Map<string, Passage[]>();
    if (columns.size === 0) this.#cells.set(row, columns);
    const passages = columns.get(column);
    if (passages) passages.push(passage);
    else columns.set(column, [passage]);
  }

  /** A cell for each row and column with anything in it: rows with most first, then columns with most, then by name. */
  cells(): readonly Cell[] {
    const rows = new Map(Array.from(this.#cells, ([row, columns]) => [row, sum([...columns.values()])]));
    const columns = new Map<string, number>();
    for (const row of this.#cells.values()) {
      for (const [column, { length }] of row) columns.set(column, (columns.get(column) ?? 0) + length);
    }
    return byMost(this.#cells, rows).flatMap(([row, inRow]) =>
      byMost(inRow, columns).map(([column, passages]): Cell => ({ row, column, value: passages.length, passages })),
    );
  }
}

function sum(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((all, { length }) => all + length, 0);
}

/** The entries of `named`, those with the highest of `counts` first, then by name. */
function byMost<T>(named: ReadonlyMap<string, T>, counts: ReadonlyMap<string, number>): readonly [string, T][] {
  return [...named].sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : Number(a > b)));
}

/** The sum of the values of `cells` by what `keyOf` says of each, in the order of the cells. */
export function totals(cells: readonly Cell[], keyOf: (cell: Cell) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.value);
  return sums;
}
