import { bins, type Binned } from './binning';
import type { TreeNode } from './forest';

/** How one tree may grow. */
export interface GrowthOptions {
  readonly leaves: number;
  readonly rate: number;
  /** The least sum of second derivatives in a leaf, in average rows. */
  readonly leastRows: number;
  readonly penalty: number;
}

/** What a tree is grown on. */
export interface Growing {
  readonly binned: Binned;
  readonly gradients: Float32Array;
  readonly curvatures: Float32Array;
  readonly rows: Uint32Array;
  readonly chosen: Uint32Array;
  readonly options: GrowthOptions;
}

interface Split {
  readonly gain: number;
  readonly signal: number;
  readonly bin: number;
}

/** A leaf that may still be split, or was; asks for bins in place of values. */
export interface Leaf {
  readonly rows: Uint32Array;
  readonly histogram: Float64Array;
  /** What the leaf adds while it stays one. */
  readonly value: number;
  readonly split: Split;
  children?: { readonly split: Split; readonly left: Leaf; readonly right: Leaf };
}

/** Grows one tree, best leaf first. */
export function growTree(growing: Growing): Leaf {
  const { options } = growing;
  const root = makeLeaf(growing, growing.rows, histogramOf(growing, growing.rows));
  const open = [root];
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    const best = open.reduce((most, leaf) => (leaf.split.gain > most.split.gain ? leaf : most));
    if (best.split.gain <= 1e-9) break;
    const { left, right } = divide(growing, best);
    best.children = { split: best.split, left, right };
    open.splice(open.indexOf(best), 1, left, right);
  }
  return root;
}

function divide(growing: Growing, leaf: Leaf): { left: Leaf; right: Leaf } {
  const { values, width } = growing.binned;
  const { signal, bin } = leaf.split;
  const leftRows = new Uint32Array(leaf.rows.length);
  const rightRows = new Uint32Array(leaf.rows.length);
  let lefts = 0;
  let rights = 0;
  for (const row of leaf.rows) {
    if ((values[row * width + signal] ?? 0) <= bin) leftRows[lefts++] = row;
    else rightRows[rights++] = row;
  }
  const ofLeft = leftRows.subarray(0, lefts);
  const ofRight = rightRows.subarray(0, rights);
  const leftSmaller = lefts < rights;
  const small = histogramOf(growing, leftSmaller ? ofLeft : ofRight);
  const large = leaf.histogram.map((value, at) => value - (small[at] ?? 0));
  return {
    left: makeLeaf(growing, ofLeft, leftSmaller ? small : large),
    right: makeLeaf(growing, ofRight, leftSmaller ? large : small),
  };
}

/** For each chosen signal and bin the sums of gradients and curvatures. */
function histogramOf({ binned, gradients, curvatures, chosen }: Growing, rows: Uint32Array): Float64Array {
  const { values, width } = binned;
  const histogram = new Float64Array(chosen.length * bins * 2);
  for (const row of rows) {
    const gradient = gradients[row] ?? 0;
    const curvature = curvatures[row] ?? 0;
    const base = row * width;
    for (let at = 0; at < chosen.length; at++) {
      const cell = (at * bins + (values[base + (chosen[at] ?? 0)] ?? 0)) * 2;
      histogram[cell] = (histogram[cell] ?? 0) + gradient;
      histogram[cell + 1] = (histogram[cell + 1] ?? 0) + curvature;
    }
  }
  return histogram;
}

function makeLeaf(growing: Growing, rows: Uint32Array, histogram: Float64Array): Leaf {
  const { chosen, options } = growing;
  let gradient = 0;
  let curvature = 0;
  for (let bin = 0; bin < bins; bin++) {
    gradient += histogram[bin * 2] ?? 0;
    curvature += histogram[bin * 2 + 1] ?? 0;
  }
  const worth = (sum: number, weight: number): number => (sum * sum) / (weight + options.penalty);
  const whole = worth(gradient, curvature);
  let split: Split = { gain: 0, signal: 0, bin: 0 };
  for (let at = 0; at < chosen.length; at++) {
    let leftGradient = 0;
    let leftCurvature = 0;
    for (let bin = 0; bin < bins - 1; bin++) {
      const cell = (at * bins + bin) * 2;
      leftGradient += histogram[cell] ?? 0;
      leftCurvature += histogram[cell + 1] ?? 0;
      const rightCurvature = curvature - leftCurvature;
      if (leftCurvature < options.leastRows) continue;
      if (rightCurvature < options.leastRows) break;
      const gain = worth(leftGradient, leftCurvature) + worth(gradient - leftGradient, rightCurvature) - whole;
      if (gain > split.gain) split = { gain, signal: chosen[at] ?? 0, bin };
    }
  }
  const value = (-options.rate * gradient) / (curvature + options.penalty);
  return { rows, histogram, value, split };
}

/** What the tree adds for row `row`. */
export function binnedValue(root: Leaf, { values, width }: Binned, row: number): number {
  let leaf = root;
  while (leaf.children) {
    const { split, left, right } = leaf.children;
    leaf = (values[row * width + split.signal] ?? 0) <= split.bin ? left : right;
  }
  return leaf.value;
}

/** The tree with values in place of bins. */
export function toNode(leaf: Leaf, edges: readonly Float32Array[]): TreeNode {
  if (!leaf.children) return { leaf: true, value: leaf.value };
  const { split, left, right } = leaf.children;
  const upTo = edges[split.signal]?.[split.bin] ?? 0;
  return { leaf: false, signal: split.signal, upTo, left: toNode(left, edges), right: toNode(right, edges) };
}
