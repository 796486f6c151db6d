import type { Annotation } from '../annotations/annotation';
import { sortedAttributes, type AttributeValue } from '../annotations/attributeValues';

/** What becomes of tags in annotations: the name that comes instead, or undefined where the tag goes. */
export type Retagging = ReadonlyMap<string, string | undefined>;

/** The tags of an annotation, and what their attributes say. */
export type Tagged = Pick<Annotation, 'tags' | 'attributes'>;

/**
 * The tags after `change`, each once, in their order. Attributes go along with their tag. Where two tags become one and both
 * have the same attribute with different values, the one that was there keeps its value, and the other stays under its old
 * name: nothing that a person wrote is lost.
 */
export function retagged({ tags, attributes }: Tagged, change: Retagging): Tagged {
  const nameOf = (tag: string): string | undefined => (change.has(tag) ? change.get(tag) : tag);
  const next = new Set(tags.flatMap((tag) => nameOf(tag) ?? []));
  const values = retaggedValues(attributes ?? [], nameOf);
  return { tags: [...next], ...(values.length > 0 && { attributes: sortedAttributes(values) }) };
}

function retaggedValues(
  attributes: readonly AttributeValue[],
  nameOf: (tag: string) => string | undefined,
): readonly AttributeValue[] {
  const keyOf = ({ tag, name }: AttributeValue): string => JSON.stringify([tag, name]);
  const next = new Map(attributes.filter(({ tag }) => nameOf(tag) === tag).map((one) => [keyOf(one), one]));
  for (const one of attributes) {
    const tag = nameOf(one.tag);
    if (tag === undefined || tag === one.tag) continue;
    const renamed = { ...one, tag };
    const there = next.get(keyOf(renamed));
    if (!there) next.set(keyOf(renamed), renamed);
    else if (there.value !== one.value) next.set(keyOf(one), one);
  }
  return [...next.values()];
}
