import type { AnnotationSet } from '../core/annotations/annotationSet';
import type { Reason } from '../core/text/reason';
import { changeSidecar } from './changeSidecar';
import { newSidecar, type DocumentText } from './newSidecar';
import type { ParsedSidecar } from './parsedSidecar';
import { parseSidecar } from './parseSidecar';
import type { RawRecord } from './rawRecords';
import { sidecarGoal, type SidecarGoal } from './sidecarGoal';

/** The new YAML source, which says what `parsed` says, or why there is none. */
export type WrittenSidecar =
  | { readonly ok: true; readonly source: string; readonly parsed: ParsedSidecar }
  | { readonly ok: false; readonly reason: Reason };

/** Removals, then changes and additions, then what aliases drag along; a file that needs more is written too oddly. */
const mostSteps = 5;

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

/** What is said of files that are written in a way that cannot be changed place by place. */
export const refused: WrittenSidecar & { ok: false } = {
  ok: false,
  reason: {
    message:
      'This sidecar is written in a way that cannot be changed safely; open it and put each record on lines of its own',
  },
};

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

/** The source that says what `goal` says, checked; undefined when there is no safe way there. May throw on odd files. */
export function reachGoal(parsed: ParsedSidecar, goal: SidecarGoal): WrittenSidecar | undefined {
  let now = parsed;
  for (let step = 0; step < mostSteps; step++) {
    const source = changeSidecar(now, goal);
    if (source === undefined) return checked(parsed, now);
    now = parseSidecar(source, parsed.format);
    if (now.writable !== true) return undefined;
  }
  return undefined;
}

/** Refuses what lost something which could be loaded, or has errors that were not there. */
function checked(before: ParsedSidecar, after: ParsedSidecar): WrittenSidecar | undefined {
  const isSound = after.writable === true && errorsOf(after) <= errorsOf(before);
  return isSound ? written(after) : undefined;
}

function written(parsed: ParsedSidecar): WrittenSidecar {
  return { ok: true, source: parsed.source, parsed };
}

function errorsOf({ problems }: ParsedSidecar): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** Whether a source holds nothing but comments. */
function isBlank(source: string): boolean {
  return source.split(/\r?\n/).every((line) => /^\ufeff?\s*(?:#.*)?$/.test(line));
}

function withBreak(source: string): string {
  return source === '' || source.endsWith('\n') ? source : `${source}\n`;
}
