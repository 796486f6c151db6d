import type { Annotation, SpeakerEntry } from '../core/annotations/annotation';
import type { AttributeValue } from '../core/annotations/attributeValues';
import type { Relation } from '../core/annotations/relation';
import { groupBy } from '../core/text/groupBy';
import { describeSpans } from '../core/anchoring/selector';
import { textOf, type Span } from '../core/text/span';
import type { CodePoints } from './codePoints';
import { withLineFeeds } from './hashes';
import type { PositionPair } from './parsedSidecar';
import { listText, mapText, quotedText, scalarText } from './yamlText';

/** The value of one field: a text on one line, or a note, which may be written as a block. */
export interface FieldText {
  readonly text: string;
  readonly block?: string;
}

/** The keys of a record in the order in which they are written. */
export const recordKeys = [
  'id',
  'kind',
  'line',
  'tags',
  'attributes',
  'at',
  'exact',
  'prefix',
  'suffix',
  'speaker',
  'relations',
  'by',
  'origin',
  'state',
  'note',
] as const;
export type RecordKey = (typeof recordKeys)[number];

/** What a record should say: the fields of the annotation as a sidecar measures and writes them. */
export interface RecordFields extends Omit<Annotation, 'spans'> {
  readonly at: readonly PositionPair[];
}

/**
 * The record for `annotation` in `text`. While it is `ok`, the words are those that the text has at its place, and a
 * context that no longer stands beside it is taken anew; otherwise words and context stay as they were.
 */
export function toRecordFields({ spans, ...annotation }: Annotation, text: string, points: CodePoints): RecordFields {
  const at = spans.map((span) => points.toPositions(span));
  const kept = {
    ...annotation,
    at,
    exact: annotation.exact.map(withLineFeeds),
    prefix: withLineFeeds(annotation.prefix),
    suffix: withLineFeeds(annotation.suffix),
  };
  if (annotation.state !== 'ok') return kept;
  return { ...kept, exact: spans.map((span) => withLineFeeds(textOf(text, span))), ...contextOf(kept, text, spans) };
}

/** The context that was kept where it stands beside the words, else what stands there; which of these is longer does not matter. */
function contextOf({ prefix, suffix }: Context, text: string, spans: readonly Span[]): Context {
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  // A line break may be two units in the text and is one here.
  const near = [text.slice(Math.max(0, start - 2 * prefix.length), start), text.slice(end, end + 2 * suffix.length)];
  const [before = '', after = ''] = near.map(withLineFeeds);
  if (prefix !== '' && suffix !== '' && before.endsWith(prefix) && after.startsWith(suffix)) return { prefix, suffix };
  const taken = describeSpans(text, spans);
  const [left, right] = [withLineFeeds(taken.prefix), withLineFeeds(taken.suffix)];
  const keepsPrefix = prefix === '' ? left === '' : left.endsWith(prefix) || prefix.endsWith(left);
  const keepsSuffix = suffix === '' ? right === '' : right.startsWith(suffix) || suffix.startsWith(right);
  return { prefix: keepsPrefix ? prefix : left, suffix: keepsSuffix ? suffix : right };
}

type Context = Pick<RecordFields, 'prefix' | 'suffix'>;

/** The text of one field of a record; undefined when the record does without it. */
export function fieldText(fields: RecordFields, key: RecordKey): FieldText | undefined {
  switch (key) {
    case 'tags':
      return { text: listText(fields.tags.map(scalarText)) };
    case 'attributes':
      return fields.attributes && { text: attributesText(fields.attributes) };
    case 'relations':
      return fields.relations && { text: relationsText(fields.relations) };
    case 'at':
      return { text: positionsText(fields.at) };
    case 'exact':
      return { text: exactText(fields.exact) };
    case 'prefix':
    case 'suffix':
      return { text: quotedText(fields[key]) };
    case 'note':
      return fields.note === undefined ? undefined : { text: scalarText(fields.note), block: fields.note };
    case 'id':
    case 'kind':
    case 'line':
    case 'speaker':
    case 'by':
    case 'origin':
    case 'state': {
      const value = fields[key];
      return value === undefined ? undefined : { text: scalarText(value) };
    }
  }
}

/** The record on one line. */
export function recordText(fields: RecordFields): string {
  return mapText(
    recordKeys.flatMap((key) => {
      const field = fieldText(fields, key);
      return field ? [[key, field.text] as const] : [];
    }),
  );
}

/** The table entry of a speaker, field by field. */
export function speakerFields({ name, role, aliases }: SpeakerEntry): readonly (readonly [string, string])[] {
  return [
    ['name', scalarText(name)],
    ...(role === undefined ? [] : [['role', scalarText(role)] as const]),
    ...(aliases.length === 0 ? [] : [['aliases', listText(aliases.map(scalarText))] as const]),
  ];
}

/** Attributes as written: tag by tag, each a map of names and values. */
export function attributesText(attributes: readonly AttributeValue[]): string {
  const tags = [...groupBy(attributes, ({ tag }) => tag)].map(([tag, values]) => {
    const entries = values.map(({ name, value }) => [scalarText(name), scalarText(value)] as const);
    return [scalarText(tag), mapText(entries)] as const;
  });
  return mapText(tags);
}

/** Relations as written: a list of maps. */
export function relationsText(relations: readonly Relation[]): string {
  return listText(relations.map(relationText));
}

/** One relation as written. */
export function relationText({ type, to, in: document }: Relation): string {
  return mapText([
    ['type', type],
    ['to', scalarText(to)],
    ...(document === undefined ? [] : [['in', scalarText(document)] as const]),
  ]);
}

/** Positions as written: one pair, or a list of pairs where there are several. */
export function positionsText(at: readonly PositionPair[]): string {
  const pairs = at.map((pair) => listText(pair.map(String)));
  return pairs.length === 1 ? pairs.join('') : listText(pairs);
}

function exactText(exact: readonly string[]): string {
  const quoted = exact.map(quotedText);
  return quoted.length === 1 ? quoted.join('') : listText(quoted);
}
