import { fromBase64 } from '../text/base64';
import type { ArticleModel } from './articleModel';
import { TreeBlock } from './treeBlock';

/** The trees of a block as they are stored: as they are asked, since every page waits for them when it is the first. Base64. */
export interface StoredBlock {
  /** The signals that are asked for (bytes), and where the questions to each begin (16-bit). */
  readonly signals: string;
  readonly starts: string;
  /** The values (32-bit floats, little-endian as all here) and the targets (32-bit) of `Questions`. */
  readonly values: string;
  readonly targets: string;
  /** What each leaf adds (16-bit, signed), in units of the model's `leafScale`; `mostLeaves` places a tree. */
  readonly leaves: string;
}

/** The trained weights as they are stored. */
export interface StoredModel extends Omit<ArticleModel, 'slots' | 'blocks'> {
  /** Signed bytes in Base64. */
  readonly slots: string;
  readonly leafScale: number;
  readonly blocks: readonly StoredBlock[];
}

/** Unpacks a stored model. */
export function unpackModel(stored: StoredModel): ArticleModel {
  return {
    ...stored,
    slots: new Int8Array(fromBase64(stored.slots).buffer),
    blocks: stored.blocks.map((block) => unpackBlock(block, stored.leafScale)),
  };
}

function unpackBlock(block: StoredBlock, leafScale: number): TreeBlock {
  const stored = new Int16Array(fromBase64(block.leaves).buffer);
  const leaves = new Float32Array(stored.length);
  for (let leaf = 0; leaf < stored.length; leaf++) leaves[leaf] = leafScale * (stored[leaf] ?? 0);
  const questions = {
    signals: fromBase64(block.signals),
    starts: new Uint16Array(fromBase64(block.starts).buffer),
    values: new Float32Array(fromBase64(block.values).buffer),
    targets: new Int32Array(fromBase64(block.targets).buffer),
  };
  return new TreeBlock(questions, leaves);
}
