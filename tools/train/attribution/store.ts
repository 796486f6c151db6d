import type { LinearModel } from '../../../src/core/attribution/linearModel';
import { toBase64 } from '../../../src/core/text/base64';
import type { Learner } from './learner';

/** Share of the weights that may be cut off at the largest byte: a few large ones must not coarsen all others. */
const clipped = 0.0005;

/** The weights of `learner` as signed bytes. */
export function quantised({ weights }: Learner): LinearModel {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  const limit = sizes[Math.floor(sizes.length * (1 - clipped))] ?? 1;
  const scale = Number((limit / 127).toPrecision(6));
  return {
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  };
}

/** The source of a TypeScript module that holds the weights of a model. */
export function modelModule(name: string, { weights, scale }: LinearModel): string {
  return [
    `import type { StoredModel } from '../linearModel';`,
    '',
    `/** Written by tools/train/attribution; see attribution.card.md. */`,
    `export const ${name}: StoredModel = {`,
    `  bits: ${Math.log2(weights.length)},`,
    `  scale: ${scale},`,
    `  data: '${toBase64(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength))}',`,
    '};',
    '',
  ].join('\n');
}
