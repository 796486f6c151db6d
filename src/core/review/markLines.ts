import { describeSpans } from '../anchoring/selector';
import type { LineVerdict } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
import type { Line } from '../segmentation/line';
import { overlaps, spanLength, textOf, trimSpan, type Span } from '../text/span';
import { annotate } from './annotate';

/** A person's word on lines. */
export interface LinesMarked {
  /** One span for each run of lines. */
  readonly spans: readonly Span[];
  readonly line: LineVerdict;
  readonly by?: string;
}

/**
 * Marks lines as article or boilerplate. Earlier marks give way where the new one is, and stand where it is not: of a marked
 * page, one line can be marked otherwise.
 */
export function markLines(
  set: AnnotationSet,
  text: string,
  { spans, line, by }: LinesMarked,
  random: () => number,
): AnnotationSet {
  let next = set;
  for (const old of set.all) {
    if (old.kind !== 'line' || !old.spans.some((own) => spans.some((span) => overlaps(own, span)))) continue;
    const left = old.spans.flatMap((own) => without(text, own, spans));
    next = left.length > 0 ? next.edit(old.id, { spans: left, ...describeSpans(text, left) }) : next.remove(old.id);
  }
  for (const span of spans) {
    next = annotate(next, text, { kind: 'line', spans: [span], line, origin: 'human', ...(by && { by }) }, random).set;
  }
  return next;
}

/** The words of the lines that `span` touches, without white space at their edges: what makes a line the same line elsewhere. */
export function lineWords(text: string, span: Span): ReadonlySet<string> {
  const words = textOf(text, span)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  return new Set(words.filter((line) => line !== ''));
}

/** Those of `lines` whose words are among `words` and that are not taken for what `line` says. */
export function linesToMark(
  text: string,
  lines: readonly Line[],
  words: ReadonlySet<string>,
  line: LineVerdict,
): readonly Span[] {
  return lines
    .filter(({ article }) => article === (line === 'boilerplate'))
    .map((one) => trimSpan(text, one))
    .filter((span) => words.has(textOf(text, span)));
}

/** What is left of `span` where none of `cuts` is, without white space at the edges. */
function without(text: string, span: Span, cuts: readonly Span[]): readonly Span[] {
  let left: readonly Span[] = [span];
  for (const cut of cuts) {
    left = left.flatMap((one) =>
      overlaps(one, cut)
        ? [
            { start: one.start, end: Math.max(one.start, cut.start) },
            { start: Math.min(one.end, cut.end), end: one.end },
          ]
        : [one],
    );
  }
  return left.map((one) => trimSpan(text, one)).filter((one) => spanLength(one) > 0);
}
