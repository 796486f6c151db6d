import { isMap, isSeq } from 'yaml';
import { sectionOrder, tagOrder } from './addTag';
import { codebookRoot, tagNode, valueOf } from './codebookNodes';
import { linesOf } from './rawRecords';
import { spanOf } from './yamlFields';
import { YamlSplicer } from './yamlSplicer';

/** Takes a tag with all that is below it out of a codebook; `lines` are as it was written, without the indent they share. */
export function removeTagLines(
  source: string,
  tag: string,
): { readonly source: string; readonly lines: readonly string[] } {
  const root = codebookRoot(source);
  const node = root && tagNode(root, tag);
  const span = spanOf(node?.item);
  if (!root || !node || !span) throw new Error('No such tag');
  const splicer = new YamlSplicer(source);
  const isLast = node.list.items.length === 1;
  if (isLast && node.owner !== root) splicer.setField(node.owner, 'children', undefined, []);
  else splicer.lists.remove(node.list, new Set([node.index]));
  return { source: splicer.apply().source, lines: linesOf(source, span.start, span.end) };
}

/** Puts tags, each as `removeTagLines` gives it, at the end of those under `parent`, or of all. */
export function insertTagLines(
  source: string,
  parent: string | undefined,
  items: readonly (readonly string[])[],
): string {
  const root = codebookRoot(source);
  const owner = root && (parent === undefined ? root : tagNode(root, parent)?.item);
  if (!isMap(owner)) throw new Error('No such parent');
  const lines = (indent: number): readonly string[] =>
    items.flatMap((raw) =>
      raw.map((line, index) => (line === '' ? '' : ' '.repeat(indent) + (index === 0 ? '- ' : '  ') + line)),
    );
  const section = parent === undefined ? 'tags' : 'children';
  const list = valueOf(owner, section);
  const isFlow = owner.flow === true || (isSeq(list) && list.flow === true && list.items.length > 0);
  const isInline = items.every((raw) => raw.length === 1 && !/^[^{["'].*: |#/.test(raw[0] ?? ''));
  if (isFlow && !isInline) throw new Error('Lines cannot go into brackets');
  const flow = items.map((raw) => raw.join(' ')).join(', ');
  const splicer = new YamlSplicer(source);
  if (isSeq(list) && list.items.length > 0) splicer.lists.insert(list, list.items.length, { lines, flow });
  else splicer.setSection(owner, section, lines, `[${flow}]`, parent === undefined ? sectionOrder : tagOrder);
  return splicer.apply().source;
}
