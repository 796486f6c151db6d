import type { Tagged } from '../core/codebook/retag';
import { sameData } from '../core/annotations/sameData';
import type { Reason } from '../core/text/reason';
import type { ParsedSidecar, SidecarRecord } from './parsedSidecar';
import { parseSidecar } from './parseSidecar';
import { retagInPlace } from './retagInPlace';
import type { RecordFields } from './sidecarFields';
import { spliced, trimmedSplice, type TextSplice } from './splices';
import { reachGoal, refused } from './reachGoal';

/** A sidecar in which annotations have other tags, or why there is none. */
export type RetaggedSidecar =
  | {
      readonly ok: true;
      readonly source: string;
      /** What leads there, in order: one for each annotation with other tags, none when there is none. */
      readonly splices: readonly TextSplice[];
      /** The tags before and after, by the id of the annotation. */
      readonly changed: ReadonlyMap<string, { readonly from: Tagged; readonly to: Tagged }>;
    }
  | { readonly ok: false; readonly reason: Reason };

/**
 * Gives every annotation of a sidecar the tags that `wanted` says. Nothing else changes: other records keep their bytes, and
 * comments stay where names can be replaced in place. The result was parsed back and says just what was wanted; what cannot
 * be changed safely is refused. Never throws.
 */
export function retagSidecar(source: string, wanted: (record: SidecarRecord) => Tagged): RetaggedSidecar {
  const parsed = parseSidecar(source);
  // A file of an earlier schema changes to the newest form first, as with every other change.
  const start = parsed.upgraded ?? parsed;
  if (parsed.writable !== true) return { ok: false, reason: parsed.writable.reason };
  const changed = new Map<string, { readonly from: Tagged; readonly to: Tagged }>();
  for (const record of parsed.records) {
    const [from, to] = [taggedOf(record), taggedOf(wanted(record))];
    if (!sameData(from, to)) changed.set(record.id, { from, to });
  }
  if (changed.size === 0) return { ok: true, source, splices: [], changed };
  const goal = parsed.records.map((record) => fieldsOf(record, changed.get(record.id)?.to ?? taggedOf(record)));
  const after = attempt(goal, () => retagInPlace(start, changed)) ?? attempt(goal, () => rewritten(start, goal));
  if (!after || errorsOf(after) > errorsOf(parsed)) return refused;
  const splices = parsed.records.flatMap((record, index) =>
    trimmedSplice(textOf(parsed, record), textOf(after, after.records[index]), record.source.start),
  );
  const isWhole = spliced(source, splices) === after.source;
  return { ok: true, source: after.source, splices: isWhole ? splices : trimmedSplice(source, after.source), changed };
}

/** The tags of a record and what their attributes say. */
export function taggedOf({ tags, attributes }: Tagged): Tagged {
  return { tags, ...(attributes && { attributes }) };
}

/** The sidecar that `make` gives, if it says just what is wanted. */
function attempt(goal: readonly RecordFields[], make: () => string | undefined): ParsedSidecar | undefined {
  try {
    const source = make();
    const parsed = source === undefined ? undefined : parseSidecar(source);
    if (parsed?.writable !== true || parsed.records.length !== goal.length) return undefined;
    return parsed.records.every((record, index) => sameData(fieldsOf(record, record), goal[index]))
      ? parsed
      : undefined;
  } catch {
    // Written in a way that the splicer does not know.
    return undefined;
  }
}

function rewritten(parsed: ParsedSidecar, records: readonly RecordFields[]): string | undefined {
  const { dismissed, speakers } = parsed;
  const fields = dismissed.map(({ kind, at, exact }) => ({ kind, at, exact }));
  const written = reachGoal(parsed, { records, dismissed: fields, speakers, document: [] });
  return written?.ok === true ? written.source : undefined;
}

function fieldsOf(record: SidecarRecord, tagged: Tagged): RecordFields {
  const fields = Object.entries(record).filter(([key]) => key !== 'source' && key !== 'attributes');
  return { ...(Object.fromEntries(fields) as Omit<SidecarRecord, 'source' | 'attributes'>), ...taggedOf(tagged) };
}

function textOf({ source }: ParsedSidecar, record: SidecarRecord | undefined): string {
  return record ? source.slice(record.source.start, record.source.end) : '';
}

function errorsOf({ problems }: ParsedSidecar): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
