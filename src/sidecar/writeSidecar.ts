import type { AnnotationSet } from '../core/annotations/annotationSet';
import type { Reason } from '../core/text/reason';
import { newSidecar, type DocumentText } from './newSidecar';
import type { ParsedSidecar } from './parsedSidecar';

/** The new YAML source, or why there is none. */
export type WrittenSidecar =
  { readonly ok: true; readonly source: string } | { readonly ok: false; readonly reason: Reason };

/**
 * The source of a sidecar that says what `next` says of `document`. Never throws.
 */
export function writeSidecar(
  parsed: ParsedSidecar | undefined,
  next: AnnotationSet,
  document: DocumentText,
): WrittenSidecar {
  if (parsed && parsed.writable !== true) return { ok: false, reason: parsed.writable.reason };
  return { ok: true, source: newSidecar(next, document) };
}
