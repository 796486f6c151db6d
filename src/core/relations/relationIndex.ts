import type { ListedAnnotation } from '../annotations/annotation';
import type { Relation, RelationType } from '../annotations/relation';
import { groupBy } from '../text/groupBy';

/** What a relation is from one of its ends. */
export const relationSenses = ['supports', 'supported-by', 'contradicts', 'same-as'] as const;
export type RelationSense = (typeof relationSenses)[number];

/** One end of a relation. */
export interface RelationEnd {
  /** Names the document. */
  readonly document: string;
  /** Of the annotation, as it is called among all of that document. */
  readonly id: string;
}

/** A relation where it is kept: in the annotation that it starts from. */
export interface KeptRelation {
  readonly at: RelationEnd;
  readonly relation: Relation;
}

/** A relation as one of its ends sees it. */
export interface RelationLink {
  readonly sense: RelationSense;
  readonly other: RelationEnd;
  /** Where it is kept: once, unless people wrote it down at both ends. */
  readonly kept: readonly KeptRelation[];
}

/** The annotations of one document that have relations. */
export interface RelatingDocument {
  readonly document: string;
  readonly annotations: readonly Pick<ListedAnnotation, 'id' | 'relations'>[];
}

/**
 * The relations of many documents, followed both ways. `resolve` gives the document that a path names from another; a relation
 * whose path names none leads to the document '', which is nowhere. Nothing is said of whether an end is there.
 */
export class RelationIndex {
  readonly #byEnd = new Map<string, RelationLink[]>();
  readonly #beside = new Map<string, Set<string>>();

  constructor(documents: Iterable<RelatingDocument>, resolve: (document: string, path: string) => string | undefined) {
    for (const { document, annotations } of documents) {
      for (const { id, relations = [] } of annotations) {
        const at = { document, id };
        for (const relation of relations) {
          const { type, to, in: path } = relation;
          const other = { document: path === undefined ? document : (resolve(document, path) ?? ''), id: to };
          this.#add(at, { sense: type, other, kept: [{ at, relation }] });
          if (keyOf(at) !== keyOf(other))
            this.#add(other, { sense: senseOfOther(type), other: at, kept: [{ at, relation }] });
        }
      }
    }
  }

  /** What starts or ends at `end`: each sense and other end once, first what is kept there. */
  of(end: RelationEnd): readonly RelationLink[] {
    // Most documents have none, and are asked for each of their annotations.
    if (!this.#beside.has(end.document)) return [];
    const own = keyOf(end);
    const links = this.#byEnd.get(own);
    if (!links) return [];
    const joined = [...groupBy(links, ({ sense, other }) => `${sense} ${keyOf(other)}`).values()].flatMap((same) => {
      const [first] = same;
      return first ? [{ ...first, kept: same.flatMap(({ kept }) => kept) }] : [];
    });
    const isOwn = ({ kept }: RelationLink): boolean => kept.some(({ at }) => keyOf(at) === own);
    return [...joined.filter(isOwn), ...joined.filter((one) => !isOwn(one))];
  }

  /** The documents in which the relations of annotations of `document` start or end, itself among them; none without relations. */
  documentsBeside(document: string): ReadonlySet<string> {
    return this.#beside.get(document) ?? new Set();
  }

  #add(end: RelationEnd, link: RelationLink): void {
    const beside = this.#beside.get(end.document);
    if (beside) beside.add(link.other.document);
    else this.#beside.set(end.document, new Set([end.document, link.other.document]));
    const key = keyOf(end);
    const links = this.#byEnd.get(key);
    if (links) links.push(link);
    else this.#byEnd.set(key, [link]);
  }
}

/** How a relation of this type is seen from the annotation that it leads to. */
export function senseOfOther(type: RelationType): RelationSense {
  return type === 'supports' ? 'supported-by' : type;
}

function keyOf({ document, id }: RelationEnd): string {
  return JSON.stringify([document, id]);
}
