import { sortedAttributes, type AttributeValue } from '../core/annotations/attributeValues';
import { joinRelations, type Relation } from '../core/annotations/relation';
import type { ParsedSidecar, SidecarRecord } from './parsedSidecar';
import { rawRecords, type RawRecord } from './rawRecords';
import { sameData } from '../core/annotations/sameData';
import {
  attributesText,
  fieldText,
  relationText,
  recordKeys,
  type RecordFields,
  type RecordKey,
} from './sidecarFields';
import type { GoalRecord } from './sidecarGoal';
import { threeWay } from './threeWay';
import { compareRecords } from './touchedRecords';

/** What both sides changed in different ways; `ours` is kept until a person decides. */
export interface MergeConflict {
  readonly section: 'document' | 'speakers' | 'annotations';
  /** Of the record, or the key of the speaker. */
  readonly id?: string;
  /** The field; undefined when one side removed what the other changed. */
  readonly key?: string;
  /** As it would be written; empty where it is not there. */
  readonly ours: string;
  readonly theirs: string;
}

/** Where a record is, which follows the text that its file was anchored to and is no person's decision. */
const placeKeys: ReadonlySet<RecordKey> = new Set(['at', 'prefix', 'suffix']);

/** The records of both sides with their changes joined, by position then id. Conflicts are added to `conflicts`. */
export function mergeRecords(
  base: ParsedSidecar,
  ours: ParsedSidecar,
  theirs: ParsedSidecar,
  takesTheirText: boolean,
  conflicts: MergeConflict[],
): readonly GoalRecord[] {
  const [before, mine, other] = [base, ours, theirs].map(
    ({ records }) => new Map(records.map((record) => [record.id, record])),
  );
  const [rawBefore, rawMine, rawOther] = [base, ours, theirs].map((one) => rawRecords(one));
  const merged: GoalRecord[] = [];
  for (const id of new Set([...(mine?.keys() ?? []), ...(other?.keys() ?? [])])) {
    const sides = { base: before?.get(id), ours: mine?.get(id), theirs: other?.get(id) };
    if (sides.ours && sides.theirs) {
      const fields = mergeFields(sides.base, sides.ours, sides.theirs, takesTheirText, conflicts);
      const others = mergeOthers(id, rawBefore?.get(id), rawMine?.get(id), rawOther?.get(id), conflicts);
      tellOddRelations(id, rawBefore?.get(id), rawMine?.get(id), rawOther?.get(id), conflicts);
      merged.push(others.size > 0 ? { ...fields, others } : fields);
    } else if (sides.ours) {
      if (!sides.base) merged.push(fieldsOf(sides.ours));
      else if (!isUnchanged(sides.base, sides.ours)) {
        conflicts.push({ section: 'annotations', id, ours: describe(sides.ours), theirs: '' });
        merged.push(fieldsOf(sides.ours));
      }
    } else if (sides.theirs) {
      const verbatim = rawOther?.get(id)?.lines ?? [];
      if (!sides.base) merged.push({ ...fieldsOf(sides.theirs), verbatim });
      else if (!isUnchanged(sides.base, sides.theirs)) {
        conflicts.push({ section: 'annotations', id, ours: '', theirs: describe(sides.theirs) });
        merged.push({ ...fieldsOf(sides.theirs), verbatim });
      }
    }
  }
  return merged.sort(compareRecords);
}

function mergeFields(
  base: SidecarRecord | undefined,
  ours: SidecarRecord,
  theirs: SidecarRecord,
  takesTheirText: boolean,
  conflicts: MergeConflict[],
): RecordFields {
  const fields = { ...fieldsOf(ours) };
  for (const key of recordKeys) {
    if (placeKeys.has(key)) {
      if (takesTheirText) Object.assign(fields, { [key]: theirs[key] });
      continue;
    }
    if (key === 'attributes') {
      const attributes = mergeAttributes(base, ours, theirs, conflicts);
      if (attributes) Object.assign(fields, { attributes });
      else delete fields.attributes;
      continue;
    }
    if (key === 'relations') {
      const relations = mergeRelations(base, ours, theirs, conflicts);
      if (relations) Object.assign(fields, { relations });
      else delete fields.relations;
      continue;
    }
    const { value, isConflict } = threeWay<unknown>(base?.[key], ours[key], theirs[key]);
    if (!isConflict) Object.assign(fields, { [key]: value });
    else {
      const [mine, other] = [ours, theirs].map((record) => fieldText(fieldsOf(record), key)?.text ?? '');
      conflicts.push({ section: 'annotations', id: ours.id, key, ours: mine ?? '', theirs: other ?? '' });
    }
  }
  return fields;
}

/** Each attribute of each tag by itself, as if it were a field. */
function mergeAttributes(
  base: SidecarRecord | undefined,
  ours: SidecarRecord,
  theirs: SidecarRecord,
  conflicts: MergeConflict[],
): readonly AttributeValue[] | undefined {
  const [before, mine, other] = [base, ours, theirs].map(
    (record) => new Map(record?.attributes?.map((one) => [JSON.stringify([one.tag, one.name]), one])),
  );
  const merged: AttributeValue[] = [];
  for (const key of new Set([...(mine?.keys() ?? []), ...(other?.keys() ?? [])])) {
    const { value, isConflict } = threeWay(before?.get(key), mine?.get(key), other?.get(key));
    if (value) merged.push(value);
    if (!isConflict) continue;
    const [our, their] = [mine, other].map((side) => {
      const one = side?.get(key);
      return one ? attributesText([one]) : '';
    });
    conflicts.push({ section: 'annotations', id: ours.id, key: 'attributes', ours: our ?? '', theirs: their ?? '' });
  }
  return merged.length > 0 ? sortedAttributes(merged) : undefined;
}

/** Each relation by itself, as if it were a field. */
function mergeRelations(
  base: SidecarRecord | undefined,
  ours: SidecarRecord,
  theirs: SidecarRecord,
  conflicts: MergeConflict[],
): readonly Relation[] | undefined {
  const joined = joinRelations(base?.relations, ours.relations, theirs.relations);
  for (const pair of joined.conflicts) {
    const [our, their] = [pair.ours, pair.theirs].map((one) => (one ? relationText(one) : ''));
    conflicts.push({ section: 'annotations', id: ours.id, key: 'relations', ours: our ?? '', theirs: their ?? '' });
  }
  return joined.relations;
}

/** The keys that are not ours, as they are written; what takes several lines has no place in a record on one line and is reported. */
function mergeOthers(
  id: string,
  base: RawRecord | undefined,
  ours: RawRecord | undefined,
  theirs: RawRecord | undefined,
  conflicts: MergeConflict[],
): ReadonlyMap<string, readonly string[] | undefined> {
  const merged = new Map<string, readonly string[] | undefined>();
  for (const key of new Set([...(ours?.others.keys() ?? []), ...(theirs?.others.keys() ?? [])])) {
    const [mine, other] = [ours?.others.get(key), theirs?.others.get(key)];
    const { value, isConflict } = threeWay(base?.others.get(key), mine, other);
    const isNew = !sameData(value, mine);
    if (isConflict || (isNew && ours?.isFlow === true && (value?.length ?? 0) > 1)) {
      const [our = '', their = ''] = [mine, other].map((lines) => lines?.join('\n').trim());
      conflicts.push({ section: 'annotations', id, key, ours: our, theirs: their });
    } else if (isNew) merged.set(key, value);
  }
  return merged;
}

/** What theirs says of relations beyond what can be read has no way into ours, so a person has to look. */
function tellOddRelations(
  id: string,
  base: RawRecord | undefined,
  ours: RawRecord | undefined,
  theirs: RawRecord | undefined,
  conflicts: MergeConflict[],
): void {
  const their = theirs?.oddRelations;
  if (!their || sameData(their, base?.oddRelations) || sameData(their, ours?.oddRelations)) return;
  const [our = '', other = ''] = [ours?.oddRelations, their].map((lines) => lines?.join('\n').trim());
  conflicts.push({ section: 'annotations', id, key: 'relations', ours: our, theirs: other });
}

/** Whether nobody decided anything about the record: a new place alone is no decision. */
function isUnchanged(base: SidecarRecord, now: SidecarRecord): boolean {
  return recordKeys.every((key) => placeKeys.has(key) || sameData(base[key], now[key]));
}

function describe(record: SidecarRecord): string {
  return record.exact.join(' … ');
}

function fieldsOf(record: SidecarRecord): RecordFields {
  const fields = Object.entries(record).filter(([key]) => key !== 'source');
  return Object.fromEntries(fields) as Omit<SidecarRecord, 'source'>;
}
