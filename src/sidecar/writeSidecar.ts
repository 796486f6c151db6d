import type { AnnotationSet } from '../core/annotations/annotationSet';
import { newSidecar, type DocumentText } from './newSidecar';
import type { ParsedSidecar } from './parsedSidecar';
import { parseSidecar } from './parseSidecar';
import type { RawRecord } from './rawRecords';
import { checked, reachGoal, refused, written, type WrittenSidecar } from './reachGoal';
import { sidecarGoal } from './sidecarGoal';

/**
 * The source of a sidecar that says what `next` says of `document`. Only what differs is touched: other records, comments,
 * unknown keys, quoting and line breaks keep their bytes, and records that could not be loaded stay as they are. The
 * result was parsed back and says just what was meant. A file of an earlier schema is brought to the newest form once
 * something in it changes. `removed` are records that were taken out earlier, by id: one that comes back is written as
 * it was, with its comments and unknown keys. Never throws; what cannot be written safely is refused.
 */
export function writeSidecar(
  parsed: ParsedSidecar | undefined,
  next: AnnotationSet,
  document: DocumentText,
  removed: ReadonlyMap<string, RawRecord> = new Map(),
): WrittenSidecar {
  if (!parsed || parsed.source === '') return written(parseSidecar(newSidecar(next, document)));
  if (parsed.writable !== true) return { ok: false, reason: parsed.writable.reason };
  try {
    const start = parsed.upgraded ?? parsed;
    const result = steppedTo(start, next, document, removed) ?? refused;
    return result.ok && result.source === start.source ? written(parsed) : result;
  } catch {
    return refused;
  }
}

function steppedTo(
  parsed: ParsedSidecar,
  next: AnnotationSet,
  document: DocumentText,
  removed: ReadonlyMap<string, RawRecord>,
): WrittenSidecar | undefined {
  if (isBlank(parsed.source)) {
    const source = `${withBreak(parsed.source)}${newSidecar(next, document)}`;
    return checked(parsed, parseSidecar(source, parsed.format));
  }
  return reachGoal(parsed, sidecarGoal(parsed, next, document, removed));
}

/** Whether a source holds nothing but comments. */
function isBlank(source: string): boolean {
  return source.split(/\r?\n/).every((line) => /^\ufeff?\s*(?:#.*)?$/.test(line));
}

function withBreak(source: string): string {
  return source === '' || source.endsWith('\n') ? source : `${source}\n`;
}
