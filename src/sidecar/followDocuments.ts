import { isMap, isSeq } from 'yaml';
import { valueOf } from './codebookNodes';
import { parseSidecar } from './parseSidecar';
import { usableRelations } from './readRelations';
import { sectionOf } from './sections';
import { FieldReader, scalarString } from './yamlFields';
import { YamlSplicer } from './yamlSplicer';
import { scalarText } from './yamlText';

/** The other end of a relation, as a sidecar names it. */
export interface NamedEnd {
  readonly to: string;
  /** The path of its document. */
  readonly in: string;
}

/**
 * The source of a sidecar in which relations name their documents by the paths that `renamed` gives; undefined stays as it
 * is. Everything else keeps its bytes. Undefined where that cannot be done safely. Never throws.
 */
export function followDocuments(source: string, renamed: (end: NamedEnd) => string | undefined): string | undefined {
  const parsed = parseSidecar(source);
  const { root } = parsed.upgraded ?? parsed;
  if (!root || parsed.writable !== true) return undefined;
  const list = sectionOf(root, 'annotations');
  const splicer = new YamlSplicer((parsed.upgraded ?? parsed).source);
  try {
    for (const record of isSeq(list) ? list.items : []) {
      const relations = isMap(record) ? valueOf(record, 'relations') : undefined;
      if (!isMap(record) || !isSeq(relations)) continue;
      const id = scalarString(valueOf(record, 'id')) ?? '';
      for (const [index, { to, in: path }] of usableRelations(new FieldReader(new Map()), relations, id)) {
        const item: unknown = relations.items[index];
        const next = path === undefined ? undefined : renamed({ to, in: path });
        if (next !== undefined && isMap(item)) splicer.replaceScalar(valueOf(item, 'in'), scalarText(next));
      }
    }
    return splicer.isEmpty() ? source : splicer.apply().source;
  } catch {
    return undefined;
  }
}
