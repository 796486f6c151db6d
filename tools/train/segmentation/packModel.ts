import type { ArticleModel } from '../../../src/core/segmentation/articleModel';
import type { StoredBlock, StoredModel } from '../../../src/core/segmentation/storedModel';
import { packTrees } from './packTrees';
import type { Stack } from './stacking';

/** What a model has beside its two stages. */
export type Verdict = Pick<ArticleModel, 'settling' | 'threshold' | 'calibrationAt' | 'calibrationShare'>;

/** Packs both stages into the stored form. */
export function packModel({ linear, forest }: Stack, verdict: Verdict): StoredModel {
  const slotScale = scaleOf(linear.slots, 127);
  const ends = [...verdict.settling.map(({ trees }) => trees), Infinity];
  const blocks = ends.map((end, index) => packTrees(forest.trees.slice(ends[index - 1] ?? 0, end)));
  const leafScale = Math.max(...blocks.map(({ leaves }) => scaleOf(leaves, 32767)));
  return {
    slots: base64(Int8Array.from(linear.slots, (weight) => Math.round(weight / slotScale))),
    slotScale,
    bias: linear.bias,
    blocks: blocks.map(({ questions, leaves }): StoredBlock => ({
      signals: base64(questions.signals),
      starts: base64(questions.starts),
      values: base64(questions.values),
      targets: base64(questions.targets),
      leaves: base64(Int16Array.from(leaves, (value) => Math.round(value / leafScale))),
    })),
    leafScale,
    start: forest.start,
    ...verdict,
  };
}

/** The unit in which the largest of `values` is `most`. */
function scaleOf(values: Float32Array, most: number): number {
  return Math.fround(values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-6) / most);
}

function base64(array: ArrayBufferView): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
