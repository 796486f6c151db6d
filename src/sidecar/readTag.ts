import { isMap, type Pair } from 'yaml';
import { annotationKinds } from '../core/annotations/annotation';
import type { Tag } from '../core/codebook/codebook';
import { isReservedKey, reservedLetters } from '../core/codebook/codingKeys';
import { faintIn, isTagColor, themeColors, type ThemeKind } from '../core/codebook/tagColor';
import { optional } from './readRecord';
import { readTagAttributes } from './readTagAttributes';
import type { FieldReader } from './yamlFields';

/**
 * Reads one tag, a name alone or a map, without its children. What is wrong with a field is a problem of `reader`, and
 * the tag goes without it; undefined for a tag without a name.
 */
export function readTag(reader: FieldReader, item: unknown, parent: string | undefined): Tag | undefined {
  const single = reader.string(item);
  if (single !== undefined && single !== '') return { name: single, ...optional('parent', parent) };
  const { fields, repeated } = isMap(item) ? reader.fields(item) : { fields: undefined, repeated: [] };
  const name = reader.string(fields?.get('name')?.value);
  if (!fields || name === undefined || name === '') {
    reader.problem('error', 'bad-tag', item, { message: 'A tag needs “name:”; this one is not used' });
    return undefined;
  }
  reportRepeated(reader, repeated);
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
    ...optional('color', readColor(reader, fields.get('color'))),
    ...optional(
      'key',
      readKey(reader, fields.get('key'), checked('key', /^[\p{L}\p{N}]$/u, 'A key is one letter or digit')),
    ),
    ...optional('scope', text('scope')?.trimEnd()),
    ...optional('examples', nonEmpty(reader.strings(fields.get('examples')?.value))),
    ...optional('applies', nonEmpty(kinds)),
    ...optional('attributes', readTagAttributes(reader, fields.get('attributes'))),
  };
}

/** A key that coding mode uses for something else stays, but chooses nothing there. */
function readKey(reader: FieldReader, pair: Pair | undefined, key: string | undefined): string | undefined {
  if (key !== undefined && isReservedKey(key)) {
    const message = {
      message: 'The key {0} means something else in coding mode, so it does not choose this tag; {1} are not free',
      args: [key, reservedLetters.join(', ')],
    };
    reader.problem('warning', 'reserved-key', pair, message);
  }
  return key;
}

/** Keys that are in one map twice: the first counts. */
export function reportRepeated(reader: FieldReader, repeated: readonly Pair[]): void {
  for (const pair of repeated) {
    reader.problem('warning', 'repeated-key', pair, {
      message: 'This key is here twice; the first counts. Remove one',
    });
  }
}

const themes: Readonly<Record<ThemeKind, string>> = {
  light: 'light themes',
  dark: 'dark themes',
  highContrast: 'dark high contrast themes',
  highContrastLight: 'light high contrast themes',
};

function readColor(reader: FieldReader, pair: Pair | undefined): string | undefined {
  const color = reader.string(pair?.value);
  if (color === undefined) return undefined;
  if (!isTagColor(color)) {
    const message = {
      message: 'A colour is written "#rrggbb", in quotes, or is one of the themes’ colours, such as {0}',
      args: [themeColors.slice(2, 6).join(', ')],
    };
    reader.problem('warning', 'bad-color', pair, message);
    return undefined;
  }
  const faint = faintIn(color);
  const [worst] = [...faint].sort((a, b) => a.contrast - b.contrast);
  if (worst) {
    const args = [color, faint.map(({ kind }) => themes[kind]).join(', '), worst.contrast.toFixed(1)];
    const message = { message: '{0} can hardly be seen in {1}: its contrast is {2} to 1, and 3 to 1 is needed', args };
    reader.problem('warning', 'faint-color', pair, message);
  }
  return color;
}

function nonEmpty<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items && items.length > 0 ? items : undefined;
}
