import type { ArticleModel } from '../../../src/core/segmentation/articleModel';
import type { StoredModel } from '../../../src/core/segmentation/storedModel';
import { leaf } from '../../../src/core/segmentation/treeReader';
import type { TreeNode } from './forest';
import type { Stack } from './stacking';

/** What a model has beside its two stages. */
export type Verdict = Pick<ArticleModel, 'settling' | 'threshold' | 'calibrationAt' | 'calibrationShare'>;

/** Packs both stages into the stored form. */
export function packModel({ linear, forest }: Stack, verdict: Verdict): StoredModel {
  const slotScale = scaleOf(linear.slots, 127);
  const nodes = forest.trees.flatMap((tree) => preOrder(tree));
  const edges = edgesOf(nodes);
  const leaves = Float32Array.from(nodes.flatMap((node) => (node.leaf ? [node.value] : [])));
  const leafScale = scaleOf(leaves, 32767);
  return {
    slots: base64(Int8Array.from(linear.slots, (weight) => Math.round(weight / slotScale))),
    slotScale,
    bias: linear.bias,
    edgeCounts: base64(Uint8Array.from(edges, ({ length }) => length)),
    edges: base64(Float32Array.from(edges.flat())),
    nodeSignal: base64(Uint8Array.from(nodes, (node) => (node.leaf ? leaf : node.signal))),
    nodeEdge: base64(
      Uint8Array.from(nodes.flatMap((node) => (node.leaf ? [] : [edges[node.signal]?.indexOf(node.upTo) ?? 0]))),
    ),
    leafValue: base64(Int16Array.from(leaves, (value) => Math.round(value / leafScale))),
    leafScale,
    start: forest.start,
    ...verdict,
  };
}

/** The unit in which the largest of `values` is `most`. */
function scaleOf(values: Float32Array, most: number): number {
  return Math.fround(values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-6) / most);
}

function preOrder(node: TreeNode): TreeNode[] {
  return node.leaf ? [node] : [node, ...preOrder(node.left), ...preOrder(node.right)];
}

/** For each signal up to the last one that is asked for, the values it is asked for, rising. */
function edgesOf(nodes: readonly TreeNode[]): number[][] {
  const edges: number[][] = [];
  for (const node of nodes) {
    if (node.leaf) continue;
    while (edges.length <= node.signal) edges.push([]);
    const own = edges[node.signal];
    if (own && !own.includes(node.upTo)) own.push(node.upTo);
  }
  for (const own of edges) own.sort((a, b) => a - b);
  return edges;
}

function base64(array: Int8Array | Uint8Array | Int16Array | Float32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
