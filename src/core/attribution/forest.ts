import { fromBase64 } from '../text/base64';

/** Boosted trees as they are stored: little-endian arrays in Base64, nodes in pre-order. */
export interface StoredForest {
  /** The signal that a node asks for, one byte; 255 for a leaf. */
  readonly signals: string;
  /** The value up to which a node leads to the next one; on a leaf, what it adds. 32-bit floats. */
  readonly values: string;
  /** The first node of each tree. 16 bits. */
  readonly roots: string;
  /** What all sums begin with. */
  readonly start: number;
}

/** Boosted trees, ready to use. */
export interface Forest {
  readonly signals: Uint8Array;
  readonly values: Float32Array;
  /** The node that a greater value leads to. */
  readonly rights: Uint16Array;
  readonly roots: Uint16Array;
  readonly start: number;
}

/** Marks a leaf among the signals. */
export const leaf = 255;

/** Unpacks stored trees. */
export function unpackForest({ signals: packed, values, roots: firsts, start }: StoredForest): Forest {
  const signals = fromBase64(packed);
  const roots = new Uint16Array(fromBase64(firsts).buffer);
  return {
    signals,
    values: new Float32Array(fromBase64(values).buffer),
    rights: rightsOf(signals, roots),
    roots,
    start,
  };
}

/** The node that a greater value leads to, for each node that is no leaf: the first one behind all that its left has. */
function rightsOf(signals: Uint8Array, roots: Uint16Array): Uint16Array {
  const rights = new Uint16Array(signals.length);
  const endOf = (node: number): number => {
    if (signals[node] === leaf) return node + 1;
    const right = endOf(node + 1);
    rights[node] = right;
    return endOf(right);
  };
  for (const root of roots) endOf(root);
  return rights;
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
