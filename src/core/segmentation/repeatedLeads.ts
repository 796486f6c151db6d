import type { LineKind } from './line';
import type { LineTable } from './lineTable';

/** A shorter line may well occur twice in one article ("Mr Smith said."). */
const leastWords = 8;
/** A copy further below is a quotation or a refrain. */
const mostRows = 6;

/**
 * The body lines that say word for word what an earlier body line said, as when a page prints its lead twice:
 * from their row to the start of the first copy.
 */
export function repeatedLeads(table: LineTable, kinds: readonly LineKind[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  const repeats = new Map<number, number>();
  for (let row = 0; row < table.count; row++) {
    if ((kinds[row] !== 'body' && kinds[row] !== 'standfirst') || (table.words[row] ?? 0) < leastWords) continue;
    const hash = table.hash[row] ?? 0;
    const original = rows.get(hash);
    if (original !== undefined && row - original <= mostRows) repeats.set(row, table.start[original] ?? 0);
    else rows.set(hash, row);
  }
  return repeats;
}
