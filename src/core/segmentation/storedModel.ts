import { fromBase64 } from '../text/base64';
import type { ArticleModel } from './articleModel';
import { TreeReader } from './treeReader';

/** The trees as they are stored: little-endian arrays in Base64. */
export interface StoredTrees {
  /** For each signal how many values trees ask for (a byte), and these values, rising, signal after signal (32-bit floats). */
  readonly edgeCounts: string;
  readonly edges: string;
  /** The nodes of all trees in pre-order: the signal that is asked for (a byte; `leaf`: none). */
  readonly nodeSignal: string;
  /** For each node that asks, which of its signal's values sends lines right that exceed it (a byte). */
  readonly nodeEdge: string;
  /** What each leaf adds (16-bit, signed), in units of `leafScale`. */
  readonly leafValue: string;
  readonly leafScale: number;
}

/** The trained weights as they are stored. */
export interface StoredModel extends StoredTrees, Omit<ArticleModel, 'slots' | 'blocks'> {
  /** Signed bytes in Base64. */
  readonly slots: string;
}

/** Unpacks a stored model. */
export function unpackModel(stored: StoredModel): ArticleModel {
  const reader = new TreeReader(stored);
  const ends = [...stored.settling.map(({ trees }) => trees), Infinity];
  return {
    ...stored,
    slots: new Int8Array(fromBase64(stored.slots).buffer),
    blocks: ends.map((end, index) => reader.readBlock(end - (ends[index - 1] ?? 0))),
  };
}
