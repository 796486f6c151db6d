import { isMap, isSeq, type Pair, type YAMLSeq } from 'yaml';
import { relationKey, relationTypes, sortedRelations, type Relation } from '../core/annotations/relation';
import type { Reason } from '../core/text/reason';
import { documentAt } from '../core/relations/documentPath';
import { isNothing, keyOf, type FieldReader } from './yamlFields';

/** The keys of a relation in the order in which they are written. */
export const relationKeys = ['type', 'to', 'in'] as const;

/**
 * The relations of the record `id`; undefined when there are none. A relation that cannot be used is a problem at its place;
 * the others are. What is no list makes the record one that is kept but not shown, 'broken', since there would be no place
 * for another relation.
 */
export function readRelations(
  reader: FieldReader,
  pair: Pair | undefined,
  id: string,
): readonly Relation[] | undefined | 'broken' {
  const list = reader.resolve(pair?.value);
  if (!pair || isNothing(list)) return undefined;
  if (!isSeq(list)) {
    const message = {
      message: 'Relations must be a list of “{type: …, to: id}”; the record is kept but not shown',
    };
    reader.problem('error', 'bad-relations', pair, message);
    return 'broken';
  }
  const relations = [...usableRelations(reader, list, id).values()];
  return relations.length > 0 ? sortedRelations(relations) : undefined;
}

/** The relations of a list that can be used, by their index in it; the others are problems of `reader`. */
export function usableRelations(reader: FieldReader, list: YAMLSeq, id: string): ReadonlyMap<number, Relation> {
  const found = new Map<number, Relation>();
  const ends = new Set<string>();
  for (const [index, item] of list.items.entries()) {
    const relation = readRelation(reader, item);
    const wrong = 'type' in relation ? wrongWith(relation, id, ends) : relation;
    if (wrong) reader.problem('warning', 'bad-relation', item, wrong);
    else if ('type' in relation) {
      found.set(index, relation);
      ends.add(relationKey(relation));
    }
  }
  return found;
}

/** Whether a list of relations says more than can be read of it: keys that are not ours, or relations that cannot be used. */
export function saysMore(list: unknown, relations: readonly Relation[] | undefined): boolean {
  const items = isSeq(list) ? list.items : [];
  const isOdd = (item: unknown): boolean =>
    !isMap(item) || item.items.some((pair) => !relationKeys.some((key) => key === keyOf(pair)));
  return items.length !== (relations?.length ?? 0) || items.some(isOdd);
}

function readRelation(reader: FieldReader, item: unknown): Relation | Reason {
  const map = reader.resolve(item);
  const { fields, repeated } = isMap(map) ? reader.fields(map) : { fields: new Map<string, Pair>(), repeated: [] };
  const to = reader.string(fields.get('to')?.value);
  if (to === undefined || to === '' || repeated.length > 0)
    return { message: 'A relation must be “{type: …, to: id}”, each once; this one is kept but not used' };
  const type = relationTypes.find((known) => known === reader.string(fields.get('type')?.value));
  if (!type) {
    return {
      message: 'The type of a relation must be one of {0}; this one is kept but not used',
      args: [relationTypes.join(', ')],
    };
  }
  const path = fields.get('in')?.value;
  const document = reader.string(path);
  if (document === undefined) return isNothing(reader.resolve(path)) ? { type, to } : wrongPath;
  return documentAt('a', document) === undefined ? wrongPath : { type, to, in: document };
}

const wrongPath: Reason = {
  message:
    '“in” must be the path of a document from the folder of this one, with “/”; this relation is kept but not used',
};

function wrongWith(relation: Relation, id: string, before: ReadonlySet<string>): Reason | undefined {
  if (relation.in === undefined && relation.to === id)
    return { message: 'This relation leads to its own record; it is kept but not used' };
  if (!before.has(relationKey(relation))) return undefined;
  return { message: 'There is a relation to {0} above; this one is kept but not used', args: [relation.to] };
}
