import { overlaps } from '../text/span';
import type { Cell, CountedAnnotation, CountedDocument } from './countedDocument';
import { Tally } from './tally';

/** An annotation is compared with at most so many that overlap it, the nearest before it: more are no reader's work. */
const mostOverlaps = 64;

/**
 * How often two tags meet: on one annotation, or on two of a document that overlap, as in code co-occurrence of qualitative
 * analysis. Each pair is counted once a passage, which is the annotation that begins later, and stands once, the tag that
 * comes first in the alphabet as row. Linear for real documents.
 */
export function tagPairs(documents: readonly CountedDocument[]): readonly Cell[] {
  const tally = new Tally();
  for (const { id, annotations } of documents) {
    for (const [annotation, others] of meetings(annotations)) {
      for (const [row, column] of pairs(annotation.tags, others))
        tally.add(row, column, { document: id, annotation: annotation.id });
    }
  }
  return tally.cells();
}

/** Each tagged annotation with the tags of those before it that it overlaps. */
function* meetings(annotations: readonly CountedAnnotation[]): Generator<[CountedAnnotation, readonly string[]]> {
  const tagged = annotations.filter(({ tags }) => tags.length > 0);
  const placed = tagged.filter(({ place }) => place !== undefined).sort((a, b) => startOf(a) - startOf(b));
  let around: CountedAnnotation[] = [];
  for (const one of placed) {
    around = around.filter((other) => other.place && one.place && overlaps(other.place, one.place));
    yield [one, around.flatMap(({ tags }) => tags)];
    around = [...around.slice(1 - mostOverlaps), one];
  }
  for (const one of tagged) if (one.place === undefined) yield [one, []];
}

/** The pairs of two different tags, one of `own` and one of `own` or `others`, each once and in order. */
function pairs(own: readonly string[], others: readonly string[]): readonly (readonly [string, string])[] {
  const all = new Set([...own, ...others]);
  const isOwn = new Set(own);
  return own.flatMap((tag) =>
    [...all]
      // A pair of two own tags is met from both sides.
      .filter((other) => other !== tag && (tag < other || !isOwn.has(other)))
      .map((other) => (tag < other ? ([tag, other] as const) : ([other, tag] as const))),
  );
}

function startOf({ place }: CountedAnnotation): number {
  return place?.start ?? 0;
}
