import { isMap } from 'yaml';
import { annotationKinds } from '../core/annotations/annotation';
import type { Tag } from '../core/codebook/codebook';
import { optional } from './readRecord';
import type { FieldReader } from './yamlFields';

/**
 * Reads one tag, a name alone or a map, without its children. What is wrong with a field is a problem of `reader`, and
 * the tag goes without it; undefined for a tag without a name.
 */
export function readTag(reader: FieldReader, item: unknown, parent: string | undefined): Tag | undefined {
  const single = reader.string(item);
  if (single !== undefined && single !== '') return { name: single, ...optional('parent', parent) };
  const fields = isMap(item) ? reader.fields(item).fields : undefined;
  const name = reader.string(fields?.get('name')?.value);
  if (!fields || name === undefined || name === '') {
    reader.problem('error', 'bad-tag', item, { message: 'A tag needs “name:”; this one is not used' });
    return undefined;
  }
  const text = (key: string): string | undefined => reader.string(fields.get(key)?.value);
  const checked = (key: string, pattern: RegExp, message: string): string | undefined => {
    const value = text(key);
    if (value === undefined || pattern.test(value)) return value;
    reader.problem('warning', 'bad-choice', fields.get(key), { message });
    return undefined;
  };
  const applies = reader.strings(fields.get('applies')?.value) ?? [];
  const kinds = annotationKinds.filter((kind) => applies.includes(kind));
  if (kinds.length < applies.length) {
    const message = { message: '“applies” may hold {0}', args: [annotationKinds.join(', ')] };
    reader.problem('warning', 'bad-choice', fields.get('applies'), message);
  }
  return {
    name,
    ...optional('label', text('label')),
    ...optional('parent', parent ?? text('parent')),
    ...optional('color', checked('color', /^#[0-9a-f]{6}$/i, 'A colour is written "#rrggbb", in quotes')),
    ...optional('key', checked('key', /^[\p{L}\p{N}]$/u, 'A key is one letter or digit')),
    ...optional('scope', text('scope')?.trimEnd()),
    ...optional('examples', nonEmpty(reader.strings(fields.get('examples')?.value))),
    ...optional('applies', nonEmpty(kinds)),
  };
}

function nonEmpty<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items && items.length > 0 ? items : undefined;
}
