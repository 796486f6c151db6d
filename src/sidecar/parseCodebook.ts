import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { Codebook, type Tag } from '../core/codebook/codebook';
import { codebookSchema } from './newCodebook';
import { readTag } from './readTag';
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
  const tags: Tag[] = [];
  const root: unknown = file.document?.contents;
  let reason = file.refusal;
  if (isMap(root)) {
    const { fields } = reader.fields(root);
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
