import type { FeatureSink } from '../../../src/core/attribution/featureSink';
import { mix } from '../../../src/core/attribution/hashing';

/** A growing list of hashed features; one list serves many candidates, each with its stretch of it. */
export class FeatureList implements FeatureSink {
  data = new Int32Array(1 << 12);
  length = 0;

  add(template: number, answer: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length] = mix(template, answer);
    this.length += 1;
  }

  add2(template: number, a: number, b: number): void {
    this.add(template, mix(a, b));
  }

  add3(template: number, a: number, b: number, c: number): void {
    this.add(template, mix(a, mix(b, c)));
  }

  add4(template: number, a: number, b: number, c: number, d: number): void {
    this.add(template, mix(a, mix(b, mix(c, d))));
  }

  clear(): void {
    this.length = 0;
  }
}
