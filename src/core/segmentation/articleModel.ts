import type { TreeBlock } from './treeBlock';

/** The trained weights, ready to use; how they are stored: storedModel.ts. */
export interface ArticleModel {
  /** Linear stage: one signed byte for each slot, in units of `slotScale`. */
  readonly slots: Int8Array;
  readonly slotScale: number;
  readonly bias: number;
  /** The sum that all trees begin with. */
  readonly start: number;
  /** The trees; behind each block but the last one stands one of `settling`. */
  readonly blocks: readonly TreeBlock[];
  /** Where lines are settled before all trees were asked, the fewest trees first. */
  readonly settling: readonly Settling[];
  /** The least sum that makes a line article, as `pageThreshold` takes it. */
  readonly threshold: number;
  /** Calibration: at the sums `calibrationAt`, counted from the page's least one, the shares of lines that were article; linear between. */
  readonly calibrationAt: readonly number[];
  readonly calibrationShare: readonly number[];
}

/**
 * After `trees` trees a line with a sum less than `below` or more than `above` is settled: the other trees are not asked,
 * and the sum counts `growth` times, about what it would have grown to. A choice of speed over accuracy: hardly ever would
 * the trees left out have turned it.
 */
export interface Settling {
  readonly trees: number;
  readonly below: number;
  readonly above: number;
  readonly growth: number;
}

/** One model for English text, and one for any other that knows no words. */
export interface PageModels<Model> {
  readonly english: Model;
  readonly other: Model;
}

/** What the trees say of a line whose signals begin at index `base` of `signals`: the log of the odds that it is article. */
export function treeSum({ start, blocks, settling }: ArticleModel, signals: Float32Array, base: number): number {
  let sum = start;
  for (let block = 0; block < blocks.length; block++) {
    sum += blocks[block]?.sum(signals, base) ?? 0;
    const end = settling[block];
    if (end && (sum < end.below || sum > end.above)) return sum * end.growth;
  }
  return sum;
}

/** The share of lines with this sum of trees that are article, 0 to 1. */
export function calibrated(model: ArticleModel, sum: number): number {
  const { calibrationAt: at, calibrationShare: share } = model;
  let upper = 0;
  while (upper < at.length && (at[upper] ?? 0) < sum) upper++;
  if (upper === 0) return share[0] ?? 0;
  if (upper === at.length) return share[upper - 1] ?? 1;
  const left = at[upper - 1] ?? 0;
  const part = (sum - left) / ((at[upper] ?? 0) - left);
  return (share[upper - 1] ?? 0) * (1 - part) + (share[upper] ?? 0) * part;
}
