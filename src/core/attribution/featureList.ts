import { mix } from './hashing';

/** A growing list of hashed features; one list serves many candidates, each with its stretch of it. */
export class FeatureList {
  data = new Int32Array(1 << 12);
  length = 0;

  /** Adds the feature `value` of the question with the number `template`. */
  add(template: number, value: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length] = mix(template, value);
    this.length += 1;
  }

  clear(): void {
    this.length = 0;
  }
}
