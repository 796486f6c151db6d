import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { relationKey, type Relation } from '../core/annotations/relation';
import { valueOf } from './codebookNodes';
import { relationKeys, usableRelations } from './readRelations';
import { recordKeys, relationsText, relationText } from './sidecarFields';
import { FieldReader, isNothing } from './yamlFields';
import type { YamlSplicer } from './yamlSplicer';

/**
 * One step towards `wanted` in the relations of the record `id`, item by item: those that stay keep their bytes and the keys
 * that are not ours, and so do those that cannot be used. Some are taken away in one step and others added in the next.
 * @throws Error where they are written in a way that cannot be changed item by item.
 */
export function changeRelations(splicer: YamlSplicer, record: YAMLMap, id: string, wanted: readonly Relation[]): void {
  const value = valueOf(record, 'relations');
  const left = new Map(wanted.map((one) => [relationKey(one), one]));
  if (!isSeq(value)) {
    if (value !== undefined && !isNothing(value)) throw new Error('Not a list');
    splicer.setField(record, 'relations', { text: relationsText(wanted) }, recordKeys);
    return;
  }
  const gone = new Set<number>();
  let changes = 0;
  for (const [index, relation] of usableRelations(new FieldReader(new Map()), value, id)) {
    const key = relationKey(relation);
    const next = left.get(key);
    const item: unknown = value.items[index];
    if (!next) gone.add(index);
    else if (next.type !== relation.type && isMap(item)) {
      splicer.setField(item, 'type', { text: next.type }, relationKeys);
      changes += 1;
    }
    left.delete(key);
  }
  const added = [...left.values()];
  if (changes + gone.size + added.length === 0) throw new Error('An alias');
  if (gone.size === value.items.length) {
    const field = added.length > 0 ? { text: relationsText(added) } : undefined;
    splicer.setField(record, 'relations', field, recordKeys);
  } else if (gone.size > 0) splicer.lists.remove(value, gone);
  else insert(splicer, value, added);
}

function insert(splicer: YamlSplicer, list: YAMLSeq, added: readonly Relation[]): void {
  for (const one of added) {
    const flow = relationText(one);
    splicer.lists.insert(list, list.items.length, {
      lines: (indent) => [`${' '.repeat(indent)}- ${flow}`],
      flow,
    });
  }
}
