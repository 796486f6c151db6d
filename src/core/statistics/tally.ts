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
    const cells = [...this.#cells].flatMap(([row, columns]) =>
      Array.from(columns, ([column, passages]): Cell => ({ row, column, value: passages.length, passages })),
    );
    const [rows, columns] = [totals(cells, ({ row }) => row), totals(cells, ({ column }) => column)];
    const order = (sums: ReadonlyMap<string, number>, a: string, b: string): number =>
      (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || (a < b ? -1 : Number(a > b));
    return cells.sort((a, b) => order(rows, a.row, b.row) || order(columns, a.column, b.column));
  }
}

/** The sum of the values of `cells` by what `keyOf` says of each, in the order of the cells. */
export function totals(cells: readonly Cell[], keyOf: (cell: Cell) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.value);
  return sums;
}
