import type { Samples } from './samples';

/** Into how many bins the values of a signal are parted, at most. */
export const bins = 64;

/** Samples whose values are numbers of bins: value v of signal s lies in the first bin whose edge is not below v. */
export interface Binned {
  readonly values: Uint8Array;
  readonly width: number;
  /** For each signal the values that part its bins, rising. */
  readonly edges: readonly Float32Array[];
}

/** Parts every signal's values into bins of like size. */
export function binSamples(samples: Samples): Binned {
  const { count, width, signals } = samples;
  const edges = Array.from({ length: width }, (_, signal) => quantiles(samples, signal));
  const values = new Uint8Array(count * width);
  edges.forEach((own, signal) => {
    for (let row = 0; row < count; row++) {
      const value = signals[row * width + signal] ?? 0;
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((own[middle] ?? 0) < value) low = middle + 1;
        else high = middle;
      }
      values[row * width + signal] = low;
    }
  });
  return { values, width, edges };
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
