import type { LineTable } from './lineTable';
import { cappedWords } from './pageContext';

/** Lines with less than this are article on hardly any page. */
const possible = -0.8;
/** By how much the least sum rises with that of the page's middle word. */
const rise = 0.4;
/** The least sum is nowhere less than this. */
const lowest = -1.4;

/** Sums are told apart in so many steps, each so wide. */
const steps = 256;
const stepWidth = 0.05;

/**
 * The least sum of trees that makes a line of this page article: `threshold` where half of the words that may be article
 * stand in lines with a sum above 0, more where these sums are higher. Where the article is plain to see, what is only
 * like it is not part of it; where nothing is plain, what is likest has to do. Linear.
 */
export function pageThreshold(table: LineTable, sums: Float32Array, threshold: number): number {
  const words = new Float64Array(steps);
  let all = 0;
  for (let row = 0; row < table.count; row++) {
    const sum = sums[row] ?? 0;
    if (sum < possible) continue;
    const own = Math.min(cappedWords, table.words[row] ?? 0);
    const step = Math.min(steps - 1, Math.floor((sum - possible) / stepWidth));
    words[step] = (words[step] ?? 0) + own;
    all += own;
  }
  if (all === 0) return lowest;
  let step = 0;
  for (let below = words[0] ?? 0; below * 2 < all; below += words[step] ?? 0) step++;
  return Math.max(lowest, threshold + rise * (possible + step * stepWidth));
}
