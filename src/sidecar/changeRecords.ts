import { isMap, isSeq, type YAMLMap } from 'yaml';
import { changeRelations } from './changeRelations';
import { recordLines } from './newSidecar';
import type { ParsedSidecar } from './parsedSidecar';
import { sameData } from '../core/annotations/sameData';
import { indexAt, itemIndexes, removeItems, sectionOf, sections } from './sections';
import { fieldText, recordKeys, recordText } from './sidecarFields';
import type { GoalRecord, SidecarGoal } from './sidecarGoal';
import { additions, changedKeys } from './touchedRecords';
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
  for (const fields of goal.records) {
    const record = recorded.get(fields.id);
    if (!record) continue;
    const keys = changedKeys(fields, record);
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
  const added = additions(goal.records, (id) => recorded.has(id));
  if (added.length === 0) return;
  if (isSeq(list) && list.items.length > 0) {
    for (const { fields, before } of added) {
      const record = before && recorded.get(before.id);
      const index = record ? indexAt(indexes, record.source.start) : list.items.length;
      splicer.lists.insert(list, index, {
        lines: (indent) => goalLines(fields, indent),
        flow: goalText(fields),
        ...(fields.below !== undefined && { below: fields.below }),
      });
    }
    return;
  }
  const lines = (indent: number): readonly string[] => added.flatMap(({ fields }) => goalLines(fields, indent));
  splicer.setSection(root, 'annotations', lines, listText(added.map(({ fields }) => goalText(fields))), sections);
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
