import type { Annotation, SpeakerEntry } from '../annotations/annotation';
import type { Codebook } from '../codebook/codebook';
import { contains, overlaps, type Span } from '../text/span';
import { folded } from '../text/folded';
import type { Steps } from '../text/steps';
import type { RelationSense } from '../relations/relationIndex';
import type { Query, QueryField } from './query';
import { SoughtWords } from './soughtWords';
import { WordSignature } from './wordSignature';

/** What a query looks at in an annotation. */
export interface QueryTarget extends Pick<
  Annotation,
  'id' | 'kind' | 'tags' | 'exact' | 'speaker' | 'state' | 'note' | 'by' | 'origin'
> {
  /** Where it is in its document, in any unit; undefined where that is not known: then it is near nothing. */
  readonly place?: Span | undefined;
}

/** The annotations of one document. */
export interface QueryDocument<Target extends QueryTarget = QueryTarget> {
  /** Its path, for `document:`. */
  readonly name: string;
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  readonly annotations: readonly Target[];
  readonly codebook: Codebook;
  /** What the relations that start or end at an annotation are for it, by its id; without it nothing has any. */
  readonly senses?: (id: string) => readonly RelationSense[];
}

/** Annotations that lie at most so far from one another are near: about a paragraph, in characters. */
export const nearDistance = 500;

type Test = (document: QueryDocument) => (target: QueryTarget) => boolean;

/**
 * Finds the annotations that a query is about. What it has folded of the words of annotations it keeps as long as those live,
 * so that the next query over them is quick.
 */
export class AnnotationFinder {
  readonly #folded = new WeakMap<readonly string[], readonly string[]>();
  readonly #signatures = new WeakMap<readonly QueryTarget[], WordSignature>();

  /** Looks at all words once, so that queries for words need not look at documents that do not have them. */
  *preparing(documents: readonly Pick<QueryDocument, 'annotations'>[]): Steps<undefined> {
    for (const { annotations } of documents) {
      if (this.#signatures.has(annotations)) continue;
      this.#signatures.set(annotations, new WordSignature(annotations.flatMap(({ exact }) => exact)));
      yield;
    }
    return undefined;
  }

  /** The annotations of `document` that `query` finds, in their order. */
  find<Target extends QueryTarget>(query: Query, document: QueryDocument<Target>): readonly Target[] {
    return this.finding(query)(document);
  }

  /** `find` for many documents: `query` is made ready once. */
  finding(query: Query): <Target extends QueryTarget>(document: QueryDocument<Target>) => readonly Target[] {
    if (query.type === 'all') return ({ annotations }) => annotations;
    const test = this.#test(query);
    return (document) => document.annotations.filter(test(document));
  }

  #test(query: Query): Test {
    switch (query.type) {
      case 'all':
        return () => () => true;
      case 'not': {
        const test = this.#test(query.query);
        return (document) => {
          const matches = test(document);
          return (target) => !matches(target);
        };
      }
      case 'and':
      case 'or': {
        const tests = query.queries.map((one) => this.#test(one));
        return (document) => {
          const matches = tests.map((test) => test(document));
          return query.type === 'and'
            ? (target) => matches.every((one) => one(target))
            : (target) => matches.some((one) => one(target));
        };
      }
      case 'near':
        return nearTest(this.#test(query.query));
      case 'words': {
        const sought = new SoughtWords(query.words);
        const test = this.#exactTest(sought);
        return (document) => {
          const isIn = test(document);
          return (target) => isIn(target) || (target.note !== undefined && sought.areIn(target.note));
        };
      }
      case 'field':
        if (query.field === 'text') return this.#exactTest(new SoughtWords(query.value));
        return fieldTests[query.field](query.value);
    }
  }

  /** Whether words are in what was tagged. */
  #exactTest(sought: SoughtWords): Test {
    const isIn = ({ exact }: QueryTarget): boolean =>
      exact.some((words, at) => sought.areIn(words, () => this.#foldedOf(exact)[at] ?? ''));
    return ({ annotations }) => {
      const signature = this.#signatures.get(annotations);
      return signature && !sought.mayBeIn(signature) ? () => false : isIn;
    };
  }

  #foldedOf(exact: readonly string[]): readonly string[] {
    const known = this.#folded.get(exact);
    if (known) return known;
    const made = exact.map(folded);
    this.#folded.set(exact, made);
    return made;
  }
}

const fieldTests: Readonly<Record<Exclude<QueryField, 'text'>, (value: string) => Test>> = {
  kind: (value) => () => (target) => target.kind === value,
  state: (value) => () => (target) => target.state === value,
  origin: (value) => () => (target) => (target.origin === 'human') === (value === 'human'),
  coder: (value) => () => (target) => target.by?.toLowerCase() === value.toLowerCase(),
  has: (value) => (value === 'relation' ? relationTest(() => true) : () => (target) => hasPart(target, value)),
  relation: (value) => relationTest((sense) => sense === value),
  note: (value) => {
    const sought = new SoughtWords(value);
    return () => (target) => target.note !== undefined && sought.areIn(target.note);
  },
  document:
    (value) =>
    ({ name }) => {
      const matches = name.toLowerCase().includes(value.toLowerCase());
      return () => matches;
    },
  tag: (value) => (document) => {
    const meant = tagsMeant(value, document);
    return (target) => target.tags.some((tag) => meant(tag));
  },
  speaker: (value) => {
    const sought = new SoughtWords(value);
    return (document) => {
      const keys = new Set(
        Array.from(document.speakers)
          .filter(([key, { name, aliases }]) => key === value || [name, ...aliases].some((one) => sought.areIn(one)))
          .map(([key]) => key),
      );
      return ({ speaker }) => speaker !== undefined && (speaker === value || keys.has(speaker));
    };
  },
};

function hasPart({ note, tags, speaker }: QueryTarget, part: string): boolean {
  return part === 'note' ? note !== undefined : part === 'tag' ? tags.length > 0 : speaker !== undefined;
}

function relationTest(isMeant: (sense: RelationSense) => boolean): Test {
  return ({ senses }) =>
    ({ id }) =>
      senses?.(id).some(isMeant) === true;
}

/** A tag stands for itself and all below it; `arms*` for all names that begin so. */
function tagsMeant(value: string, { codebook }: QueryDocument): (tag: string) => boolean {
  const sought = value.toLowerCase();
  if (sought.endsWith('*')) return (tag) => tag.toLowerCase().startsWith(sought.slice(0, -1));
  const under = new Map<string, boolean>();
  return (tag) => {
    const known = under.get(tag);
    if (known !== undefined) return known;
    const is = tag.toLowerCase() === sought || codebook.path(tag).some(({ name }) => name.toLowerCase() === sought);
    under.set(tag, is);
    return is;
  };
}

function nearTest(test: Test): Test {
  return (document) => {
    const matches = test(document);
    const found = document.annotations
      .filter((target) => matches(target))
      .flatMap(({ place }) => place ?? [])
      .sort((a, b) => a.start - b.start);
    const longest = found.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    return ({ place }) => place !== undefined && hasNeighbour(place, found, longest);
  };
}

/** Whether one of `found` (by start, at most `longest` long) other than `place` itself is near it. */
function hasNeighbour(place: Span, found: readonly Span[], longest: number): boolean {
  const around = { start: place.start - nearDistance, end: place.end + nearDistance };
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle]?.start ?? 0) < around.start - longest) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < found.length; at++) {
    const other = found[at];
    if (!other || other.start >= around.end) return false;
    const itself = other === place;
    if (!itself && (overlaps(around, other) || contains(around, other))) return true;
  }
  return false;
}
