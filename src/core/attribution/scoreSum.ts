import type { FeatureSink } from './featureSink';
import { mix } from './hashing';
import type { LinearModel } from './linearModel';

/** Sums the weights of the features that it is given, without keeping them: how candidates are scored. */
export class ScoreSum implements FeatureSink {
  readonly #weights: Int8Array;
  readonly #mask: number;
  readonly #scale: number;
  /** A whole number, so that the order of the features makes no difference. */
  #sum = 0;

  constructor({ weights, scale }: LinearModel) {
    this.#weights = weights;
    this.#mask = weights.length - 1;
    this.#scale = scale;
  }

  add(template: number, answer: number): void {
    this.#sum += this.#weights[mix(template, answer) & this.#mask] ?? 0;
  }

  add2(template: number, a: number, b: number): void {
    this.#sum += this.#weights[mix(template, mix(a, b)) & this.#mask] ?? 0;
  }

  add3(template: number, a: number, b: number, c: number): void {
    this.#sum += this.#weights[mix(template, mix(a, mix(b, c))) & this.#mask] ?? 0;
  }

  add4(template: number, a: number, b: number, c: number, d: number): void {
    this.#sum += this.#weights[mix(template, mix(a, mix(b, mix(c, d)))) & this.#mask] ?? 0;
  }

  /** The score of the features added since it was last cleared. */
  get score(): number {
    return this.#sum * this.#scale;
  }

  clear(): void {
    this.#sum = 0;
  }
}
