import type { Pair } from 'yaml';
import { reviewStatuses, type ReviewStatus } from '../core/annotations/annotation';
import type { SidecarDocument } from './parsedSidecar';
import { optional } from './readRecord';
import type { FieldReader } from './yamlFields';

type Fields = ReadonlyMap<string, Pair>;

/** Reads the text's name, hashes and length. Hashes of a text that was counted in another unit are left out. */
export function readDocument(reader: FieldReader, fields: Fields): SidecarDocument {
  const unit = reader.string(fields.get('unit')?.value);
  if (unit !== undefined && unit !== 'codepoint') {
    const message = {
      message: 'Positions are counted in code points (“unit: codepoint”); here they are only taken as hints',
    };
    reader.problem('warning', 'bad-unit', fields.get('unit'), message);
  }
  const hashed = unit === undefined || unit === 'codepoint';
  return {
    ...optional('file', reader.string(fields.get('file')?.value)),
    ...(hashed ? optional('sha256', readHash(reader, fields.get('sha256'), /^[0-9a-f]{64}$/)) : {}),
    ...optional('gitBlob', readHash(reader, fields.get('git_blob'), /^[0-9a-f]{40}$/)),
    ...optional('length', reader.integer(fields.get('length')?.value)),
  };
}

function readHash(reader: FieldReader, pair: Pair | undefined, pattern: RegExp): string | undefined {
  const hash = reader.string(pair?.value);
  if (hash === undefined || pattern.test(hash)) return hash;
  reader.problem('warning', 'bad-hash', pair, {
    message: 'This is no hash; the words are looked for in the text instead',
  });
  return undefined;
}

/** Reads how far the review is; `new` where the file does not say. */
export function readStatus(reader: FieldReader, fields: Fields): ReviewStatus {
  const pair = fields.get('status');
  const text = reader.string(pair?.value);
  const status = reviewStatuses.find((known) => known === text);
  if (text !== undefined && !status) {
    const message = { message: '“status” must be one of {0}; it is taken as new', args: [reviewStatuses.join(', ')] };
    reader.problem('warning', 'bad-choice', pair, message);
  }
  return status ?? 'new';
}
