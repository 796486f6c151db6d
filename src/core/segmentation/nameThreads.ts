import { cueBits } from './cues';
import type { LineKind } from './line';
import type { LineTable } from './lineTable';
import { isThreadHead } from './rowTests';

/** Words from which on a line is too long to be the heading of something else. */
const labelWords = 16;

/** A label with one of these ends a thread: what follows is another part of the page. */
const otherParts = cueBits.related | cueBits.promo | cueBits.legal | cueBits.share;

/** What lines of a thread were called as long as nothing better was known of them. */
const vague: ReadonlySet<LineKind> = new Set<LineKind>(['promo', 'navigation', 'other']);

/** Calls what follows the heading of a thread behind row `last` of the article comments, up to the next part of the page. */
export function nameThreads(table: LineTable, kinds: LineKind[], last: number): void {
  let isThread = false;
  for (let row = last + 1; row < table.count; row++) {
    if (isThreadHead(table, row)) isThread = true;
    else if ((table.words[row] ?? 0) < labelWords && ((table.cueStart[row] ?? 0) & otherParts) !== 0) isThread = false;
    if (isThread && vague.has(kinds[row] ?? 'other')) kinds[row] = 'comments';
  }
}
