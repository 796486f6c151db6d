import type { Reason } from '../text/reason';
import type { Codebook, Tag } from './codebook';
import type { Retagging } from './retag';

/** A change of the codebook that annotations have to follow. Tags are given by their names. */
export type CodebookChange =
  | { readonly type: 'rename'; readonly tag: string; readonly to: string }
  /** `tags` become `into`, which stays; what is below them goes below it. */
  | { readonly type: 'merge'; readonly tags: readonly string[]; readonly into: string }
  /** Under `parent`, or to the root; what is below goes along. */
  | { readonly type: 'move'; readonly tag: string; readonly parent: string | undefined }
  /** Beside `tag` comes `to`, which some of its annotations get instead. */
  | { readonly type: 'split'; readonly tag: string; readonly to: string }
  /** What is below goes where the tag was. */
  | { readonly type: 'delete'; readonly tag: string };

/** Why `change` cannot be made in `codebook`; undefined when it can. */
export function changeProblem(codebook: Codebook, change: CodebookChange): Reason | undefined {
  const named = change.type === 'merge' ? [...change.tags, change.into] : [change.tag];
  const unknown = named.find((name) => !codebook.get(name));
  if (unknown !== undefined) return { message: 'The codebook has no tag “{0}”', args: [unknown] };
  switch (change.type) {
    case 'rename':
    case 'split':
      return nameProblem(codebook, change.to);
    case 'merge':
      return change.tags.length === 0 || change.tags.includes(change.into)
        ? { message: 'A tag can only be merged into another one' }
        : changeInside(codebook, change.tags, change.into);
    case 'move':
      return change.parent === undefined ? undefined : parentProblem(codebook, change.tag, change.parent);
    case 'delete':
      return undefined;
  }
}

/** Why a new tag cannot be called `name`; undefined when it can. */
export function nameProblem(codebook: Codebook, name: string): Reason | undefined {
  if (name.trim() === '' || name !== name.trim()) {
    return { message: 'A tag needs a name, without blanks at its ends' };
  }
  if (/\p{C}|\p{Zl}|\p{Zp}/u.test(name)) return { message: 'The name of a tag stands on one line' };
  return codebook.get(name) ? { message: 'There is a tag {0} already', args: [name] } : undefined;
}

/** The tags after `change` as it asks for them; those that only move or stay keep all their fields. */
export function changedTags(codebook: Codebook, change: CodebookChange): readonly Tag[] {
  const { tags } = codebook;
  switch (change.type) {
    case 'rename':
      return withParents(tags, new Map([[change.tag, change.to]])).map((tag) =>
        tag.name === change.tag ? { ...tag, name: change.to } : tag,
      );
    case 'merge': {
      const gone = new Map(change.tags.map((name) => [name, change.into]));
      const merged = tags.filter(({ name }) => gone.has(name));
      return withParents(tags, gone)
        .filter(({ name }) => !gone.has(name))
        .map((tag) => (tag.name === change.into ? withAttributesOf(tag, merged) : tag));
    }
    case 'move':
      return tags.map((tag) => (tag.name === change.tag ? withParent(tag, change.parent) : tag));
    case 'split': {
      const { parent, color, applies, attributes } = codebook.get(change.tag) ?? { name: change.tag };
      const copied = { ...(color !== undefined && { color }), ...(applies && { applies }) };
      return [...tags, withParent({ name: change.to, ...copied, ...(attributes && { attributes }) }, parent)];
    }
    case 'delete': {
      const above = codebook.get(change.tag)?.parent;
      const next = new Map([[change.tag, above === change.tag ? undefined : above]]);
      return withParents(tags, next).filter(({ name }) => name !== change.tag);
    }
  }
}

/** The groups of tags that exclude each other after `change`. */
export function changedExclusive({ exclusive }: Codebook, change: CodebookChange): Codebook['exclusive'] {
  if (change.type === 'split') return exclusive;
  const names = retaggingOf(change);
  return exclusive
    .map((group) => [...new Set(group.flatMap((name) => (names.has(name) ? (names.get(name) ?? []) : name)))])
    .filter((group) => group.length > 1);
}

/** `tag` with those attributes of `others` that it does not have itself. */
function withAttributesOf(tag: Tag, others: readonly Tag[]): Tag {
  const attributes = new Map(tag.attributes?.map((one) => [one.name, one]));
  for (const one of others.flatMap((other) => other.attributes ?? []))
    if (!attributes.has(one.name)) attributes.set(one.name, one);
  return attributes.size > 0 ? { ...tag, attributes: [...attributes.values()] } : tag;
}

function withParents(tags: readonly Tag[], names: ReadonlyMap<string, string | undefined>): readonly Tag[] {
  return tags.map((tag) =>
    tag.parent !== undefined && names.has(tag.parent) ? withParent(tag, names.get(tag.parent)) : tag,
  );
}

function withParent(tag: Tag, parent: string | undefined): Tag {
  const { name, ...fields } = tag;
  const others = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== 'parent')) as Omit<Tag, 'name'>;
  return { name, ...others, ...(parent !== undefined && { parent }) };
}

/** What `change` makes of the tags of annotations; of a split, of those that get the new tag. */
export function retaggingOf(change: CodebookChange): Retagging {
  switch (change.type) {
    case 'rename':
    case 'split':
      return new Map([[change.tag, change.to]]);
    case 'merge':
      return new Map(change.tags.map((tag) => [tag, change.into]));
    case 'delete':
      return new Map([[change.tag, undefined]]);
    case 'move':
      return new Map();
  }
}

function parentProblem(codebook: Codebook, tag: string, parent: string): Reason | undefined {
  if (!codebook.get(parent)) return { message: 'The codebook has no tag “{0}”', args: [parent] };
  return codebook.path(parent).some(({ name }) => name === tag)
    ? { message: 'The tag “{0}” cannot go below itself', args: [tag] }
    : undefined;
}

/** A tag cannot become one that is below it: its children would be their own ancestors. */
function changeInside(codebook: Codebook, tags: readonly string[], into: string): Reason | undefined {
  const above = codebook.path(into).find(({ name }) => tags.includes(name));
  return above && { message: '“{0}” is below “{1}”; merge it the other way round', args: [into, above.name] };
}
