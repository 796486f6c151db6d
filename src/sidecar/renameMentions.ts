import { isSeq } from 'yaml';
import { tagMentions } from './codebookNodes';
import { editCodebook } from './editCodebook';
import { scalarString } from './yamlFields';
import type { YamlSplicer } from './yamlSplicer';
import { scalarText } from './yamlText';

/** Other names where tags are named: as parents, and in groups; a group of which less than two are left goes. */
export function renameMentions(
  source: string,
  parents: ReadonlyMap<string, string | undefined>,
  members: ReadonlyMap<string, string | undefined> = parents,
): string {
  return editCodebook(source, (root, splicer) => {
    const mentions = tagMentions(root);
    for (const { item, node, name } of mentions.parents) {
      if (!parents.has(name)) continue;
      const to = parents.get(name);
      if (to === undefined) splicer.setField(item, 'parent', undefined, []);
      else splicer.replaceScalar(node, scalarText(to));
    }
    const gone = new Set<number>();
    for (const [index, group] of mentions.exclusive?.items.entries() ?? []) {
      if (!isSeq(group)) continue;
      const before = group.items.map((one) => scalarString(one) ?? '');
      if (!before.some((name) => members.has(name))) continue;
      const after = new Set(before.flatMap((name) => (members.has(name) ? (members.get(name) ?? []) : name)));
      if (after.size < 2) gone.add(index);
      else renameGroup(splicer, group.items, members, (indexes) => splicer.lists.remove(group, indexes));
    }
    if (mentions.exclusive && gone.size > 0) {
      if (gone.size === mentions.exclusive.items.length) splicer.setField(root, 'exclusive', undefined, []);
      else splicer.lists.remove(mentions.exclusive, gone);
    }
  });
}

function renameGroup(
  splicer: YamlSplicer,
  items: readonly unknown[],
  members: ReadonlyMap<string, string | undefined>,
  remove: (indexes: ReadonlySet<number>) => void,
): void {
  const seen = new Set(items.map((one) => scalarString(one) ?? '').filter((name) => !members.has(name)));
  const gone = new Set<number>();
  for (const [index, one] of items.entries()) {
    const name = scalarString(one) ?? '';
    if (!members.has(name)) continue;
    const to = members.get(name);
    if (to === undefined || seen.has(to)) gone.add(index);
    else splicer.replaceScalar(one, scalarText(to));
    if (to !== undefined) seen.add(to);
  }
  remove(gone);
}
