import type { LineKind } from './line';
import type { LineTable } from './lineTable';

/** A shorter line may well occur twice in one article ("Mr Smith said."). */
const leastWords = 8;

/**
 * The body lines that say word for word what an earlier body line said, as when a page prints its lead twice:
 * from their row to the start of the first copy.
 */
export function repeatedLeads(table: LineTable, kinds: readonly LineKind[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  const repeats = new Map<number, number>();
  for (let row = 0; row < table.count; row++) {
    if ((kinds[row] !== 'body' && kinds[row] !== 'standfirst') || (table.words[row] ?? 0) < leastWords) continue;
    const hash = table.hash[row] ?? 0;
    const original = starts.get(hash);
    if (original === undefined) starts.set(hash, table.start[row] ?? 0);
    else repeats.set(row, original);
  }
  return repeats;
}
