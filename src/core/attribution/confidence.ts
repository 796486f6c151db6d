import type { Draft, DraftKind } from './draft';

/** Points of a line from strength to the share of right results, both rising. */
type Curve = readonly (readonly [number, number])[];

const quoted: Curve = [
  [0.28, 0.7],
  [0.6, 0.84],
  [0.8, 0.9],
  [0.95, 0.97],
];

const clauseAfter: Curve = [
  [0.28, 0.42],
  [0.45, 0.52],
  [0.6, 0.63],
  [0.8, 0.7],
  [0.9, 0.75],
  [0.97, 0.83],
  [1, 0.96],
];

/**
 * What the strengths of each kind are worth: the share of them, on the development articles of PolNeAR, whose content
 * overlaps an annotated one by at least 0.8.
 */
const curves: Readonly<Record<DraftKind, Curve>> = {
  quoteBefore: quoted,
  quoteAfter: quoted,
  clauseAfter,
  noun: clauseAfter,
  clauseBefore: [
    [0.28, 0.2],
    [0.7, 0.4],
    [0.9, 0.46],
    [1, 0.63],
  ],
  accordingTo: [
    [0.28, 0.55],
    [0.9, 0.8],
    [1, 0.85],
  ],
  noCue: [[0, 0.46]],
};

/** How sure a draft is, as the share of drafts like it that are right, 0 to 1. */
export function confidenceOf({ kind, strength }: Draft): number {
  const curve = curves[kind];
  let [x, y] = curve[0] ?? [0, 0];
  for (const [nextX, nextY] of curve) {
    if (strength < nextX) {
      return nextX === x ? y : y + ((nextY - y) * Math.max(0, strength - x)) / (nextX - x);
    }
    [x, y] = [nextX, nextY];
  }
  return y;
}
