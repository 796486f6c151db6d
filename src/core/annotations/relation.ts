import { sameData } from './sameData';

/** How a statement stands to another. `contradicts` and `same-as` hold both ways, `supports` from the one that has it. */
export const relationTypes = ['supports', 'contradicts', 'same-as'] as const;
export type RelationType = (typeof relationTypes)[number];

/** What an annotation has to do with another one of the same coder. */
export interface Relation {
  readonly type: RelationType;
  /** The id of the other annotation. */
  readonly to: string;
  /** The document of the other one, as a path from the folder of this one's, with `/`; absent when it is the same document. */
  readonly in?: string;
}

/** Names the other end of a relation among those of one annotation, which has one relation to each end at most. */
export function relationKey({ to, in: document }: Pick<Relation, 'to' | 'in'>): string {
  return JSON.stringify([document ?? '', to]);
}

/** By document, then id, those of the same document first: the only order in which annotations hold their relations. */
export function sortedRelations(relations: readonly Relation[]): readonly Relation[] {
  const compare = (a = '', b = ''): number => (a < b ? -1 : Number(a > b));
  return [...relations].sort((a, b) => compare(a.in, b.in) || compare(a.to, b.to));
}

/** `relations` with one more, in place of the one to the same end. */
export function withRelation(relations: readonly Relation[] | undefined, relation: Relation): readonly Relation[] {
  return sortedRelations([...(withoutRelation(relations, relation) ?? []), relation]);
}

/** `relations` without the one to this end; undefined when none is left. */
export function withoutRelation(
  relations: readonly Relation[] | undefined,
  end: Pick<Relation, 'to' | 'in'>,
): readonly Relation[] | undefined {
  const key = relationKey(end);
  const left = relations?.filter((one) => relationKey(one) !== key) ?? [];
  return left.length > 0 ? left : undefined;
}

/** One end of which two sides say different things. */
export interface RelationConflict {
  /** Undefined where a side has no relation to it. */
  readonly ours: Relation | undefined;
  readonly theirs: Relation | undefined;
}

/** What two sides made of the relations of one annotation; of what they do not agree on, ours. */
export interface JoinedRelations {
  /** Undefined when there are none. */
  readonly relations: readonly Relation[] | undefined;
  readonly conflicts: readonly RelationConflict[];
}

/** Joins what two sides changed since `base`, end by end: only a relation that both changed differently is a conflict. */
export function joinRelations(
  base: readonly Relation[] | undefined,
  ours: readonly Relation[] | undefined,
  theirs: readonly Relation[] | undefined,
): JoinedRelations {
  const [before, mine, other] = [base, ours, theirs].map(
    (side) => new Map(side?.map((one) => [relationKey(one), one] as const)),
  );
  const joined: Relation[] = [];
  const conflicts: RelationConflict[] = [];
  for (const key of new Set([...(mine?.keys() ?? []), ...(other?.keys() ?? [])])) {
    const [from, our, their] = [before?.get(key), mine?.get(key), other?.get(key)];
    const isTheirs = sameData(from, our);
    if (!isTheirs && !sameData(from, their) && !sameData(our, their)) conflicts.push({ ours: our, theirs: their });
    const value = isTheirs ? their : our;
    if (value) joined.push(value);
  }
  return { relations: joined.length > 0 ? sortedRelations(joined) : undefined, conflicts };
}
