import { cueBits } from './cues';
import type { LineKind } from './line';
import type { LineTable } from './lineTable';
import { endsSentence, isListMark } from './marks';
import { Vocabulary } from './vocabulary';

const leastWords = 5;
const mostWords = 70;

/** A line with these belongs to the page, whatever it shares with the story. */
const pageCues = cueBits.promo | cueBits.related | cueBits.form | cueBits.share | cueBits.comments | cueBits.legal;

/**
 * Names captions among the lines that stand between the headline (row `head`) and the end of the article without being
 * of it: those that stand beside a credit or name
 * one, and sentences that speak of whom the story speaks of.
 */
export function nameCaptions(table: LineTable, inside: Uint8Array, kinds: LineKind[], head: number): void {
  const last = inside.lastIndexOf(1);
  if (head < 0) return;
  const story = new Vocabulary(table);
  for (let row = head; row <= last; row++) if (inside[row] === 1) story.add(row);
  for (let row = head + 1; row < last; row++) {
    const words = table.words[row] ?? 0;
    if (kinds[row] !== 'promo' || words < leastWords || words > mostWords) continue;
    if (((table.cueStart[row] ?? 0) & pageCues) !== 0 || isListMark(table.first[row] ?? 0)) continue;
    const { content, shared, sharedNames } = story.overlap(row);
    const beside = kinds[row - 1] === 'credit' || kinds[row + 1] === 'credit';
    const pictured = ((table.cueAny[row] ?? 0) & (cueBits.credit | cueBits.caption)) !== 0;
    const ofStory = words >= 8 && sharedNames >= 2 && shared * 3 >= content && endsSentence(table.final[row] ?? 0);
    if (beside || pictured || ofStory) kinds[row] = 'caption';
  }
}
