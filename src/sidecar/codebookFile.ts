import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { annotationKinds } from '../core/annotations/annotation';
import { Codebook, type Tag } from '../core/codebook/codebook';
import { readYaml } from './readYaml';
import { optional } from './readRecord';
import type { SidecarProblem, Writable } from './sidecarProblem';
import { FieldReader, isNothing, keyOf } from './yamlFields';
import { YamlSplicer } from './yamlSplicer';
import { listText, quotedText, scalarText } from './yamlText';

/** The schema number of codebooks that this version reads and writes. */
const currentSchema = 1;
const sectionOrder = ['schema', 'tags'];
const tagOrder = ['name', 'label', 'color', 'key', 'scope', 'examples', 'applies', 'children'];

/** A codebook as read. What is wrong is in `problems`; the rest is loaded. */
export interface ParsedCodebook {
  readonly codebook: Codebook;
  readonly problems: readonly SidecarProblem[];
  readonly writable: Writable;
}

/** Reads a codebook: `tags:`, a list of tags, each with an optional list of `children`. Never throws. */
export function parseCodebook(source: string): ParsedCodebook {
  const file = readYaml(source);
  const reader = new FieldReader(file.targets);
  const tags: Tag[] = [];
  const root: unknown = file.document?.contents;
  let reason = file.refusal;
  if (isMap(root)) {
    const { fields } = reader.fields(root);
    const schema = fields.get('schema');
    const number = schema ? reader.integer(schema.value) : currentSchema;
    if (number === undefined || number < 1 || number > currentSchema) {
      const message = {
        message: '“schema” must be {0} here; a later version of Marginalia may have written this file',
        args: [String(currentSchema)],
      };
      reader.problem('error', 'bad-schema', schema, message);
      reason ??= message;
    }
    const list = fields.get('tags');
    const value = reader.resolve(list?.value);
    if (isSeq(value)) readTags(reader, value, tags);
    else if (!isNothing(value)) {
      const message = { message: '“tags” must be a list, one “- name: …” for each tag' };
      reader.problem('error', 'bad-section', list, message);
      reason ??= message;
    }
  } else if (!isNothing(root)) {
    const message = { message: 'A codebook must hold “tags:” with a list of tags; this is something else' };
    reader.problem('error', 'not-a-codebook', root, message);
    reason ??= message;
  }
  const until = file.brokenFrom ?? Infinity;
  const problems = [...file.problems, ...reader.problems.filter(({ span }) => span.start < until)];
  return {
    codebook: new Codebook(file.brokenFrom === undefined ? tags : []),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    writable: reason ? { reason } : true,
  };
}

/**
 * The source with `tag` added under its parent, else at the end; everything else keeps its bytes. The same source when a
 * tag has that name already or the file cannot be written.
 */
export function addTag(source: string | undefined, tag: Tag): string {
  const old = source ?? newCodebook();
  const { codebook, writable } = parseCodebook(old);
  if (writable !== true || codebook.get(tag.name)) return old;
  try {
    const next = spliced(old, tag);
    return parseCodebook(next).codebook.get(tag.name) ? next : old;
  } catch {
    return old;
  }
}

/** A codebook to start from, with its rules in comments. */
export function newCodebook(): string {
  return `# The codebook: the tags that annotations in this folder may have.
# A tag needs a name, which the sidecars keep; everything else is for the people who use it:
#   label: what is shown       color: "#rrggbb"     key: one letter or digit that picks it
#   scope: when to use it and when not              examples: [a list of them]
#   applies: [quote, claim, passage, line]          children: a list of narrower tags
schema: 1
tags:
  - name: to-check
    label: To check
    color: "#b8860b"
    key: c
    scope: Somebody should verify this before it is used.
`;
}

function readTags(reader: FieldReader, list: YAMLSeq, tags: Tag[]): void {
  const names = new Set<string>();
  const keys = new Set<string>();
  const waiting: { readonly item: unknown; readonly parent: string | undefined }[] = [];
  const queue = (items: readonly unknown[], parent: string | undefined): void => {
    for (const item of items.toReversed()) waiting.push({ item, parent });
  };
  queue(list.items, undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { item, parent } = next;
    const tag = readTag(reader, item, parent);
    if (!tag) continue;
    if (names.has(tag.name)) {
      const message = { message: 'There is a tag {0} already; the first counts', args: [tag.name] };
      reader.problem('error', 'repeated-tag', item, message);
      continue;
    }
    if (tag.key !== undefined && keys.has(tag.key)) {
      const message = { message: 'The key {0} picks another tag already; the first counts', args: [tag.key] };
      reader.problem('warning', 'repeated-tag-key', item, message);
    }
    names.add(tag.name);
    if (tag.key !== undefined) keys.add(tag.key);
    tags.push(tag);
    const children = isMap(item) ? item.items.find((pair) => keyOf(pair) === 'children')?.value : undefined;
    if (isSeq(children)) queue(children.items, tag.name);
  }
}

function readTag(reader: FieldReader, item: unknown, parent: string | undefined): Tag | undefined {
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

function spliced(source: string, tag: Tag): string {
  const root: unknown = parseDocument(source, {
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: 'silent',
  }).contents;
  const texts = tagTexts(tag);
  const lines = (indent: number): readonly string[] =>
    texts.map(([key, text], index) => `${' '.repeat(indent)}${index === 0 ? '- ' : '  '}${key}: ${text}`);
  const flow = `{${texts.map(([key, text]) => `${key}: ${text}`).join(', ')}}`;
  if (!isMap(root)) {
    const before = source === '' || /[\r\n]$/.test(source) ? source : `${source}\n`;
    return `${before}schema: ${currentSchema}\ntags:\n${lines(2).join('\n')}\n`;
  }
  const splicer = new YamlSplicer(source);
  const parent = tag.parent === undefined ? undefined : findTag(root, tag.parent);
  const [map, section, order] = parent ? [parent, 'children', tagOrder] : [root, 'tags', sectionOrder];
  const list = map.items.find((pair) => keyOf(pair) === section)?.value;
  if (isSeq(list) && list.items.length > 0) splicer.insertItem(list, list.items.length, { lines, flow });
  else splicer.setSection(map, section, lines, `[${flow}]`, order);
  return splicer.apply();
}

function findTag(root: YAMLMap, name: string): YAMLMap | undefined {
  const waiting: unknown[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isMap(node)) continue;
    const fields = new Map(node.items.map((pair) => [keyOf(pair), pair.value]));
    if (String(fields.get('name')) === name) return node;
    for (const list of [fields.get('tags'), fields.get('children')]) if (isSeq(list)) waiting.push(...list.items);
  }
  return undefined;
}

function tagTexts(tag: Tag): readonly (readonly [string, string])[] {
  const texts: [string, string | undefined][] = [
    ['name', scalarText(tag.name)],
    ['label', tag.label === undefined ? undefined : scalarText(tag.label)],
    ['color', tag.color === undefined ? undefined : quotedText(tag.color)],
    ['key', tag.key === undefined ? undefined : scalarText(tag.key)],
    ['scope', tag.scope === undefined ? undefined : scalarText(tag.scope)],
    ['examples', tag.examples && listText(tag.examples.map(scalarText))],
    ['applies', tag.applies && listText(tag.applies)],
  ];
  return texts.filter((entry): entry is [string, string] => entry[1] !== undefined);
}
