import { isMap, isScalar, isSeq } from 'yaml';
import { sameData } from '../core/annotations/sameData';
import type { Codebook, Tag } from '../core/codebook/codebook';
import { changedExclusive, changedTags, changeProblem, type CodebookChange } from '../core/codebook/codebookChange';
import type { Reason } from '../core/text/reason';
import { addTag, attributeText, tagOrder } from './addTag';
import { codebookRoot, tagNode, tagNodes, valueOf } from './codebookNodes';
import { editCodebook } from './editCodebook';
import { renameMentions } from './renameMentions';
import { insertTagLines, removeTagLines } from './moveTagLines';
import { parseCodebook } from './parseCodebook';
import { scalarString } from './yamlFields';
import { mapText, scalarText } from './yamlText';

/** A codebook with a change, or why there is none. */
export type ChangedCodebook =
  { readonly ok: true; readonly source: string } | { readonly ok: false; readonly reason: Reason };

/**
 * Makes `change` in the source of a codebook; tags that it does not touch keep their bytes, and those that move keep their
 * comments. The result was parsed back and says just what was meant. Never throws; what cannot be changed safely is refused.
 */
export function changeCodebook(source: string, change: CodebookChange): ChangedCodebook {
  const before = parseCodebook(source);
  if (before.writable !== true) return { ok: false, reason: before.writable.reason };
  const reason = changeProblem(before.codebook, change);
  if (reason) return { ok: false, reason };
  try {
    const next = changed(source, change, before.codebook);
    const after = parseCodebook(next);
    if (after.writable === true && saysWhat(after.codebook, before.codebook, change)) return { ok: true, source: next };
  } catch {
    // Written in a way that the splicer does not know.
  }
  return {
    ok: false,
    reason: {
      message: 'This codebook is written in a way that cannot be changed safely; put each tag on lines of its own',
    },
  };
}

function saysWhat(after: Codebook, before: Codebook, change: CodebookChange): boolean {
  const byName = (tags: readonly Tag[]): readonly Tag[] => [...tags].sort((a, b) => (a.name < b.name ? -1 : 1));
  return (
    sameData(byName(after.tags), byName(changedTags(before, change))) &&
    sameData(after.exclusive, changedExclusive(before, change))
  );
}

function changed(source: string, change: CodebookChange, codebook: Codebook): string {
  const parentOf = (name: string): string | undefined => codebook.get(name)?.parent;
  switch (change.type) {
    case 'rename': {
      const renamed = renameMentions(source, new Map([[change.tag, change.to]]));
      return editCodebook(renamed, (root, splicer) =>
        splicer.replaceScalar(tagNode(root, change.tag)?.nameNode, scalarText(change.to)),
      );
    }
    case 'merge':
      return change.tags.reduce((now, tag) => {
        const withDefinitions = addAttributes(now, tag, change.into);
        return removeTag(withDefinitions, tag, change.into, change.into);
      }, source);
    case 'move':
      return moveTag(source, change.tag, change.parent);
    case 'split': {
      const tag = changedTags(codebook, change).find(({ name }) => name === change.to);
      const parent = parentOf(change.tag);
      const known = parent !== undefined && codebook.get(parent) !== undefined;
      if (!tag) return source;
      return addTag(known ? asMap(source, parent) : source, tag);
    }
    case 'delete': {
      const above = parentOf(change.tag);
      return removeTag(source, change.tag, above === change.tag ? undefined : above, undefined);
    }
  }
}

/** Takes a tag out; what is below it goes under `parent`, and groups name `instead`. */
function removeTag(source: string, tag: string, parent: string | undefined, instead: string | undefined): string {
  const root = codebookRoot(source);
  const item = root && tagNode(root, tag)?.item;
  const list = isMap(item) ? valueOf(item, 'children') : undefined;
  const children = isSeq(list)
    ? list.items.flatMap((one) => scalarString(isMap(one) ? valueOf(one, 'name') : one) ?? [])
    : [];
  const emptied = children.reduce((now, child) => moveTag(now, child, parent), source);
  const named = renameMentions(emptied, new Map([[tag, parent]]), new Map([[tag, instead]]));
  return removeTagLines(named, tag).source;
}

function moveTag(source: string, tag: string, parent: string | undefined): string {
  const root = codebookRoot(source);
  const node = root && tagNode(root, tag);
  if (!root || !node) throw new Error('No such tag');
  const isNested = node.owner !== root;
  const own = isMap(node.item) ? valueOf(node.item, 'parent') : undefined;
  if (!isNested && (own !== undefined || parent === undefined)) return setParent(source, tag, parent);
  const { source: without, lines } = removeTagLines(
    own === undefined ? source : setParent(source, tag, undefined),
    tag,
  );
  return insertTagLines(parent === undefined ? without : asMap(without, parent), parent, [lines]);
}

function setParent(source: string, tag: string, parent: string | undefined): string {
  return editCodebook(source, (root, splicer) => {
    const item = tagNode(root, tag)?.item;
    if (isMap(item))
      splicer.setField(item, 'parent', parent === undefined ? undefined : { text: scalarText(parent) }, tagOrder);
  });
}

/** Gives `into` those attributes of `tag` that it does not have. */
function addAttributes(source: string, tag: string, into: string): string {
  const { codebook } = parseCodebook(source);
  const own = new Set(codebook.get(into)?.attributes?.map(({ name }) => name));
  const added = codebook.get(tag)?.attributes?.filter(({ name }) => !own.has(name)) ?? [];
  if (added.length === 0) return source;
  return editCodebook(asMap(source, into), (root, splicer) => {
    const item = tagNode(root, into)?.item;
    if (!isMap(item)) throw new Error('Not a map');
    const map = valueOf(item, 'attributes');
    if (!isMap(map) || map.items.length === 0) {
      const text = mapText(added.map(attributeText));
      splicer.setField(item, 'attributes', { text }, tagOrder);
    } else
      for (const [name, text] of added.map((one) => [one.name, attributeText(one)[1]] as const))
        splicer.setField(map, name, { text }, []);
  });
}

/** The source with a tag that is nothing but its name as a map that can have children. */
export function asMap(source: string, tag: string): string {
  return editCodebook(source, (root, splicer) => {
    const node = tagNodes(root).find(({ name }) => name === tag);
    if (!node || !isScalar(node.item)) return;
    const text = `name: ${scalarText(tag)}`;
    splicer.replaceScalar(node.item, node.list.flow === true ? `{${text}}` : text);
  });
}
