import { wellFormed } from '../core/text/wellFormed';

const ending = '.yaml';
const mark = '.tags';

/** The document's name is taken as long as can be: `a.txt.tags.tags.yaml` is the sidecar of a document `a.txt.tags`. */
const pattern = /^(.+)\.tags(?:\.([^./\\]+))?\.yaml$/s;

/** The files that may be sidecars, in a folder and below it, as glob patterns. */
export const sidecarGlobs = ['**/*.tags.yaml', '**/*.tags.*.yaml'] as const;

/** What may stand in a file name as it is; small letters and capitals are one on many machines, so that there are none. */
const safe = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}-]$/u;

/**
 * The name of the sidecar of the document called `file`; it lies in the same folder. With `coder` the one that is this
 * coder's own; see `coderKey`.
 */
export function newSidecarName(file: string, coder?: string): string {
  return file + mark + (coder === undefined ? '' : `.${coderKey(coder)}`) + ending;
}

/** Whether `file` is named like a sidecar. */
export function isSidecarName(file: string): boolean {
  return pattern.test(file);
}

/** The name of the document that a sidecar of this name belongs to; undefined when it is no sidecar's name. */
export function documentNameOf(sidecarName: string): string | undefined {
  return pattern.exec(sidecarName)?.[1];
}

/** The coder whose own sidecar this is, in small letters; undefined for the one that all share and for other files. */
export function coderOf(sidecarName: string): string | undefined {
  const key = pattern.exec(sidecarName)?.[2];
  if (key === undefined) return undefined;
  const spaced = key.normalize('NFC').replace(/_/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // Made by hand: the percent sign means itself.
  }
}

/**
 * A coder's name as a part of a file name, safe on every file system: letters, digits and hyphens as they are, capitals as
 * small letters, `_` for a space, all else as the %XX of its bytes in UTF-8. Names that differ in capitals or in white space
 * at their ends alone are one.
 */
export function coderKey(coder: string): string {
  const name = wellFormed(coder).trim().normalize('NFC').toLowerCase().normalize('NFC');
  const key = Array.from(name, (one) => (one === ' ' ? '_' : safe.test(one) ? one : percent(one))).join('');
  // A document `a.txt.tags` may have a sidecar of this name.
  return key === 'tags' ? percent('t') + key.slice(1) : key;
}

function percent(character: string): string {
  const bytes = Array.from(new TextEncoder().encode(character));
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
