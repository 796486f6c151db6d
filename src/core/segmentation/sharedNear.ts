import type { SharedWords } from './sharedWords';

/** Rows before and after a row whose words count with its own. */
const reach = 4;

/**
 * Writes the share of words, and of names, around `row` that the core uses too, into `out` from index `start`: the signals
 * `shareNear` and `namesShareNear`.
 */
export function writeSharedNear(words: SharedWords, row: number, out: Float32Array, start: number): void {
  out[start] = share(words.shared, words.content, row);
  out[start + 1] = share(words.sharedNames, words.names, row);
}

function share(some: Float64Array, all: Float64Array, row: number): number {
  const from = Math.max(0, row - reach);
  const to = Math.min(all.length - 1, row + reach + 1);
  const whole = (all[to] ?? 0) - (all[from] ?? 0);
  return whole === 0 ? -1 : ((some[to] ?? 0) - (some[from] ?? 0)) / whole;
}
