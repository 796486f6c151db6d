import type { AnnotationKind } from '../annotations/annotation';
import type { TagAttribute } from './tagAttribute';

/** One code of the codebook. */
export interface Tag {
  /** Unique; the id that sidecars use. */
  readonly name: string;
  /** What people read; the name when there is none. */
  readonly label?: string;
  /** Name of the tag above it. */
  readonly parent?: string;
  /** `#rrggbb`, or the id of a colour that every theme has: one of `themeColors`. */
  readonly color?: string;
  /** One letter or digit that chooses it. */
  readonly key?: string;
  /** When to use it and when not. */
  readonly scope?: string;
  readonly examples?: readonly string[];
  /** Kinds of annotation it is meant for; all when there are none. */
  readonly applies?: readonly AnnotationKind[];
  /** What else can be said of a passage with this tag; not passed on to the tags below. */
  readonly attributes?: readonly TagAttribute[];
}

/** A tree of tags. Immutable. */
export class Codebook {
  static readonly empty = new Codebook([]);

  /** In tree order: each tag before its children, siblings as given. */
  readonly tags: readonly Tag[];
  /** Groups of names of tags of which an annotation has one at most; a tag below one of them counts as that. */
  readonly exclusive: readonly (readonly string[])[];
  /** The tags that are their own ancestors. */
  readonly circular: ReadonlySet<Tag>;
  readonly #byName = new Map<string, Tag>();
  readonly #byKey = new Map<string, Tag>();
  readonly #children = new Map<string | undefined, Tag[]>();

  /** Of tags with one name the first counts. A tag whose parent is unknown, or that is its own ancestor, stands at the root. */
  constructor(tags: readonly Tag[], exclusive: readonly (readonly string[])[] = []) {
    this.exclusive = exclusive;
    for (const tag of tags) if (!this.#byName.has(tag.name)) this.#byName.set(tag.name, tag);
    this.circular = this.#findCircular();
    for (const tag of this.#byName.values()) {
      const parent = this.circular.has(tag) ? undefined : this.#parentOf(tag)?.name;
      const siblings = this.#children.get(parent);
      if (siblings) siblings.push(tag);
      else this.#children.set(parent, [tag]);
      if (tag.key !== undefined && !this.#byKey.has(tag.key)) this.#byKey.set(tag.key, tag);
    }
    this.tags = this.#inTreeOrder();
  }

  get(name: string): Tag | undefined {
    return this.#byName.get(name);
  }

  byKey(key: string): Tag | undefined {
    return this.#byKey.get(key);
  }

  /** The tags right under `name`; those at the root without it. */
  children(name?: string): readonly Tag[] {
    return this.#children.get(name) ?? [];
  }

  /** The tags from the root to `name`, itself last; none when it is unknown. */
  path(name: string): readonly Tag[] {
    const path = new Set<Tag>();
    for (let tag = this.get(name); tag && !path.has(tag); tag = this.#parentOf(tag)) path.add(tag);
    return [...path].reverse();
  }

  /** The pairs of `tags` that exclude each other: the first of a group, and each other one. In time linear in the groups. */
  conflicts(tags: readonly string[]): readonly (readonly [string, string])[] {
    if (this.exclusive.length === 0 || tags.length < 2) return [];
    const paths = tags.map((name) => this.path(name).map((tag) => tag.name));
    return this.exclusive.flatMap((group) => {
      const members = new Set(group);
      const found: [string, string][] = [];
      let first: { readonly tag: string; readonly member: string } | undefined;
      for (const [index, tag] of tags.entries()) {
        const member = paths[index]?.findLast((name) => members.has(name));
        if (member === undefined) continue;
        if (first && first.member !== member) found.push([first.tag, tag]);
        first ??= { tag, member };
      }
      return found;
    });
  }

  #parentOf(tag: Tag): Tag | undefined {
    return tag.parent === undefined ? undefined : this.get(tag.parent);
  }

  #findCircular(): ReadonlySet<Tag> {
    const circular = new Set<Tag>();
    const seen = new Set<Tag>();
    for (const tag of this.#byName.values()) {
      const path = new Set<Tag>();
      let above: Tag | undefined = tag;
      for (; above && !seen.has(above); above = this.#parentOf(above)) {
        seen.add(above);
        path.add(above);
      }
      for (; above && path.has(above) && !circular.has(above); above = this.#parentOf(above)) circular.add(above);
    }
    return circular;
  }

  #inTreeOrder(): Tag[] {
    const ordered: Tag[] = [];
    const waiting = [...this.children()].reverse();
    for (let tag = waiting.pop(); tag; tag = waiting.pop()) {
      ordered.push(tag);
      waiting.push(...[...this.children(tag.name)].reverse());
    }
    return ordered;
  }
}
