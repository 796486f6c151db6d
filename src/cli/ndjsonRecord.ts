import { decodeText } from './decode';

/** A line of NDJSON input: a document, or why it is none (the `id` where that could be read). */
type NdjsonRecord =
  | { readonly id: unknown; readonly text: string; readonly error?: never }
  | { readonly id: unknown; readonly error: string };

/** Reads one line of NDJSON input. A byte order mark in front is skipped, as a file's first line may have one. */
export function readNdjsonRecord(line: Uint8Array): NdjsonRecord {
  const source = decodeText(line).replace(/^\uFEFF/u, '');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { id: null, error: `This line is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, error: 'This line is not an object; write {"id": …, "text": "…"}' };
  }
  const id = 'id' in value ? value.id : null;
  if (!('text' in value) || typeof value.text !== 'string') {
    return { id, error: 'This object has no "text" that is a string; write {"id": …, "text": "…"}' };
  }
  return { id, text: value.text };
}
