import { toBase64 } from '../../../src/core/text/base64';
import type { StoredClaimModel } from '../../../src/core/claims/claimModel';
import type { Calibration } from './calibrate';
import type { Linear } from './fit';

/** The model in signed bytes. The few weights beyond four fifths of the largest are what the unit is made for. */
export function packModel({ weights, bias }: Linear, { slope, shift }: Calibration): StoredClaimModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const unit = largest / 127;
  const bytes = Uint8Array.from(weights, (weight) => Math.round(weight / unit) & 0xff);
  const rounded = (value: number): number => Number(value.toPrecision(8));
  return {
    weights: toBase64(bytes),
    unit: rounded(unit),
    bias: rounded(bias),
    slope: rounded(slope),
    shift: rounded(shift),
  };
}

/** The TypeScript module that holds `stored` as the constant `name`. */
export function modelModule(name: string, { weights, ...numbers }: StoredClaimModel): string {
  const fields = Object.entries(numbers).map(([key, value]) => `  ${key}: ${value},\n`);
  return (
    `import type { StoredClaimModel } from '../claimModel';\n\n` +
    `/** Trained weights, written by tools/train/claims; see claims.md beside this file. */\n` +
    `export const ${name}: StoredClaimModel = {\n  weights:\n    '${weights}',\n${fields.join('')}};\n`
  );
}
