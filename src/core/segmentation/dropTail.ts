import type { LineTable } from './lineTable';
import { Vocabulary } from './vocabulary';

/** So many blank lines part what does not belong together. */
const wideGap = 3;
/** The most of the article's words that may be dropped behind a wide gap. */
const tailShare = 0.12;
/** The share of its content words that a rest which belongs to the article has in common with it, at least. */
const leastShared = 0.4;

/**
 * Takes a small rest of the article behind a wide gap out of it where it does not speak of what the article speaks of:
 * an advertisement or a note that reads like prose. Changes `inside`.
 */
export function dropTail(table: LineTable, inside: Uint8Array): void {
  const { count, words, blanks } = table;
  let all = 0;
  for (let row = 0; row < count; row++) all += inside[row] === 1 ? (words[row] ?? 0) : 0;
  let cut = count;
  let tail = 0;
  for (let row = count - 1; row > 0; row--) {
    tail += inside[row] === 1 ? (words[row] ?? 0) : 0;
    if (tail > all * tailShare) break;
    if ((blanks[row] ?? 0) >= wideGap) cut = row;
  }
  if (tail === 0 || cut === count) return;
  const story = new Vocabulary(table);
  for (let row = 0; row < cut; row++) if (inside[row] === 1) story.add(row);
  let content = 0;
  let shared = 0;
  for (let row = cut; row < count; row++) {
    if (inside[row] !== 1) continue;
    const own = story.overlap(row);
    content += own.content;
    shared += own.shared;
  }
  if (shared < content * leastShared) inside.fill(0, cut);
}
