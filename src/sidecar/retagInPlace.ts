import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { groupBy } from '../core/text/groupBy';
import type { AttributeValue } from '../core/annotations/attributeValues';
import { sameData } from '../core/annotations/sameData';
import type { Tagged } from '../core/codebook/retag';
import type { ParsedSidecar } from './parsedSidecar';
import { sectionOf } from './sections';
import { recordKeys } from './sidecarFields';
import { keyOf, scalarString, spanOf } from './yamlFields';
import { YamlSplicer } from './yamlSplicer';
import { scalarText } from './yamlText';

/**
 * The source with other tags, name by name, so that the comments beside them stay. It has to be checked: what it does not know
 * how to change, such as tags shared by aliases, is not as wanted then.
 * @throws Error where the file is written in a way that it does not know.
 */
export function retagInPlace(
  { source, records }: ParsedSidecar,
  changed: ReadonlyMap<string, { readonly from: Tagged; readonly to: Tagged }>,
): string {
  const root: unknown = parseDocument(source, {
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: 'silent',
  }).contents;
  const list = isMap(root) ? sectionOf(root, 'annotations') : undefined;
  const ids = new Map(records.map((record) => [record.source.start, record.id]));
  const splicer = new YamlSplicer(source);
  for (const item of isSeq(list) ? list.items : []) {
    const change = changed.get(ids.get(spanOf(item)?.start ?? -1) ?? '');
    if (!change || !isMap(item)) continue;
    retagList(splicer, item, change.to.tags);
    retagAttributes(splicer, item, change.from.attributes ?? [], change.to.attributes ?? []);
  }
  return splicer.apply().source;
}

function retagList(splicer: YamlSplicer, item: YAMLMap, to: readonly string[]): void {
  const tags = valueOf(item, 'tags');
  if (isScalar(tags) && to.length === 1) {
    splicer.replaceScalar(tags, scalarText(to[0] ?? ''));
    return;
  }
  if (!isSeq(tags) || to.length === 0) {
    splicer.setField(item, 'tags', { text: '[]' }, recordKeys);
    return;
  }
  if (tags.items.length === to.length) {
    for (const [index, name] of to.entries())
      if (scalarString(tags.items[index]) !== name) splicer.replaceScalar(tags.items[index], scalarText(name));
  } else splicer.lists.remove(tags, surplus(tags, to));
}

/** The items of a list that have to go so that `to` is left. */
function surplus({ items }: YAMLSeq, to: readonly string[]): ReadonlySet<number> {
  let next = 0;
  const gone = new Set<number>();
  for (const [index, item] of items.entries()) {
    if (scalarString(item) === to[next]) next++;
    else gone.add(index);
  }
  return gone;
}

function retagAttributes(
  splicer: YamlSplicer,
  item: YAMLMap,
  from: readonly AttributeValue[],
  to: readonly AttributeValue[],
): void {
  if (sameData(from, to)) return;
  const map = valueOf(item, 'attributes');
  if (!isMap(map) || to.length === 0) {
    splicer.setField(item, 'attributes', undefined, recordKeys);
    return;
  }
  const [before, after] = [from, to].map((all) => groupBy(all, ({ tag }) => tag));
  const added = [...(after ?? [])].filter(([tag]) => before?.has(tag) !== true);
  for (const [tag, values] of before ?? []) {
    if (after?.has(tag) === true) continue;
    const renamed = added.find(([, others]) => sameData(others.map(unnamed), values.map(unnamed)))?.[0];
    if (renamed === undefined) splicer.setField(map, tag, undefined, []);
    else splicer.replaceScalar(map.items.find((pair) => keyOf(pair) === tag)?.key, scalarText(renamed));
  }
}

function unnamed({ name, value }: AttributeValue): readonly [string, string] {
  return [name, value];
}

function valueOf(map: YAMLMap, key: string): unknown {
  return map.items.find((pair) => keyOf(pair) === key)?.value;
}
