/** The value of an attribute of one of an annotation's tags. */
export interface AttributeValue {
  /** Name of the tag. */
  readonly tag: string;
  /** Name of the attribute. */
  readonly name: string;
  /** As written in the sidecar; numbers too. */
  readonly value: string;
}

/** By tag, then name: the only order in which annotations hold their attributes, so that equal ones compare equal. */
export function sortedAttributes(attributes: readonly AttributeValue[]): readonly AttributeValue[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return [...attributes].sort((a, b) => compare(a.tag, b.tag) || compare(a.name, b.name));
}

/** The values of the attributes of one tag, by name. */
export function attributesOf(
  attributes: readonly AttributeValue[] | undefined,
  tag: string,
): ReadonlyMap<string, string> {
  return new Map(attributes?.filter((one) => one.tag === tag).map(({ name, value }) => [name, value]));
}

/** `attributes` with one value set, or taken away when it is undefined; undefined when none is left. */
export function withAttribute(
  attributes: readonly AttributeValue[] | undefined,
  { tag, name }: Pick<AttributeValue, 'tag' | 'name'>,
  value: string | undefined,
): readonly AttributeValue[] | undefined {
  const others = (attributes ?? []).filter((one) => one.tag !== tag || one.name !== name);
  const next = value === undefined ? others : sortedAttributes([...others, { tag, name, value }]);
  return next.length > 0 ? next : undefined;
}

/** Those of `attributes` whose tag is among `tags`; undefined when there are none. */
export function attributesFor(
  attributes: readonly AttributeValue[] | undefined,
  tags: readonly string[],
): readonly AttributeValue[] | undefined {
  const kept = attributes?.filter(({ tag }) => tags.includes(tag)) ?? [];
  return kept.length > 0 ? kept : undefined;
}
