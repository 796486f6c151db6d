import { toBase64 } from '../../../src/core/text/base64';
import type { StoredClaimModel } from '../../../src/core/claims/claimModel';
import { wordHash } from '../../../src/core/claims/wordClasses';
import type { Calibration } from './calibrate';
import type { LevelModel } from './levels';

/** The model as it is stored: two slots a byte, the even one in the low half. */
export function packModel({ indices, levels, bias }: LevelModel, { slope, shift }: Calibration): StoredClaimModel {
  const bytes = new Uint8Array(indices.length / 2);
  indices.forEach((index, slot) => {
    bytes[slot >> 1] = (bytes[slot >> 1] ?? 0) | (index << (4 * (slot & 1)));
  });
  const rounded = (value: number): number => Number(value.toPrecision(8));
  return { slots: toBase64(bytes), levels, bias: rounded(bias), slope: rounded(slope), shift: rounded(shift) };
}

/** The TypeScript module that holds `stored` as the constant `name`. */
export function modelModule(name: string, { slots, levels, ...numbers }: StoredClaimModel): string {
  const fields = Object.entries(numbers).map(([key, value]) => `  ${key}: ${value},\n`);
  return (
    `import type { StoredClaimModel } from '../claimModel';\n\n` +
    `/** Trained weights, written by tools/train/claims; see claims.md beside this file. */\n` +
    `export const ${name}: StoredClaimModel = {\n  slots:\n    '${slots}',\n` +
    `  levels: [${levels.join(', ')}],\n${fields.join('')}};\n`
  );
}

/** Words by their hash, ascending, three bytes (the high one first) and one for the class each; a second word of one hash is left out. */
export function packWordClasses(classes: ReadonlyMap<string, number>): string {
  const byHash = new Map<number, number>();
  for (const [word, one] of classes) if (!byHash.has(wordHash(word))) byHash.set(wordHash(word), one);
  const entries = [...byHash].sort(([a], [b]) => a - b);
  return toBase64(
    Uint8Array.from(entries.flatMap(([hash, one]) => [hash >> 16, (hash >> 8) & 0xff, hash & 0xff, one])),
  );
}

/** The TypeScript module that holds the word classes. */
export function wordClassModule(packed: string): string {
  return (
    '/** Words that are used alike, written by tools/train/claims; see claims.md beside this file. */\n' +
    `export const wordClassModel =\n  '${packed}';\n`
  );
}
