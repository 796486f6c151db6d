import { createRandom } from '../random';

/** Words as points: those that stand among the same words are near each other. */
export interface WordVectors {
  /** Most frequent first. */
  readonly words: readonly string[];
  /** `dimensions` numbers for each word, of length 1 together. */
  readonly values: Float32Array;
}

/** Numbers that make up a word's place. */
export const dimensions = 32;

const leastUses = 5;
const mostWords = 7500;
const epochs = 3;
const reach = 4;
const negatives = 4;
const firstRate = 0.05;
const drawBits = 20;
/** Words more frequent than this share are passed over now and then. */
const frequentShare = 1e-4;

/**
 * Skip-grams with negative sampling (Mikolov and others, NIPS 2013) over sentences that are split into words. The same for the
 * same sentences.
 */
export function wordVectors(sentences: readonly (readonly string[])[]): WordVectors {
  const uses = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) uses.set(word, (uses.get(word) ?? 0) + 1);
  const total = [...uses.values()].reduce((sum, count) => sum + count, 0);
  const known = [...uses]
    .filter(([, count]) => count >= leastUses)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const kept = known.slice(0, mostWords);
  const indexOf = new Map(kept.map(([word], index) => [word, index]));
  const keepShare = kept.map(
    ([, count]) => Math.sqrt((frequentShare * total) / count) + (frequentShare * total) / count,
  );
  const random = createRandom(7);
  const draws = drawTable(kept.map(([, count]) => count ** 0.75));
  const values = new Float32Array(kept.length * dimensions).map(() => (random.next() - 0.5) / dimensions);
  const contexts = new Float32Array(values.length);
  const targets = new Int32Array(1 + negatives);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const sentence of sentences) {
      const rate = firstRate * Math.max(0.02, 1 - done / (epochs * total));
      done += sentence.length;
      const indices = sentence.flatMap((word) => indexOf.get(word) ?? []);
      const sampled = indices.filter((index) => random.next() < (keepShare[index] ?? 0));
      sampled.forEach((target, at) => {
        const window = 1 + random.below(reach);
        for (let other = Math.max(0, at - window); other <= Math.min(sampled.length - 1, at + window); other += 1) {
          const word = sampled[other];
          if (other === at || word === undefined) continue;
          targets[0] = target;
          for (let one = 1; one < targets.length; one += 1) targets[one] = draws[random.below(draws.length)] ?? 0;
          learn(values, contexts, word * dimensions, targets, rate);
        }
      });
    }
  }
  normalise(values);
  return { words: kept.map(([word]) => word), values };
}

/** Moves a word towards the first of `targets` and away from the others. */
function learn(values: Float32Array, contexts: Float32Array, word: number, targets: Int32Array, rate: number): void {
  const change = new Float32Array(dimensions);
  targets.forEach((target, order) => {
    const context = target * dimensions;
    let product = 0;
    for (let at = 0; at < dimensions; at += 1) product += (values[word + at] ?? 0) * (contexts[context + at] ?? 0);
    const error = rate * ((order === 0 ? 1 : 0) - 1 / (1 + Math.exp(-product)));
    for (let at = 0; at < dimensions; at += 1) {
      change[at] = (change[at] ?? 0) + error * (contexts[context + at] ?? 0);
      contexts[context + at] = (contexts[context + at] ?? 0) + error * (values[word + at] ?? 0);
    }
  });
  for (let at = 0; at < dimensions; at += 1) values[word + at] = (values[word + at] ?? 0) + (change[at] ?? 0);
}

/** Indices of `shares`, each as often as its share is large. */
function drawTable(shares: readonly number[]): Int32Array {
  const table = new Int32Array(1 << drawBits);
  const sum = shares.reduce((all, share) => all + share, 0);
  let at = 0;
  let reached = 0;
  shares.forEach((share, index) => {
    reached += (share / sum) * table.length;
    while (at < reached && at < table.length) {
      table[at] = index;
      at += 1;
    }
  });
  return table;
}

/** Brings every point to length 1. */
export function normalise(values: Float32Array): void {
  for (let start = 0; start < values.length; start += dimensions) {
    let sum = 0;
    for (let at = start; at < start + dimensions; at += 1) sum += (values[at] ?? 0) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let at = start; at < start + dimensions; at += 1) values[at] = (values[at] ?? 0) / length;
  }
}
