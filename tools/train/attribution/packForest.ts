import { leaf } from '../../../src/core/attribution/forest';
import type { StoredForest } from '../../../src/core/attribution/forest';
import { toBase64 } from '../../../src/core/text/base64';
import type { Forest, TreeNode } from '../segmentation/forest';

/** The trees of `forest` in the form in which they are stored. */
export function packForest({ trees, start }: Forest): StoredForest {
  const signals: number[] = [];
  const values: number[] = [];
  const add = (node: TreeNode): void => {
    signals.push(node.leaf ? leaf : node.signal);
    values.push(node.leaf ? node.value : node.upTo);
    if (node.leaf) return;
    add(node.left);
    add(node.right);
  };
  const roots = trees.map((tree) => {
    const root = signals.length;
    add(tree);
    return root;
  });
  return {
    signals: base64(Uint8Array.from(signals)),
    values: base64(Float32Array.from(values)),
    roots: base64(Uint16Array.from(roots)),
    start,
  };
}

function base64(array: Uint8Array | Uint16Array | Float32Array): string {
  return toBase64(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}
