import type { Linear } from './fit';

/** A linear model whose weights take sixteen values only, the first of them zero. */
export interface LevelModel extends Linear {
  readonly levels: readonly number[];
  /** For each slot the index of its weight in `levels`. */
  readonly indices: Uint8Array;
}

const levelCount = 15;
const rounds = 25;

/** Brings the weights to fifteen levels and zero so that the squared error is small (Lloyd, 1982). */
export function inLevels({ weights, bias }: Linear): LevelModel {
  const sorted = weights.filter((weight) => weight !== 0).sort();
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  let levels = Array.from({ length: levelCount }, (_, at) => {
    const share = (at + 0.5) / levelCount;
    return ((sorted[Math.floor(share * sorted.length)] ?? 0) + first + (last - first) * share) / 2;
  }).sort((a, b) => a - b);
  for (let round = 0; round < rounds; round += 1) {
    const sums = levels.map(() => ({ sum: 0, count: 0 }));
    for (const weight of sorted) {
      const group = sums[nearest(levels, weight)];
      if (!group) continue;
      group.sum += weight;
      group.count += 1;
    }
    levels = levels
      .map((level, at) => {
        const { sum, count } = sums[at] ?? { sum: 0, count: 0 };
        return count > 0 ? sum / count : level;
      })
      .sort((a, b) => a - b);
  }
  const stored = [0, ...levels.map((level) => Number(level.toPrecision(6)))];
  const indices = Uint8Array.from(weights, (weight) => (weight === 0 ? 0 : 1 + nearest(levels, weight)));
  return { weights: Float64Array.from(indices, (index) => stored[index] ?? 0), bias, levels: stored, indices };
}

/** The index of the level nearest to `weight`; `levels` ascend. */
function nearest(levels: readonly number[], weight: number): number {
  let best = 0;
  for (let at = 1; at < levels.length; at += 1) {
    if (Math.abs((levels[at] ?? 0) - weight) < Math.abs((levels[best] ?? 0) - weight)) best = at;
  }
  return best;
}
