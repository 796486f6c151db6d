import { fromBase64 } from '../text/base64';
import type { StoredTrees } from './storedModel';
import { mostLeaves, target, TreeBlock, type Questions } from './treeBlock';

/** Marks a leaf among `nodeSignal`. */
export const leaf = 255;

/** Reads stored trees, block after block. Every page waits for it when it is the first: flat loops over flat arrays. */
export class TreeReader {
  readonly #signals: Uint8Array;
  readonly #nodeEdges: Uint8Array;
  readonly #leafValues: Int16Array;
  readonly #leafScale: number;
  /** All edges, and for each signal the number of its first one; one entry more than there are signals. */
  readonly #edges: Float32Array;
  readonly #firstEdges: readonly number[];
  /** Nodes, asking nodes and leaves read so far. */
  #node = 0;
  #asking = 0;
  #leaf = 0;

  constructor(stored: StoredTrees) {
    this.#signals = fromBase64(stored.nodeSignal);
    this.#nodeEdges = fromBase64(stored.nodeEdge);
    this.#leafValues = new Int16Array(fromBase64(stored.leafValue).buffer);
    this.#leafScale = stored.leafScale;
    this.#edges = new Float32Array(fromBase64(stored.edges).buffer);
    const firstEdges = [0];
    let first = 0;
    for (const count of fromBase64(stored.edgeCounts)) firstEdges.push((first += count));
    this.#firstEdges = firstEdges;
  }

  /** The next trees, at most `most`. */
  readBlock(most: number): TreeBlock {
    // For each question the number of its edge, and its target.
    const edges: number[] = [];
    const targets: number[] = [];
    const leaves: number[] = [];
    // The nodes whose right side has not begun: their edges, and the number of the first leaf on their left side.
    const openEdges: number[] = [];
    const openLeaves: number[] = [];
    let tree = 0;
    for (let count = 0; tree < most && this.#node < this.#signals.length;) {
      const signal = this.#signals[this.#node++] ?? leaf;
      if (signal !== leaf) {
        openEdges.push((this.#firstEdges[signal] ?? 0) + (this.#nodeEdges[this.#asking++] ?? 0));
        openLeaves.push(count);
        continue;
      }
      leaves.push(this.#leafScale * (this.#leafValues[this.#leaf++] ?? 0));
      count++;
      const edge = openEdges.pop();
      if (edge !== undefined) {
        edges.push(edge);
        targets.push(target(tree, ~((1 << count) - (1 << (openLeaves.pop() ?? 0)))));
        continue;
      }
      while (count++ < mostLeaves) leaves.push(0);
      count = 0;
      tree++;
    }
    return new TreeBlock(this.#inOrder(edges, targets), Float32Array.from(leaves));
  }

  /** Sorts questions by edge, by counting. */
  #inOrder(edges: readonly number[], targets: readonly number[]): Questions {
    const counts = new Uint16Array(this.#edges.length);
    for (const edge of edges) counts[edge] = (counts[edge] ?? 0) + 1;
    const signals: number[] = [];
    const starts: number[] = [];
    const places = new Uint16Array(this.#edges.length);
    const values = new Float32Array(edges.length + this.#firstEdges.length).fill(Infinity);
    let place = 0;
    for (let signal = 0; signal + 1 < this.#firstEdges.length; signal++) {
      const start = place;
      for (let edge = this.#firstEdges[signal] ?? 0; edge < (this.#firstEdges[signal + 1] ?? 0); edge++) {
        places[edge] = place;
        values.fill(this.#edges[edge] ?? 0, place, (place += counts[edge] ?? 0));
      }
      if (place === start) continue;
      signals.push(signal);
      starts.push(start);
      place++;
    }
    const inOrder = new Int32Array(values.length);
    for (let index = 0; index < edges.length; index++) {
      const edge = edges[index] ?? 0;
      const at = places[edge] ?? 0;
      inOrder[at] = targets[index] ?? 0;
      places[edge] = at + 1;
    }
    return { signals: Uint8Array.from(signals), starts: Uint16Array.from(starts), values, targets: inOrder };
  }
}
