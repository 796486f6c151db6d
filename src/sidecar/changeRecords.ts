import { isMap, isSeq, type YAMLMap } from 'yaml';
import { changeRelations } from './changeRelations';
import { recordLines } from './newSidecar';
import type { ParsedSidecar } from './parsedSidecar';
import { sameData } from '../core/annotations/sameData';
import { indexAt, itemIndexes, removeItems, sectionOf, sections } from './sections';
import { fieldText, recordKeys, recordText, type RecordFields } from './sidecarFields';
import type { GoalRecord, SidecarGoal } from './sidecarGoal';
import type { YamlSplicer } from './yamlSplicer';
import { listText } from './yamlText';

/** Takes out the annotations that are no longer wanted. */
export function removeRecords(splicer: YamlSplicer, root: YAMLMap, parsed: ParsedSidecar, goal: SidecarGoal): void {
  const wanted = new Set(goal.records.map(({ id }) => id));
  const gone = parsed.records.filter(({ id }) => !wanted.has(id));
  removeItems(
    splicer,
    root,
    'annotations',
    gone.map(({ source }) => source.start),
  );
}

/** Changes the fields that differ and adds the annotations that are new, each before the first that stands after it. */
export function changeRecords(splicer: YamlSplicer, root: YAMLMap, parsed: ParsedSidecar, goal: SidecarGoal): void {
  const list = sectionOf(root, 'annotations');
  const recorded = new Map(parsed.records.map((record) => [record.id, record]));
  const indexes = isSeq(list) ? itemIndexes(list) : new Map<number, number>();
  const added: GoalRecord[] = [];
  for (const fields of goal.records) {
    const record = recorded.get(fields.id);
    if (!record) {
      added.push(fields);
      continue;
    }
    const keys = recordKeys.filter((key) => !sameData(fields[key], record[key]));
    const others = [...(fields.others ?? [])];
    if (keys.length === 0 && others.length === 0) continue;
    const item = isSeq(list) ? list.items[indexAt(indexes, record.source.start)] : undefined;
    if (!isMap(item)) throw new Error('Not a record');
    for (const key of keys) {
      if (key === 'relations') changeRelations(splicer, item, fields.id, fields.relations ?? []);
      else splicer.setField(item, key, fieldText(fields, key), recordKeys);
    }
    for (const [key, lines] of others) {
      if (!sameData(splicer.valueLines(item, key), lines)) splicer.setLines(item, key, lines, [...recordKeys, key]);
    }
  }
  if (added.length === 0) return;
  if (isSeq(list) && list.items.length > 0) {
    const order = goal.records.filter(({ id }) => recorded.has(id));
    let next = 0;
    for (const fields of added) {
      while (next < order.length && compareRecords(order[next], fields) <= 0) next++;
      const before = recorded.get(order[next]?.id ?? '');
      const index = before ? indexAt(indexes, before.source.start) : list.items.length;
      splicer.lists.insert(list, index, {
        lines: (indent) => goalLines(fields, indent),
        flow: goalText(fields),
        ...(fields.below !== undefined && { below: fields.below }),
      });
    }
    return;
  }
  const lines = (indent: number): readonly string[] => added.flatMap((fields) => goalLines(fields, indent));
  splicer.setSection(root, 'annotations', lines, listText(added.map(goalText)), sections);
}

function goalLines(record: GoalRecord, indent: number): readonly string[] {
  if (!record.verbatim) return recordLines(record, indent);
  return record.verbatim.map((line, index) =>
    line === '' ? line : ' '.repeat(indent) + (index === 0 ? '- ' : '  ') + line,
  );
}

function goalText(record: GoalRecord): string {
  const [only = '', ...more] = record.verbatim ?? [];
  return only.startsWith('{') && more.length === 0 ? only : recordText(record);
}

/** Orders records by where they begin, then by id. */
export function compareRecords(a: RecordFields | undefined, b: RecordFields | undefined): number {
  const byPlace = (a?.at[0]?.[0] ?? 0) - (b?.at[0]?.[0] ?? 0);
  return byPlace || ((a?.id ?? '') < (b?.id ?? '') ? -1 : Number(a?.id !== b?.id));
}
