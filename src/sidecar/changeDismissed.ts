import { isMap, isSeq, type YAMLMap } from 'yaml';
import { dismissedText, wordsKey, type DismissedFields } from './dismissedFields';
import type { DismissedRecord, ParsedSidecar } from './parsedSidecar';
import { sameData } from '../core/annotations/sameData';
import { indexAt, itemIndexes, removeItems, sectionOf, sections } from './sections';
import { positionsText } from './sidecarFields';
import type { SidecarGoal } from './sidecarGoal';
import type { YamlSplicer } from './yamlSplicer';
import { listText } from './yamlText';

const keys = ['kind', 'at', 'exact'];

/** Takes out the dismissed suggestions that are no longer wanted. */
export function removeDismissed(splicer: YamlSplicer, root: YAMLMap, parsed: ParsedSidecar, goal: SidecarGoal): void {
  const { unused } = pair(parsed.dismissed, goal.dismissed);
  removeItems(
    splicer,
    root,
    'dismissed',
    unused.map(({ source }) => source.start),
  );
}

/** Moves the dismissed suggestions that stand elsewhere now, and adds those that are new. */
export function changeDismissed(splicer: YamlSplicer, root: YAMLMap, parsed: ParsedSidecar, goal: SidecarGoal): void {
  const list = sectionOf(root, 'dismissed');
  const indexes = isSeq(list) ? itemIndexes(list) : new Map<number, number>();
  const { pairs, added } = pair(parsed.dismissed, goal.dismissed);
  for (const [record, wanted] of pairs) {
    if (sameData(record.at, wanted.at)) continue;
    const item = isSeq(list) ? list.items[indexAt(indexes, record.source.start)] : undefined;
    if (!isMap(item)) throw new Error('Not a record');
    splicer.setField(item, 'at', { text: positionsText(wanted.at) }, keys);
  }
  if (added.length === 0) return;
  const texts = added.map(dismissedText);
  const lines = (indent: number): readonly string[] => texts.map((text) => `${' '.repeat(indent)}- ${text}`);
  if (!isSeq(list) || list.items.length === 0) {
    splicer.setSection(root, 'dismissed', lines, listText(texts), sections);
    return;
  }
  for (const flow of texts) {
    splicer.lists.insert(list, list.items.length, { lines: (indent) => [`${' '.repeat(indent)}- ${flow}`], flow });
  }
}

/** Which record stands for which wanted suggestion; records of the same words are taken in their order. */
function pair(
  records: readonly DismissedRecord[],
  wanted: readonly DismissedFields[],
): {
  readonly pairs: readonly (readonly [DismissedRecord, DismissedFields])[];
  readonly added: readonly DismissedFields[];
  readonly unused: readonly DismissedRecord[];
} {
  const free = new Map<string, DismissedRecord[]>();
  for (const record of records.toReversed()) {
    const same = free.get(wordsKey(record));
    if (same) same.push(record);
    else free.set(wordsKey(record), [record]);
  }
  const pairs: (readonly [DismissedRecord, DismissedFields])[] = [];
  const added: DismissedFields[] = [];
  for (const one of wanted) {
    const record = free.get(wordsKey(one))?.pop();
    if (record) pairs.push([record, one]);
    else added.push(one);
  }
  return { pairs, added, unused: [...free.values()].flat() };
}
