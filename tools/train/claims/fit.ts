import { createRandom } from '../random';

/** A sentence to learn from: its slots, what it is, and how much it counts. */
export interface Example {
  readonly slots: readonly number[];
  readonly target: number;
  readonly weight: number;
}

/** Log-odds: the bias, and for each slot of a sentence its weight divided by the root of how many slots there are. */
export interface Linear {
  readonly weights: Float64Array;
  readonly bias: number;
}

const epochs = 8;
const rate = 0.1;
const decay = 1e-3;

/**
 * Logistic regression by AdaGrad (Duchi, Hazan, Singer, JMLR 2011), the weights of the second half of the epochs averaged.
 * The same for the same examples in the same order.
 */
export function fit(examples: readonly Example[], size: number): Linear {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const sums = new Float64Array(size);
  const random = createRandom(1);
  const order = examples.map((_, index) => index);
  let bias = 0;
  let biasSquares = 1e-6;
  let biasSum = 0;
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    random.shuffle(order);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const { slots, target, weight } = example;
      const scale = 1 / Math.sqrt(slots.length + 1);
      const error = (1 / (1 + Math.exp(-logit(weights, bias, slots))) - target) * weight;
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
      for (const slot of slots) {
        const old = weights[slot] ?? 0;
        const gradient = error * scale + decay * old;
        const square = (squares[slot] ?? 0) + gradient * gradient;
        squares[slot] = square;
        weights[slot] = old - (rate * gradient) / Math.sqrt(square);
      }
    }
    if (epoch < epochs / 2) continue;
    averaged += 1;
    biasSum += bias;
    for (let slot = 0; slot < size; slot += 1) sums[slot] = (sums[slot] ?? 0) + (weights[slot] ?? 0);
  }
  return { weights: sums.map((sum) => sum / averaged), bias: biasSum / averaged };
}

/** The log-odds of a sentence with these slots. */
export function logit(weights: ArrayLike<number>, bias: number, slots: readonly number[]): number {
  let sum = 0;
  for (const slot of slots) sum += weights[slot] ?? 0;
  return bias + sum / Math.sqrt(slots.length + 1);
}
