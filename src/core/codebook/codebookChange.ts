import type { Reason } from '../text/reason';
import type { Codebook } from './codebook';
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

/** The parent of each tag after `change`, by name: what a codebook has to say that was changed so. */
export function changedParents(codebook: Codebook, change: CodebookChange): ReadonlyMap<string, string | undefined> {
  const parentOf = (name: string): string | undefined => codebook.path(name).at(-2)?.name;
  const parents = new Map(codebook.tags.map(({ name }) => [name, codebook.get(name)?.parent]));
  const circular = new Set([...codebook.circular].map(({ name }) => name));
  for (const [name, parent] of parents) {
    if (circular.has(name) || (parent !== undefined && !parents.has(parent))) continue;
    parents.set(name, parentOf(name));
  }
  const replace = (gone: ReadonlySet<string>, by: (name: string) => string | undefined): void => {
    for (const [name, parent] of parents) if (parent !== undefined && gone.has(parent)) parents.set(name, by(parent));
  };
  switch (change.type) {
    case 'rename': {
      const own = parents.get(change.tag);
      parents.delete(change.tag);
      parents.set(change.to, own);
      replace(new Set([change.tag]), () => change.to);
      break;
    }
    case 'merge': {
      const gone = new Set(change.tags);
      for (const tag of gone) parents.delete(tag);
      replace(gone, () => change.into);
      break;
    }
    case 'move':
      parents.set(change.tag, change.parent);
      break;
    case 'split':
      parents.set(change.to, parents.get(change.tag));
      break;
    case 'delete': {
      const above = parents.get(change.tag);
      parents.delete(change.tag);
      replace(new Set([change.tag]), () => above);
      break;
    }
  }
  return parents;
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
