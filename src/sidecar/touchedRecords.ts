import type { ParsedSidecar, SidecarRecord } from './parsedSidecar';
import { sameData } from '../core/annotations/sameData';
import { recordKeys, type RecordFields, type RecordKey } from './sidecarFields';
import type { GoalRecord, SidecarGoal } from './sidecarGoal';

/** The ids of the records in the file that a goal changes, takes out, or puts a new one before or after. */
export function touchedRecords({ records }: ParsedSidecar, goal: SidecarGoal): ReadonlySet<string> {
  const recorded = new Map(records.map((record) => [record.id, record]));
  const wanted = new Set(goal.records.map(({ id }) => id));
  const touched = new Set(records.filter(({ id }) => !wanted.has(id)).map(({ id }) => id));
  for (const fields of goal.records) {
    const record = recorded.get(fields.id);
    if (record && isChanged(fields, record)) touched.add(fields.id);
  }
  const last = records.at(-1);
  for (const { before } of additions(goal.records, (id) => recorded.has(id))) {
    const id = before?.id ?? last?.id;
    if (id !== undefined) touched.add(id);
  }
  return touched;
}

/** The keys of ours that have to be written anew. */
export function changedKeys(fields: RecordFields, record: SidecarRecord): readonly RecordKey[] {
  return fields === record ? [] : recordKeys.filter((key) => !sameData(fields[key], record[key]));
}

/** Whether anything of a record may have to be written anew. */
export function isChanged(fields: GoalRecord, record: SidecarRecord): boolean {
  return (fields.others?.size ?? 0) > 0 || changedKeys(fields, record).length > 0;
}

/** The records that are new, each with the one that it stands before; undefined at the end. */
export function additions(
  records: readonly GoalRecord[],
  isRecorded: (id: string) => boolean,
): readonly { readonly fields: GoalRecord; readonly before: GoalRecord | undefined }[] {
  const order = records.filter(({ id }) => isRecorded(id));
  let next = 0;
  return records
    .filter(({ id }) => !isRecorded(id))
    .map((fields) => {
      while (next < order.length && compareRecords(order[next], fields) <= 0) next++;
      return { fields, before: order[next] };
    });
}

/** Orders records by where they begin, then by id. */
export function compareRecords(a: RecordFields | undefined, b: RecordFields | undefined): number {
  const byPlace = (a?.at[0]?.[0] ?? 0) - (b?.at[0]?.[0] ?? 0);
  return byPlace || ((a?.id ?? '') < (b?.id ?? '') ? -1 : Number(a?.id !== b?.id));
}
