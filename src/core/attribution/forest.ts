import { fromBase64 } from '../text/base64';

/** Boosted trees as they are stored: little-endian arrays in Base64, nodes in pre-order. */
export interface StoredForest {
  /** The signal that a node asks for, one byte; 255 for a leaf. */
  readonly signals: string;
  /** The value up to which a node leads to the next one; on a leaf, what it adds. 32-bit floats. */
  readonly values: string;
  /** The node that a greater value leads to. 16 bits. */
  readonly rights: string;
  /** The first node of each tree. 16 bits. */
  readonly roots: string;
  /** What all sums begin with. */
  readonly start: number;
}

/** Boosted trees, ready to use. */
export interface Forest {
  readonly signals: Uint8Array;
  readonly values: Float32Array;
  readonly rights: Uint16Array;
  readonly roots: Uint16Array;
  readonly start: number;
}

/** Marks a leaf among the signals. */
export const leaf = 255;

/** Unpacks stored trees. */
export function unpackForest({ signals, values, rights, roots, start }: StoredForest): Forest {
  return {
    signals: fromBase64(signals),
    values: new Float32Array(fromBase64(values).buffer),
    rights: new Uint16Array(fromBase64(rights).buffer),
    roots: new Uint16Array(fromBase64(roots).buffer),
    start,
  };
}

/** The probability that the trees give for the signals of one row, 0 to 1. */
export function forestProbability({ signals, values, rights, roots, start }: Forest, row: Float32Array): number {
  let sum = start;
  for (const root of roots) {
    let node = root;
    for (let signal = signals[node] ?? leaf; signal !== leaf; signal = signals[node] ?? leaf) {
      node = (row[signal] ?? 0) <= (values[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
    }
    sum += values[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
