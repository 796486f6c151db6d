import { createRandom } from '../random';
import { binSamples } from './binning';
import type { Forest, TreeNode } from './forest';
import { binnedValue, growTree, toNode, type GrowthOptions } from './growTree';
import { sampleRows } from './sampleRows';
import type { Samples } from './samples';

/** How a forest is grown. */
export interface BoostingOptions extends GrowthOptions {
  readonly trees: number;
  /** The share of the signals that one tree may ask for. */
  readonly columns: number;
  /** The share of the rows that one tree is grown on, those that it can learn most from first. */
  readonly rows: number;
  readonly seed: number;
}

/**
 * Fits boosted trees to the logistic loss by histograms, best leaf first (Friedman 2001; Ke and others, "LightGBM",
 * NIPS 2017). Deterministic.
 */
export function fitForest(samples: Samples, options: BoostingOptions): Forest {
  const { count, width, labels } = samples;
  const weights = normalised(samples.weights);
  const binned = binSamples(samples);
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
    const grown = growTree({ binned, gradients, curvatures, rows, chosen, options });
    for (let row = 0; row < count; row++) sums[row] = (sums[row] ?? 0) + binnedValue(grown, binned, row);
    trees.push(toNode(grown, binned.edges));
  }
  return { start, trees };
}

/** Weights with the mean 1. */
function normalised(weights: Float32Array): Float32Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => (weight * weights.length) / sum);
}
