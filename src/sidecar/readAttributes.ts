import { isMap, type Pair } from 'yaml';
import { sortedAttributes, type AttributeValue } from '../core/annotations/attributeValues';
import { isNothing, keyOf, type FieldReader } from './yamlFields';

/**
 * The attributes of a record, `tag: {name: value}`; undefined when there are none. Anything else makes the record one that is
 * kept but not shown, 'broken', since a change of its attributes would write over it.
 */
export function readAttributes(
  reader: FieldReader,
  pair: Pair | undefined,
): readonly AttributeValue[] | undefined | 'broken' {
  const byTag = reader.resolve(pair?.value);
  if (!pair || isNothing(byTag)) return undefined;
  const attributes: AttributeValue[] = [];
  for (const { key: tag, value: names } of entries(reader, byTag) ?? [{ key: undefined, value: undefined }]) {
    for (const { key: name, value } of entries(reader, names) ?? [{ key: undefined, value: undefined }]) {
      const text = reader.string(value);
      if (tag === undefined || name === undefined || text === undefined) {
        const message = {
          message: 'Attributes must be written “tag: {name: value}”, each once; the record is kept but not shown',
        };
        reader.problem('error', 'bad-attributes', pair, message);
        return 'broken';
      }
      attributes.push({ tag, name, value: text });
    }
  }
  return attributes.length > 0 ? sortedAttributes(attributes) : undefined;
}

interface Entry {
  readonly key: string | undefined;
  readonly value: unknown;
}

/** The entries of a map; undefined for what is no map, or holds a key twice. */
function entries(reader: FieldReader, node: unknown): readonly Entry[] | undefined {
  const map = reader.resolve(node);
  if (!isMap(map)) return undefined;
  const { repeated } = reader.fields(map);
  return repeated.length > 0 ? undefined : map.items.map((pair) => ({ key: keyOf(pair), value: pair.value }));
}
