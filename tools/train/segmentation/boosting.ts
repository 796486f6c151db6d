import { createRandom } from '../random';
import { sampleRows } from './sampleRows';

/** One node of a tree: a question to a signal, or a leaf. */
export type TreeNode =
  | { readonly leaf: true; readonly value: number }
  | {
      readonly leaf: false;
      readonly signal: number;
      readonly upTo: number;
      readonly left: TreeNode;
      readonly right: TreeNode;
    };

/** Boosted trees: the log of the odds is `start` plus what each tree adds. */
export interface Forest {
  readonly start: number;
  readonly trees: readonly TreeNode[];
}

/** Rows of signals, row after row, with labels and weights. */
export interface Samples {
  readonly count: number;
  readonly signals: Float32Array;
  readonly width: number;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** The least sum of second derivatives in a leaf, in average rows. */
  readonly leastRows: number;
  readonly penalty: number;
  /** The share of the signals that one tree may ask for. */
  readonly columns: number;
  /** The share of the rows that one tree is grown on, those that it can learn most from first. */
  readonly rows: number;
  readonly seed: number;
}

const bins = 64;

/**
 * Fits boosted trees to the logistic loss by histograms, best leaf first (Friedman 2001; Ke and others, "LightGBM",
 * NIPS 2017). Deterministic.
 */
export function fitForest(samples: Samples, options: BoostingOptions): Forest {
  const { count, width, labels } = samples;
  const weights = normalised(samples.weights);
  const edges = Array.from({ length: width }, (_, signal) => quantiles(samples, signal));
  const binned = binAll(samples, edges);
  let positive = 0;
  for (let row = 0; row < count; row++) positive += (weights[row] ?? 0) * (labels[row] ?? 0);
  const start = Math.log(positive / (count - positive));
  const sums = new Float64Array(count).fill(start);
  const gradients = new Float32Array(count);
  const curvatures = new Float32Array(count);
  const random = createRandom(options.seed);
  const trees: TreeNode[] = [];
  const columns = Uint32Array.from({ length: width }, (_, index) => index);
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const probability = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
      const weight = weights[row] ?? 0;
      gradients[row] = weight * (probability - (labels[row] ?? 0));
      curvatures[row] = weight * Math.max(1e-6, probability * (1 - probability));
    }
    random.shuffle(columns);
    const chosen = columns.slice(0, Math.ceil(width * options.columns)).sort();
    const rows = sampleRows(gradients, curvatures, options.rows, random);
    const grown = growTree({ binned, width, edges, gradients, curvatures, rows, chosen, options });
    for (let row = 0; row < count; row++) sums[row] = (sums[row] ?? 0) + binnedValue(grown, binned, row * width);
    trees.push(toNode(grown, edges));
  }
  return { start, trees };
}

interface Growing {
  readonly binned: Uint8Array;
  readonly width: number;
  readonly edges: readonly Float32Array[];
  readonly gradients: Float32Array;
  readonly curvatures: Float32Array;
  readonly rows: Uint32Array;
  readonly chosen: Uint32Array;
  readonly options: BoostingOptions;
}

interface Split {
  readonly gain: number;
  readonly signal: number;
  readonly bin: number;
}

/** A leaf that may still be split. */
interface Leaf {
  readonly rows: Uint32Array;
  readonly histogram: Float64Array;
  /** What the leaf adds while it stays one. */
  readonly value: number;
  readonly split: Split;
  children?: { readonly split: Split; readonly left: Leaf; readonly right: Leaf };
}

/** Grows one tree, still with bins in place of values. */
function growTree(growing: Growing): Leaf {
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
  const { binned, width } = growing;
  const { signal, bin } = leaf.split;
  const leftRows = new Uint32Array(leaf.rows.length);
  const rightRows = new Uint32Array(leaf.rows.length);
  let lefts = 0;
  let rights = 0;
  for (const row of leaf.rows) {
    if ((binned[row * width + signal] ?? 0) <= bin) leftRows[lefts++] = row;
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
function histogramOf({ binned, width, gradients, curvatures, chosen }: Growing, rows: Uint32Array): Float64Array {
  const histogram = new Float64Array(chosen.length * bins * 2);
  for (const row of rows) {
    const gradient = gradients[row] ?? 0;
    const curvature = curvatures[row] ?? 0;
    const base = row * width;
    for (let at = 0; at < chosen.length; at++) {
      const cell = (at * bins + (binned[base + (chosen[at] ?? 0)] ?? 0)) * 2;
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

function binnedValue(root: Leaf, binned: Uint8Array, base: number): number {
  let leaf = root;
  while (leaf.children) {
    const { split, left, right } = leaf.children;
    leaf = (binned[base + split.signal] ?? 0) <= split.bin ? left : right;
  }
  return leaf.value;
}

function toNode(leaf: Leaf, edges: readonly Float32Array[]): TreeNode {
  if (!leaf.children) return { leaf: true, value: leaf.value };
  const { split, left, right } = leaf.children;
  const upTo = edges[split.signal]?.[split.bin] ?? 0;
  return { leaf: false, signal: split.signal, upTo, left: toNode(left, edges), right: toNode(right, edges) };
}

/** Weights with the mean 1. */
function normalised(weights: Float32Array): Float32Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => (weight * weights.length) / sum);
}

/** Up to 63 values that part the signal's values into bins of like size. */
function quantiles({ count, signals, width }: Samples, signal: number): Float32Array {
  const step = Math.max(1, Math.floor(count / 50_000));
  const values = new Float32Array(Math.ceil(count / step));
  for (let row = 0, at = 0; row < count; row += step, at++) values[at] = signals[row * width + signal] ?? 0;
  values.sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < bins; bin++) edges.add(values[Math.floor((bin * values.length) / bins)] ?? 0);
  return Float32Array.from(edges);
}

function binAll({ count, signals, width }: Samples, edges: readonly Float32Array[]): Uint8Array {
  const binned = new Uint8Array(count * width);
  for (let signal = 0; signal < width; signal++) {
    const own = edges[signal] ?? new Float32Array();
    for (let row = 0; row < count; row++) {
      const value = signals[row * width + signal] ?? 0;
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((own[middle] ?? 0) < value) low = middle + 1;
        else high = middle;
      }
      binned[row * width + signal] = low;
    }
  }
  return binned;
}
