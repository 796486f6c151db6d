import { fromBase64 } from '../text/base64';

/** The trained weights as they are stored: numbers, and little-endian arrays in Base64. */
export interface StoredModel {
  /** Linear stage: one signed byte for each slot, in units of `slotScale`. */
  readonly slots: string;
  readonly slotScale: number;
  readonly bias: number;
  /** Trees in pre-order: the signal that a node asks for (a byte; 255: a leaf) … */
  readonly nodeSignal: string;
  /** … the value up to which it sends a line left, to the next node; on a leaf, what it adds (32-bit floats) … */
  readonly nodeValue: string;
  /** … and the node that it sends a line right to (16-bit, from the first node of all). */
  readonly nodeRight: string;
  /** The first node of each tree (16-bit). */
  readonly roots: string;
  /** The sum that all trees begin with. */
  readonly start: number;
  /** The least sum that makes a line article. */
  readonly threshold: number;
  /** Calibration: at the sums `calibrationAt` the shares of lines that were article; linear between. */
  readonly calibrationAt: readonly number[];
  readonly calibrationShare: readonly number[];
}

/** The trained weights, ready to use. */
export interface ArticleModel {
  readonly slots: Int8Array;
  readonly slotScale: number;
  readonly bias: number;
  readonly nodeSignal: Uint8Array;
  readonly nodeValue: Float32Array;
  readonly nodeRight: Uint16Array;
  readonly roots: Uint16Array;
  readonly start: number;
  readonly threshold: number;
  readonly calibrationAt: readonly number[];
  readonly calibrationShare: readonly number[];
}

/** One model for English text, and one for any other that knows no words. */
export interface PageModels<Model> {
  readonly english: Model;
  readonly other: Model;
}

/** Marks a leaf among `nodeSignal`. */
export const leaf = 255;

/** Unpacks a stored model. */
export function unpackModel(stored: StoredModel): ArticleModel {
  return {
    ...stored,
    slots: new Int8Array(fromBase64(stored.slots).buffer),
    nodeSignal: fromBase64(stored.nodeSignal),
    nodeValue: new Float32Array(fromBase64(stored.nodeValue).buffer),
    nodeRight: new Uint16Array(fromBase64(stored.nodeRight).buffer),
    roots: new Uint16Array(fromBase64(stored.roots).buffer),
  };
}

/**
 * A line whose sum lies beyond `settledSum`, either way, after `settlingTrees` trees is taken as settled: the other trees
 * are not asked, and the sum counts `settledGrowth` times, about what it would have grown to. A choice of speed over
 * accuracy: the trees left out might have turned it. The three belong to the trained model: measure them anew with it.
 */
const settlingTrees = 40;
const settledSum = 2.4;
const settledGrowth = 1.5;

/** What the trees say of a line with these signals: the log of the odds that it is article. */
export function treeSum(model: ArticleModel, signals: Float32Array): number {
  const { nodeSignal, nodeValue, nodeRight, roots } = model;
  let sum = model.start;
  for (let tree = 0; tree < roots.length; tree++) {
    if (tree === settlingTrees && Math.abs(sum) > settledSum) return sum * settledGrowth;
    let node = roots[tree] ?? 0;
    for (;;) {
      const signal = nodeSignal[node] ?? leaf;
      if (signal === leaf) break;
      node = (signals[signal] ?? 0) <= (nodeValue[node] ?? 0) ? node + 1 : (nodeRight[node] ?? 0);
    }
    sum += nodeValue[node] ?? 0;
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
