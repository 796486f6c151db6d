import { annotationKinds, annotationStates, type ListedAnnotation } from '../annotations/annotation';

/** What annotations can be listed by. */
export const groupings = ['document', 'kind', 'tag', 'speaker', 'state', 'coder'] as const;
export type Grouping = (typeof groupings)[number];

/** How a list is ordered: as documents and their texts are, by the words, or with the largest groups first. */
export const sortings = ['position', 'words', 'count'] as const;
export type Sorting = (typeof sortings)[number];

/** What was found in one document, in the order of its text. */
export interface FoundIn<Document> {
  readonly document: Document;
  readonly annotations: readonly ListedAnnotation[];
}

/** An annotation with the document it is of. */
export interface Hit<Document> {
  readonly document: Document;
  readonly annotation: ListedAnnotation;
}

/** The annotations that have the same value. `value` is empty for those that have none. */
export interface HitGroup<Document> {
  readonly value: string;
  readonly hits: readonly Hit<Document>[];
}

/** The id of the speaker whom a document calls by this key; the same for one person in all documents. */
export type SpeakerIds<Document> = (document: Document, key: string) => string;

/**
 * The annotations of `found` by what `grouping` says. One with several tags is in several groups. Kinds and states come as they
 * are listed elsewhere, other values by name, what has none last; by `count` the largest group first.
 */
export function groupHits<Document>(
  found: readonly FoundIn<Document>[],
  grouping: Exclude<Grouping, 'document'>,
  sorting: Sorting,
  speakerId: SpeakerIds<Document>,
): readonly HitGroup<Document>[] {
  const groups = new Map<string, Hit<Document>[]>();
  const put = (value: string, hit: Hit<Document>): void => {
    const group = groups.get(value);
    if (group) group.push(hit);
    else groups.set(value, [hit]);
  };
  for (const { document, annotations } of found) {
    for (const annotation of annotations) {
      const hit = { document, annotation };
      if (grouping === 'tag' && annotation.tags.length > 0) for (const tag of annotation.tags) put(tag, hit);
      else
        put(
          valueOf(annotation, grouping, (key) => speakerId(document, key)),
          hit,
        );
    }
  }
  const byValue = [...groups].sort(([a], [b]) => compareValues(grouping, a, b));
  if (sorting === 'count') byValue.sort(([, a], [, b]) => b.length - a.length);
  return byValue.map(([value, hits]) => ({ value, hits: sorting === 'words' ? byWords(hits) : hits }));
}

/** Documents with what was found in them, in the order that `sorting` says; those with nothing are left out. */
export function sortFound<Document>(
  found: readonly FoundIn<Document>[],
  sorting: Sorting,
): readonly FoundIn<Document>[] {
  const some = found.filter(({ annotations }) => annotations.length > 0);
  if (sorting === 'count') return some.sort((a, b) => b.annotations.length - a.annotations.length);
  return some;
}

/** `annotations` by their words. */
export function annotationsByWords(annotations: readonly ListedAnnotation[]): readonly ListedAnnotation[] {
  return annotations
    .map((one) => ({ one, words: sortKey(one) }))
    .sort((a, b) => (a.words < b.words ? -1 : Number(a.words > b.words)))
    .map(({ one }) => one);
}

function byWords<Document>(hits: readonly Hit<Document>[]): readonly Hit<Document>[] {
  return hits
    .map((hit) => ({ hit, words: sortKey(hit.annotation) }))
    .sort((a, b) => (a.words < b.words ? -1 : Number(a.words > b.words)))
    .map(({ hit }) => hit);
}

/** How much of an annotation's words tells its place in a list, in UTF-16 units. */
const sortLength = 60;

/** The first words without what stands before the first letter or digit, such as quotation marks. */
function sortKey({ exact }: ListedAnnotation): string {
  return (exact[0] ?? '')
    .slice(0, sortLength)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase();
}

function valueOf(
  annotation: ListedAnnotation,
  grouping: Exclude<Grouping, 'document'>,
  speakerId: (key: string) => string,
): string {
  switch (grouping) {
    case 'kind':
      return annotation.kind;
    case 'state':
      return annotation.state;
    case 'tag':
      return '';
    case 'coder':
      return annotation.by ?? '';
    case 'speaker':
      return annotation.speaker === undefined ? '' : speakerId(annotation.speaker);
  }
}

/** States that want a look come before those that do not. */
const orders: Partial<Record<Grouping, readonly string[]>> = {
  kind: annotationKinds,
  state: [...annotationStates].reverse(),
};

function compareValues(grouping: Grouping, a: string, b: string): number {
  const order = orders[grouping];
  if (order) return order.indexOf(a) - order.indexOf(b);
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return a < b ? -1 : Number(a > b);
}
