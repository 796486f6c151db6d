import { isMap, isSeq, type Pair } from 'yaml';
import { annotationKinds, annotationStates, lineVerdicts, type AnnotationKind } from '../core/annotations/annotation';
import type { DismissedRecord, PositionPair, SidecarRecord } from './parsedSidecar';
import { readAttributes } from './readAttributes';
import { readRelations } from './readRelations';
import { isNothing, spanOf, type FieldReader } from './yamlFields';

type Fields = ReadonlyMap<string, Pair>;

/** One item of `annotations`; undefined when it is too broken to use, which is then a problem at its place. */
export function readRecord(reader: FieldReader, item: unknown): SidecarRecord | undefined {
  const fields = recordFields(reader, item);
  const source = spanOf(item);
  if (!fields || !source) return undefined;
  const id = reader.string(fields.get('id')?.value);
  const kind = readKind(reader, item, fields);
  const exact = readExact(reader, item, fields);
  const tags = reader.strings(fields.get('tags')?.value);
  if (id === undefined || id === '') {
    reader.problem('error', 'no-id', item, { message: 'This record needs an id; it is kept but not shown' });
    return undefined;
  }
  if (!tags) {
    const message = { message: 'Tags must be a list of names; the record is kept but not shown' };
    reader.problem('error', 'bad-tags', fields.get('tags'), message);
    return undefined;
  }
  const line = readChoice(reader, fields, 'line', lineVerdicts);
  if (kind === 'line' && !line) {
    const message = {
      message: 'A record of kind “line” needs “line: article” or “line: boilerplate”; it is kept but not shown',
    };
    reader.problem('error', 'no-line', item, message);
    return undefined;
  }
  const attributes = readAttributes(reader, fields.get('attributes'));
  const relations = readRelations(reader, fields.get('relations'), id);
  if (!kind || !exact || attributes === 'broken' || relations === 'broken') return undefined;
  return {
    id,
    kind,
    tags: [...new Set(tags)],
    ...optional('attributes', attributes),
    at: readAt(reader, fields, exact.length),
    exact,
    prefix: readText(reader, fields, 'prefix') ?? '',
    suffix: readText(reader, fields, 'suffix') ?? '',
    ...optional('speaker', readText(reader, fields, 'speaker')),
    ...optional('relations', relations),
    ...(kind === 'line' ? optional('line', line) : {}),
    ...optional('by', readText(reader, fields, 'by')),
    origin: readText(reader, fields, 'origin') ?? 'human',
    state: readChoice(reader, fields, 'state', annotationStates) ?? 'ok',
    ...optional('note', readText(reader, fields, 'note')?.replace(/\n+$/, '')),
    source,
  };
}

/** One item of `dismissed`; undefined when it is too broken to use, which is then a problem at its place. */
export function readDismissed(reader: FieldReader, item: unknown): DismissedRecord | undefined {
  const fields = recordFields(reader, item);
  const source = spanOf(item);
  if (!fields || !source) return undefined;
  const kind = readKind(reader, item, fields);
  const [exact] = readExact(reader, item, fields) ?? [];
  return kind && exact !== undefined ? { kind, at: readAt(reader, fields, 1), exact, source } : undefined;
}

/** `{ key: value }`, or nothing when there is no value. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}

function recordFields(reader: FieldReader, item: unknown): Fields | undefined {
  if (!isMap(item)) {
    const message = { message: 'A record must be a list of “key: value” lines; this one is kept but not shown' };
    reader.problem('error', 'not-a-record', item, message);
    return undefined;
  }
  const { fields, repeated } = reader.fields(item);
  if (!repeated[0]) return fields;
  const message = { message: 'This key is in the record twice; remove one. The record is kept but not shown' };
  reader.problem('error', 'repeated-key', repeated[0], message);
  return undefined;
}

function readKind(reader: FieldReader, item: unknown, fields: Fields): AnnotationKind | undefined {
  const pair = fields.get('kind');
  const kind = annotationKinds.find((known) => known === reader.string(pair?.value));
  if (!kind) {
    const message = {
      message: 'The kind must be one of {0}; the record is kept but not shown',
      args: [annotationKinds.join(', ')],
    };
    reader.problem('error', 'bad-kind', pair ?? item, message);
  }
  return kind;
}

function readExact(reader: FieldReader, item: unknown, fields: Fields): readonly string[] | undefined {
  const pair = fields.get('exact');
  const exact = reader.strings(pair?.value);
  if (exact && exact.length > 0 && !exact.includes('')) return exact;
  const message = { message: '“exact” must hold the tagged words; the record is kept but not shown' };
  reader.problem('error', 'no-exact', pair ?? item, message);
  return undefined;
}

/** Positions are only a hint: when they cannot be, the words are looked for instead. */
function readAt(reader: FieldReader, fields: Fields, count: number): readonly PositionPair[] {
  const pair = fields.get('at');
  const value = reader.resolve(pair?.value);
  if (isNothing(value)) return [];
  const pairs = isSeq(value) && isSeq(reader.resolve(value.items[0])) ? value.items : [value];
  const at = pairs.map((item) => toPair(reader.integers(item)));
  const valid = at.filter((one) => one !== undefined);
  const ordered = valid.every(([start], index) => start >= (valid[index - 1]?.[1] ?? 0));
  if (valid.length === at.length && at.length === count && ordered) return valid;
  const message = {
    message:
      '“at” must be a start and an end in code points, one pair for each text in “exact”; the words are looked for instead',
  };
  reader.problem('warning', 'bad-position', pair, message);
  return [];
}

function toPair(numbers: readonly number[] | undefined): PositionPair | undefined {
  const [start, end, ...more] = numbers ?? [];
  return start !== undefined && end !== undefined && more.length === 0 && start >= 0 && start <= end
    ? [start, end]
    : undefined;
}

function readText(reader: FieldReader, fields: Fields, key: string): string | undefined {
  const pair = fields.get(key);
  const text = reader.string(pair?.value);
  if (text === undefined && pair && !isNothing(reader.resolve(pair.value))) {
    reader.problem('warning', 'not-text', pair, {
      message: '“{0}” must be text; it is kept but not used',
      args: [key],
    });
  }
  return text;
}

function readChoice<Choice extends string>(
  reader: FieldReader,
  fields: Fields,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const pair = fields.get(key);
  const text = readText(reader, fields, key);
  const choice = choices.find((known) => known === text);
  if (text !== undefined && choice === undefined) {
    const message = { message: '“{0}” must be one of {1}; it is kept but not used', args: [key, choices.join(', ')] };
    reader.problem('warning', 'bad-choice', pair, message);
  }
  return choice;
}
