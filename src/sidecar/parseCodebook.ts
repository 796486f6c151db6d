import { isMap, isSeq, type Pair, type YAMLSeq } from 'yaml';
import { Codebook, type Tag } from '../core/codebook/codebook';
import { codebookSchema } from './newCodebook';
import { readTag, reportRepeated } from './readTag';
import { readYaml } from './readYaml';
import type { SidecarProblem, Writable } from './sidecarProblem';
import { FieldReader, isNothing, keyOf } from './yamlFields';

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
  const tags: PlacedTag[] = [];
  let exclusive: readonly (readonly string[])[] = [];
  const root: unknown = file.document?.contents;
  let reason = file.refusal;
  if (isMap(root)) {
    const { fields, repeated } = reader.fields(root);
    reportRepeated(reader, repeated);
    const schema = fields.get('schema');
    const number = schema ? reader.integer(schema.value) : codebookSchema;
    if (number === undefined || number < 1 || number > codebookSchema) {
      const message = {
        message: '“schema” must be {0} here; a later version of Marginalia may have written this file',
        args: [String(codebookSchema)],
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
    exclusive = readExclusive(reader, fields.get('exclusive'), new Set(tags.map(({ tag }) => tag.name)));
  } else if (!isNothing(root)) {
    const message = { message: 'A codebook must hold “tags:” with a list of tags; this is something else' };
    reader.problem('error', 'not-a-codebook', root, message);
    reason ??= message;
  }
  const codebook = new Codebook(
    tags.map(({ tag }) => tag),
    exclusive,
  );
  reportParents(reader, tags, codebook);
  const until = file.brokenFrom ?? Infinity;
  const problems = [...file.problems, ...reader.problems.filter(({ span }) => span.start < until)];
  return {
    codebook: file.brokenFrom === undefined ? codebook : Codebook.empty,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    writable: reason ? { reason } : true,
  };
}

/** A tag and what it was read from. */
interface PlacedTag {
  readonly tag: Tag;
  readonly item: unknown;
}

function readTags(reader: FieldReader, list: YAMLSeq, tags: PlacedTag[]): void {
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
    tags.push({ tag, item });
    const children = isMap(item) ? item.items.find((pair) => keyOf(pair) === 'children')?.value : undefined;
    if (isSeq(children)) queue(children.items, tag.name);
  }
}

/** Groups of at least two tags; what is written in another way is a problem, and its group does not count. */
function readExclusive(
  reader: FieldReader,
  pair: Pair | undefined,
  names: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const list = reader.resolve(pair?.value);
  if (isNothing(list)) return [];
  const groups = isSeq(list) ? list.items : [undefined];
  return groups.flatMap((item) => {
    const group = isSeq(reader.resolve(item)) ? new Set(reader.strings(item)) : new Set<string>();
    const unknown = [...group].filter((name) => !names.has(name));
    if (group.size < 2) {
      const message = { message: '“exclusive” must be a list of groups, each “- [tag, tag]” with two tags or more' };
      reader.problem('warning', 'bad-exclusive', item ?? pair, message);
    } else if (unknown.length > 0) {
      const message = { message: 'There is no tag {0} in this codebook', args: [unknown.join(', ')] };
      reader.problem('warning', 'unknown-exclusive', item, message);
    }
    return group.size < 2 ? [] : [[...group]];
  });
}

/** Parents that are not there, and tags that are their own ancestors: those stand at the root. */
function reportParents(reader: FieldReader, tags: readonly PlacedTag[], codebook: Codebook): void {
  for (const { tag, item } of tags) {
    if (tag.parent === undefined) continue;
    const at = isMap(item) ? (item.items.find((pair) => keyOf(pair) === 'parent') ?? item) : item;
    if (!codebook.get(tag.parent)) {
      const message = { message: 'There is no tag {0} to be the parent of {1}', args: [tag.parent, tag.name] };
      reader.problem('warning', 'unknown-parent', at, message);
    } else if (codebook.circular.has(tag)) {
      const message = {
        message: 'The tag {0} is above itself: follow its parents, and take one away',
        args: [tag.name],
      };
      reader.problem('warning', 'circular-tag', at, message);
    }
  }
}
