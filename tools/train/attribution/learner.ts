/** A linear model over hashed features that learns by AdaGrad (Duchi, Hazan and Singer 2011). */
export class Learner {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #mask: number;
  readonly #rate: number;

  constructor(bits: number, rate = 0.1) {
    this.weights = new Float32Array(1 << bits);
    this.#sums = new Float32Array(1 << bits);
    this.#squares = new Float32Array(1 << bits).fill(1e-6);
    this.#mask = (1 << bits) - 1;
    this.#rate = rate;
  }

  readonly #sums: Float32Array;
  #snapshots = 0;

  /** Adds the present weights to the average that `settle` takes. */
  snapshot(): void {
    this.#snapshots += 1;
    this.weights.forEach((weight, index) => {
      this.#sums[index] = (this.#sums[index] ?? 0) + weight;
    });
  }

  /** Replaces the weights by the average of the snapshots: steadier than where the last round ended. */
  settle(): void {
    if (this.#snapshots === 0) return;
    this.#sums.forEach((sum, index) => {
      this.weights[index] = sum / this.#snapshots;
    });
  }

  /** The score of the features `features[from..to)`. */
  score(features: Int32Array, from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += this.weights[(features[at] ?? 0) & this.#mask] ?? 0;
    return sum;
  }

  /** Moves the weights of the features against `gradient`. */
  step(features: Int32Array, from: number, to: number, gradient: number): void {
    if (Math.abs(gradient) < 1e-4) return;
    for (let at = from; at < to; at += 1) {
      const index = (features[at] ?? 0) & this.#mask;
      const square = (this.#squares[index] ?? 0) + gradient * gradient;
      this.#squares[index] = square;
      this.weights[index] = (this.weights[index] ?? 0) - (this.#rate * gradient) / Math.sqrt(square);
    }
  }
}

/** A generator of numbers from 0 to 1 that gives the same ones every time (mulberry32, Ettinger 2017). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296;
  };
}

/** `items` in an order that depends on the seed alone (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [result[at], result[other]];
    if (a !== undefined && b !== undefined) {
      result[at] = b;
      result[other] = a;
    }
  }
  return result;
}
