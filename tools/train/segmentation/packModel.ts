import { leaf, type StoredModel } from '../../../src/core/segmentation/articleModel';
import type { TreeNode } from './boosting';
import type { Calibration } from './calibrate';
import type { Stack } from './stacking';

/** Packs both stages into the stored form: the linear one in bytes, the trees in pre-order. */
export function packModel({ linear, forest }: Stack, threshold: number, calibration: Calibration): StoredModel {
  const largest = linear.slots.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const slotScale = Math.fround(largest / 127);
  const signal: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  const add = (node: TreeNode): void => {
    const index = signal.length;
    signal.push(node.leaf ? leaf : node.signal);
    value.push(node.leaf ? node.value : node.upTo);
    right.push(0);
    if (node.leaf) return;
    add(node.left);
    right[index] = signal.length;
    add(node.right);
  };
  const roots = forest.trees.map((tree) => {
    const root = signal.length;
    add(tree);
    return root;
  });
  return {
    slots: base64(Int8Array.from(linear.slots, (weight) => Math.round(weight / slotScale))),
    slotScale,
    bias: linear.bias,
    nodeSignal: base64(Uint8Array.from(signal)),
    nodeValue: base64(Float32Array.from(value)),
    nodeRight: base64(Uint16Array.from(right)),
    roots: base64(Uint16Array.from(roots)),
    start: forest.start,
    threshold,
    calibrationAt: calibration.at,
    calibrationShare: calibration.share,
  };
}

function base64(array: Int8Array | Uint8Array | Uint16Array | Float32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
