import { isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { keyOf, spanOf } from './yamlFields';
import type { YamlSplicer } from './yamlSplicer';

/** The sections of a sidecar in the order in which they are written. */
export const sections = ['schema', 'document', 'speakers', 'annotations', 'dismissed'];

/** The value of a section; undefined when there is none. */
export function sectionOf(root: YAMLMap, section: string): unknown {
  return root.items.find((pair) => keyOf(pair) === section)?.value;
}

/** The index of each item of a list by where it starts in the source. */
export function itemIndexes(list: YAMLSeq): ReadonlyMap<number, number> {
  return new Map(list.items.map((item, index) => [spanOf(item)?.start ?? -1, index]));
}

/** The index of the item that starts at `start`. @throws Error when there is none. */
export function indexAt(indexes: ReadonlyMap<number, number>, start: number): number {
  const index = indexes.get(start);
  if (index === undefined) throw new Error('No such record');
  return index;
}

/** Takes the items that start at `starts` out of the list of a section. */
export function removeItems(splicer: YamlSplicer, root: YAMLMap, section: string, starts: readonly number[]): void {
  const list = sectionOf(root, section);
  if (starts.length === 0) return;
  if (!isSeq(list)) throw new Error('Not a list');
  const indexes = itemIndexes(list);
  splicer.lists.remove(list, new Set(starts.map((start) => indexAt(indexes, start))));
}
