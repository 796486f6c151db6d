/** One node of a tree: a question to a signal, or a leaf. */
export type TreeNode =
  | { readonly leaf: true; readonly value: number }
  | {
      readonly leaf: false;
      readonly signal: number;
      readonly upTo: number;
      readonly left: TreeNode;
      readonly right: TreeNode;
    };

/** Boosted trees: the log of the odds is `start` plus what each tree adds. */
export interface Forest {
  readonly start: number;
  readonly trees: readonly TreeNode[];
}

/** What `tree` adds for a row whose signals begin at index `base` of `signals`. */
export function treeValue(tree: TreeNode, signals: Float32Array, base: number): number {
  let node = tree;
  while (!node.leaf) node = (signals[base + node.signal] ?? 0) <= node.upTo ? node.left : node.right;
  return node.value;
}
