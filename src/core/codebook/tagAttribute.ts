/** What a tag's attribute may hold: one of its `values`, any text, or a number. */
export const attributeTypes = ['choice', 'text', 'number'] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** Something to be said about a passage beside that it has the tag: how certain, how much, in whose words. */
export interface TagAttribute {
  /** Unique in its tag. */
  readonly name: string;
  readonly type: AttributeType;
  /** Of a `choice`, in their order, without repeats; none of other types. */
  readonly values: readonly string[];
}

/** Whether `attribute` may have this value. An empty text says nothing, so it is none. */
export function isAttributeValue({ type, values }: TagAttribute, value: string): boolean {
  switch (type) {
    case 'choice':
      return values.includes(value);
    case 'number':
      return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(value);
    case 'text':
      return value.trim() !== '';
  }
}
