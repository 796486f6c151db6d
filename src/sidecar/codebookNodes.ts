import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { keyOf, scalarString } from './yamlFields';

/** Where a tag is written in a codebook. */
export interface TagNode {
  readonly name: string;
  /** The scalar that holds the name. */
  readonly nameNode: Scalar;
  /** The whole tag: a map, or the scalar of its name. */
  readonly item: YAMLMap | Scalar;
  /** The list that it is an item of, and the map whose `tags` or `children` that list is. */
  readonly list: YAMLSeq;
  readonly index: number;
  readonly owner: YAMLMap;
}

/** The nodes of a codebook, parsed with their source tokens; undefined when it is none. */
export function codebookRoot(source: string): YAMLMap | undefined {
  const root: unknown = parseDocument(source, {
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: 'silent',
  }).contents;
  return isMap(root) ? root : undefined;
}

/** Every tag with a name, in the order of the file; of tags of one name the first counts. */
export function tagNodes(root: YAMLMap): readonly TagNode[] {
  const found: TagNode[] = [];
  const waiting: { readonly list: YAMLSeq; readonly owner: YAMLMap; readonly index: number }[] = [];
  const queue = (owner: YAMLMap, key: string): void => {
    const list = valueOf(owner, key);
    if (isSeq(list)) for (let index = list.items.length - 1; index >= 0; index--) waiting.push({ list, owner, index });
  };
  queue(root, 'tags');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const item: unknown = next.list.items[next.index];
    const nameNode: unknown = isMap(item) ? valueOf(item, 'name') : item;
    const name = scalarString(nameNode);
    if ((isMap(item) || isScalar(item)) && isScalar(nameNode) && name !== undefined && name !== '')
      found.push({ name, nameNode, item, ...next });
    if (isMap(item)) queue(item, 'children');
  }
  return found;
}

/** The tag called `name`; undefined when there is none. */
export function tagNode(root: YAMLMap, name: string): TagNode | undefined {
  return tagNodes(root).find((one) => one.name === name);
}

/** The scalars that name a tag elsewhere: as the parent of another, or in a group that excludes each other. */
export function tagMentions(root: YAMLMap): {
  readonly parents: readonly { readonly item: YAMLMap; readonly node: Scalar; readonly name: string }[];
  readonly groups: readonly YAMLSeq[];
  readonly exclusive: YAMLSeq | undefined;
} {
  const parents = tagNodes(root).flatMap(({ item }) => {
    const node = isMap(item) ? valueOf(item, 'parent') : undefined;
    const name = scalarString(node);
    return isMap(item) && isScalar(node) && name !== undefined ? [{ item, node, name }] : [];
  });
  const list = valueOf(root, 'exclusive');
  const exclusive = isSeq(list) ? list : undefined;
  return { parents, exclusive, groups: exclusive?.items.filter(isSeq) ?? [] };
}

/** The value of `key`; undefined when the map has no such key. */
export function valueOf(map: YAMLMap, key: string): unknown {
  return map.items.find((pair) => keyOf(pair) === key)?.value;
}
