import type { Settling } from '../../../src/core/segmentation/articleModel';

/** Lines may be settled after so many trees. */
const checkpoints = [16, 40, 100];

/** The share of the lines settled at one checkpoint that the other trees would have turned, at most. */
const mostTurned = 0.004;

/** A line counts as turned when its last sum lies beyond this on the other side: about where thresholds lie. */
const turningSum = -0.4;

/** The sums of one row: after each of the `settlingTrees`, and after all trees. */
export type PartialSums = Float32Array;

/** The numbers of trees, fewer than `trees`, after which lines may be settled. */
export function settlingTrees(trees: number): readonly number[] {
  return checkpoints.filter((checkpoint) => checkpoint < trees);
}

/** From how the sums of rows grew, where lines can be settled. The trees must not have seen the rows' sites. */
export function fitSettling(rows: readonly PartialSums[], trees: number): Settling[] {
  let open = rows;
  return settlingTrees(trees).map((after, at) => {
    const own = open.map((sums) => ({ sum: sums[at] ?? 0, last: sums.at(-1) ?? 0 })).sort((a, b) => a.sum - b.sum);
    const below = own[settledUpTo(own, ({ last }) => last > turningSum)]?.sum ?? 0;
    const falling = own.toReversed();
    const above = falling[settledUpTo(falling, ({ last }) => last < turningSum)]?.sum ?? 0;
    const settled = own.filter(({ sum }) => sum < below || sum > above);
    const total = (of: (row: { sum: number; last: number }) => number): number =>
      settled.reduce((sum, row) => sum + Math.abs(of(row)), 0);
    open = open.filter((sums) => (sums[at] ?? 0) >= below && (sums[at] ?? 0) <= above);
    return {
      trees: after,
      below,
      above,
      growth:
        total(({ last }) => last) /
        Math.max(
          1,
          total(({ sum }) => sum),
        ),
    };
  });
}

/** How many of `rows`, from the first on, can be settled while no more than `mostTurned` of them turn. */
function settledUpTo<Row>(rows: readonly Row[], turns: (row: Row) => boolean): number {
  let turned = 0;
  let most = 0;
  rows.forEach((row, index) => {
    if (turns(row)) turned++;
    if (turned <= mostTurned * (index + 1)) most = index + 1;
  });
  return most;
}

/** What settling lines early saves and costs, over all `rows`. */
export interface SettlingEffect {
  /** Trees that are asked of a line, on the average. */
  readonly meanTrees: number;
  /** The share of lines that all trees would have judged otherwise, by the sum where thresholds lie about. */
  readonly turned: number;
}

/** Measures `settling` of `trees` trees on rows that they have not seen. */
export function settlingEffect(
  rows: readonly PartialSums[],
  settling: readonly Settling[],
  trees: number,
): SettlingEffect {
  let asked = 0;
  let turned = 0;
  for (const sums of rows) {
    const at = settling.findIndex(
      ({ below, above }, index) => (sums[index] ?? 0) < below || (sums[index] ?? 0) > above,
    );
    const last = sums.at(-1) ?? 0;
    const settled = at < 0 ? last : (sums[at] ?? 0) * (settling[at]?.growth ?? 1);
    asked += settling[at]?.trees ?? trees;
    if (settled > turningSum !== last > turningSum) turned++;
  }
  return { meanTrees: asked / Math.max(1, rows.length), turned: turned / Math.max(1, rows.length) };
}
