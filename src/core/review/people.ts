import type { SpeakerRef } from '../attribution/attribution';
import { folded } from '../text/folded';

/** A speaker of one document, as its table or the detectors name them. */
export interface NamedSpeaker extends SpeakerRef {
  readonly aliases?: readonly string[];
}

/** One person or body and all that speaks of them, over several documents. */
export interface Person<T> extends SpeakerRef {
  /** The same for the same names, whatever their order. */
  readonly id: string;
  /** The other names, each once, longest first. */
  readonly aliases: readonly string[];
  /** In the order given. */
  readonly members: readonly T[];
}

/** What stands before a name and is not part of it. */
const honorific = /^(?:the|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof)\.?\s+/;

/**
 * Who of `named` are the same: those of one name, and those of whom one has the other's full name as an alias. Case, marks,
 * titles and a leading "the" make no difference. A surname or an acronym alone joins nobody; a single word that is the whole
 * name of two speakers is one speaker unless their roles have no word in common.
 */
export function people<T extends NamedSpeaker>(named: readonly T[]): readonly Person<T>[] {
  const roots = new Roots(named.length);
  const byName = new Map<string, number[]>();
  named.forEach((one, index) => {
    const key = nameKey(one.name);
    const same = byName.get(key);
    if (!same) byName.set(key, [index]);
    else {
      const fits = same.find((other) => isFull(key) || rolesAgree(one, named[other]));
      if (fits !== undefined) roots.join(fits, index);
      if (!isFull(key)) same.push(index);
    }
  });
  named.forEach((one, index) => {
    for (const alias of one.aliases ?? []) {
      const key = nameKey(alias);
      const [other] = isFull(key) ? (byName.get(key) ?? []) : [];
      if (other !== undefined) roots.join(other, index);
    }
  });
  return [...roots.groups().values()].map((indexes) => person(indexes.flatMap((index) => named[index] ?? [])));
}

/** `name` without what makes no difference. */
function nameKey(name: string): string {
  let key = folded(name).replace(/\s+/g, ' ').trim();
  for (let shorter = key.replace(honorific, ''); shorter !== key; shorter = key.replace(honorific, '')) key = shorter;
  return key;
}

/** Whether a key has a first name and a surname, or is as much of a body's name. */
function isFull(key: string): boolean {
  return key.includes(' ');
}

function rolesAgree(a: SpeakerRef, b: SpeakerRef | undefined): boolean {
  if (a.role === undefined || b?.role === undefined) return true;
  const words = new Set(wordsOf(a.role));
  return wordsOf(b.role).some((word) => words.has(word));
}

function wordsOf(role: string): readonly string[] {
  return role.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

function person<T extends NamedSpeaker>(members: readonly T[]): Person<T> {
  const counts = new Map<string, number>();
  for (const { name } of members) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  const name = names[0]?.[0] ?? '';
  const roles = members.flatMap(({ role }) => role ?? []).sort((a, b) => b.length - a.length);
  const others = new Set([...members.flatMap((one) => [one.name, ...(one.aliases ?? [])])]);
  others.delete(name);
  const id = [...new Set(members.map((one) => nameKey(one.name)))].sort()[0] ?? '';
  return {
    id: roles.length > 0 && !isFull(id) ? `${id}, ${wordsOf(roles[0] ?? '').join(' ')}` : id,
    name,
    ...(roles[0] !== undefined && { role: roles[0] }),
    aliases: [...others].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    members,
  };
}

/** Which indexes belong together (union-find, with halved paths). */
class Roots {
  readonly #parents: number[];

  constructor(length: number) {
    this.#parents = Array.from({ length }, (_, index) => index);
  }

  join(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** By the first index of each, in order. */
  groups(): ReadonlyMap<number, readonly number[]> {
    const groups = new Map<number, number[]>();
    this.#parents.forEach((_, index) => {
      const root = this.#root(index);
      const group = groups.get(root);
      if (group) group.push(index);
      else groups.set(root, [index]);
    });
    return groups;
  }

  #root(index: number): number {
    let at = index;
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) {
      const above = this.#parents[parent] ?? parent;
      this.#parents[at] = above;
      at = above;
    }
    return at;
  }
}
