import { createRandom } from '../random';
import { dimensions, normalise, type WordVectors } from './wordVectors';

const classCount = 256;
const rounds = 12;

/** The class of each word, 0 to 255: by k-means on the sphere (Dhillon and Modha, Machine Learning 2001). */
export function wordClasses({ words, values }: WordVectors): ReadonlyMap<string, number> {
  const random = createRandom(3);
  const centres = new Float32Array(classCount * dimensions);
  for (let one = 0; one < classCount; one += 1) {
    const start = random.below(words.length) * dimensions;
    centres.set(values.subarray(start, start + dimensions), one * dimensions);
  }
  let classes = words.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    classes = words.map((_, word) => nearest(values, word * dimensions, centres));
    centres.fill(0);
    classes.forEach((one, word) => {
      for (let at = 0; at < dimensions; at += 1) {
        const slot = one * dimensions + at;
        centres[slot] = (centres[slot] ?? 0) + (values[word * dimensions + at] ?? 0);
      }
    });
    normalise(centres);
  }
  return new Map(words.map((word, index) => [word, classes[index] ?? 0]));
}

function nearest(values: Float32Array, start: number, centres: Float32Array): number {
  let best = 0;
  let bestProduct = -Infinity;
  for (let one = 0; one < classCount; one += 1) {
    let product = 0;
    for (let at = 0; at < dimensions; at += 1) {
      product += (values[start + at] ?? 0) * (centres[one * dimensions + at] ?? 0);
    }
    if (product > bestProduct) [best, bestProduct] = [one, product];
  }
  return best;
}
