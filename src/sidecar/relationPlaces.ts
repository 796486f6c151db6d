import { isMap, isSeq } from 'yaml';
import type { Relation } from '../core/annotations/relation';
import type { Span } from '../core/text/span';
import { valueOf } from './codebookNodes';
import type { ParsedSidecar } from './parsedSidecar';
import { usableRelations } from './readRelations';
import { indexAt, itemIndexes, sectionOf } from './sections';
import { FieldReader, spanOf } from './yamlFields';

/** A relation of a record, and where it stands in the YAML source. */
export interface PlacedRelation {
  /** Of the record. */
  readonly id: string;
  readonly relation: Relation;
  /** UTF-16; the record where the file's relations are written with aliases or in an earlier schema. */
  readonly span: Span;
}

/** The relations of a sidecar that can be used, in the order of its records. */
export function relationPlaces({ root, records }: ParsedSidecar): readonly PlacedRelation[] {
  const list = root && sectionOf(root, 'annotations');
  const indexes = isSeq(list) ? itemIndexes(list) : new Map<number, number>();
  return records.flatMap(({ id, relations = [], source }) => {
    const item = isSeq(list) && relations.length > 0 ? list.items[indexAt(indexes, source.start)] : undefined;
    const value = isMap(item) ? valueOf(item, 'relations') : undefined;
    const spans = new Map<string, Span>();
    if (isSeq(value)) {
      for (const [index, one] of usableRelations(new FieldReader(new Map()), value, id)) {
        const span = spanOf(value.items[index]);
        if (span) spans.set(JSON.stringify(one), span);
      }
    }
    return relations.map((relation) => ({ id, relation, span: spans.get(JSON.stringify(relation)) ?? source }));
  });
}
