import { isMap, isSeq, type Pair } from 'yaml';
import type { TagAttribute } from '../core/codebook/tagAttribute';
import { reportRepeated } from './readTag';
import { isNothing, keyOf, type FieldReader } from './yamlFields';

/**
 * The attributes of a tag in the codebook: for each name a list of its values, or `text`, or `number`. One that is written in
 * another way is a problem, and the tag goes without it. Undefined when there are none.
 */
export function readTagAttributes(reader: FieldReader, pair: Pair | undefined): readonly TagAttribute[] | undefined {
  const map = reader.resolve(pair?.value);
  if (isNothing(map)) return undefined;
  if (!isMap(map)) {
    const message = { message: '“attributes” must be lines “name: [value, value]”, “name: text” or “name: number”' };
    reader.problem('warning', 'bad-attribute', pair, message);
    return undefined;
  }
  const { repeated } = reader.fields(map);
  reportRepeated(reader, repeated);
  const attributes = map.items.flatMap((one) => (repeated.includes(one) ? [] : readAttribute(reader, one)));
  return attributes.length > 0 ? attributes : undefined;
}

function readAttribute(reader: FieldReader, pair: Pair): readonly TagAttribute[] {
  const name = keyOf(pair);
  const value = reader.resolve(pair.value);
  const type = (['text', 'number'] as const).find((one) => one === reader.string(value));
  if (name !== undefined && name !== '' && type) return [{ name, type, values: [] }];
  const values = isSeq(value) ? reader.strings(value)?.filter((one) => one !== '') : undefined;
  if (name !== undefined && name !== '' && values && values.length > 0)
    return [{ name, type: 'choice', values: [...new Set(values)] }];
  const message = { message: 'An attribute is a list of the values that it may have, or “text”, or “number”' };
  reader.problem('warning', 'bad-attribute', pair, message);
  return [];
}
