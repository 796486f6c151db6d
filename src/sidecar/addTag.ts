import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Tag } from '../core/codebook/codebook';
import type { TagAttribute } from '../core/codebook/tagAttribute';
import { codebookSchema, newCodebook } from './newCodebook';
import { parseCodebook } from './parseCodebook';
import { keyOf } from './yamlFields';
import { YamlSplicer } from './yamlSplicer';
import { listText, mapText, quotedText, scalarText } from './yamlText';

/** The order in which the sections of a codebook are written. */
export const sectionOrder = ['schema', 'exclusive', 'tags'];
/** The order in which the keys of a tag are written. */
export const tagOrder = ['name', 'label', 'color', 'key', 'scope', 'examples', 'applies', 'attributes', 'children'];

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
    return `${before}schema: ${codebookSchema}\ntags:\n${lines(2).join('\n')}\n`;
  }
  const splicer = new YamlSplicer(source);
  const parent = tag.parent === undefined ? undefined : findTag(root, tag.parent);
  const [map, section, order] = parent ? [parent, 'children', tagOrder] : [root, 'tags', sectionOrder];
  const list = map.items.find((pair) => keyOf(pair) === section)?.value;
  if (isSeq(list) && list.items.length > 0) splicer.lists.insert(list, list.items.length, { lines, flow });
  else splicer.setSection(map, section, lines, `[${flow}]`, order);
  return splicer.apply().source;
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

/** The fields of a tag as written, without its place in the tree. */
export function tagTexts(tag: Tag): readonly (readonly [string, string])[] {
  const texts: [string, string | undefined][] = [
    ['name', scalarText(tag.name)],
    ['label', tag.label === undefined ? undefined : scalarText(tag.label)],
    ['color', tag.color === undefined ? undefined : quotedText(tag.color)],
    ['key', tag.key === undefined ? undefined : scalarText(tag.key)],
    ['scope', tag.scope === undefined ? undefined : scalarText(tag.scope)],
    ['examples', tag.examples && listText(tag.examples.map(scalarText))],
    ['applies', tag.applies && listText(tag.applies)],
    ['attributes', tag.attributes && mapText(tag.attributes.map(attributeText))],
  ];
  return texts.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** An attribute of a tag as written: its name, and what it may hold. */
export function attributeText({ name, type, values }: TagAttribute): readonly [string, string] {
  return [scalarText(name), type === 'choice' ? listText(values.map(scalarText)) : type];
}
