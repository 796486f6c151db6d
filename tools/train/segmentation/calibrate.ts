/** At the sums `at` the shares `share` of positives: both rise. */
export interface Calibration {
  readonly at: readonly number[];
  readonly share: readonly number[];
}

/**
 * Isotonic regression of labels on sums (pool adjacent violators; Zadrozny and Elkan, KDD 2002), thinned to about
 * `points` points.
 */
export function calibrate(sums: Float32Array, labels: Uint8Array, points = 24): Calibration {
  const order = Uint32Array.from(sums.keys()).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0));
  const size = Math.max(1, Math.ceil(order.length / points));
  let blocks: { at: number; share: number; count: number }[] = [];
  for (let from = 0; from < order.length; from += size) {
    const block = order.slice(from, from + size);
    let sum = 0;
    let positive = 0;
    for (const row of block) {
      sum += sums[row] ?? 0;
      positive += labels[row] ?? 0;
    }
    blocks = pooled([...blocks, { at: sum / block.length, share: positive / block.length, count: block.length }]);
  }
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return { at: blocks.map(({ at }) => round(at)), share: blocks.map(({ share }) => round(share)) };
}

/** `blocks` with the last ones joined until shares rise. */
function pooled(
  blocks: { at: number; share: number; count: number }[],
): { at: number; share: number; count: number }[] {
  for (;;) {
    const last = blocks.at(-1);
    const previous = blocks.at(-2);
    if (!last || !previous || previous.share < last.share) return blocks;
    const count = last.count + previous.count;
    const mean = (a: number, b: number): number => (a * previous.count + b * last.count) / count;
    blocks = [
      ...blocks.slice(0, -2),
      { at: mean(previous.at, last.at), share: mean(previous.share, last.share), count },
    ];
  }
}
