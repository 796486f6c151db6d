import type { Annotation, AnnotationKind, ListedAnnotation } from '../annotations/annotation';
import type { Line } from '../segmentation/line';
import { hull, overlaps, type Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import type { Tagged, TaggedWords, TextWord } from './taggedWords';

/** What is looked for, each by itself. */
export const consistencyRules = [
  'differentTags',
  'untagged',
  'quoteWithoutSpeaker',
  'claimWithoutClaimant',
  'tagInBoilerplate',
] as const;
export type ConsistencyRule = (typeof consistencyRules)[number];

/** A place where annotations do not agree with one another or lack something. */
export interface Inconsistency<Document> extends Span {
  readonly rule: ConsistencyRule;
  /** The annotation at this place; undefined for words that are not annotated. */
  readonly id?: string;
  /** Where the same words are tagged, for `differentTags` and `untagged`. */
  readonly other?: Tagged<Document>;
}

/** An annotated text as the rules look at it. */
export interface CheckedText {
  readonly words: readonly TextWord[];
  readonly lines: readonly Line[];
  readonly annotations: readonly Annotation[];
}

/**
 * What breaks `rules` in a text, by position. `tagged` has what is tagged in all documents, this one too. Annotations that are
 * lost break none: they stand nowhere.
 */
export function inconsistencies<Document>(
  { words, lines, annotations }: CheckedText,
  tagged: TaggedWords<Document>,
  rules: ReadonlySet<ConsistencyRule>,
): readonly Inconsistency<Document>[] {
  const placed = annotations.flatMap((annotation) => {
    const span = hull(annotation.spans);
    return span && annotation.state !== 'lost' ? [{ annotation, span }] : [];
  });
  const boilerplate = new SpanIndex(
    lines.filter((line) => line.article === false),
    (line) => line,
  );
  const isIn = (index: SpanIndex<Span>, span: Span): boolean =>
    index.overlapping(span).some((one) => overlaps(one, span));
  const found: Inconsistency<Document>[] = [];
  for (const { annotation, span } of placed) {
    const add = (rule: ConsistencyRule, other?: Tagged<Document>): void => {
      if (rules.has(rule)) found.push({ ...span, rule, id: annotation.id, ...(other && { other }) });
    };
    const { kind, tags, speaker } = annotation;
    if (kind === 'quote' && speaker === undefined) add('quoteWithoutSpeaker');
    if (kind === 'claim' && speaker === undefined) add('claimWithoutClaimant');
    if (kind !== 'line' && isIn(boilerplate, span)) add('tagInBoilerplate');
    if (kind === 'line' || (!rules.has('differentTags') && !rules.has('untagged'))) continue;
    const other = tagged.same(annotation).find((one) => differs(one.annotation, annotation));
    if (other) add(tags.length > 0 ? 'differentTags' : 'untagged', other);
  }
  if (rules.has('untagged')) {
    const covered = new SpanIndex(
      placed.filter(({ annotation }) => annotation.kind !== 'line').map(({ span }) => span),
      (one) => one,
    );
    for (const { start, end, tagged: other } of tagged.occurrencesIn(words)) {
      const span = { start, end };
      if (!isIn(covered, span) && !isIn(boilerplate, span)) found.push({ ...span, rule: 'untagged', other });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The kind of annotation that words get which are tagged elsewhere. */
export function kindLike({ annotation }: Tagged<unknown>): Exclude<AnnotationKind, 'line'> {
  return annotation.kind === 'line' ? 'passage' : annotation.kind;
}

/** Whether two annotations of one kind have not the same tags. What is said and what is claimed with it may well be tagged in two ways. */
function differs(a: ListedAnnotation, b: ListedAnnotation): boolean {
  const isSame = a.tags.length === b.tags.length && a.tags.every((tag) => b.tags.includes(tag));
  return a.kind === b.kind && !isSame;
}
