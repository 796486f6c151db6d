import { articleKinds, isArticleKind, type Line, type LineKind } from '../segmentation/line';
import { overlaps, type Span } from '../text/span';

/** What a person said of the lines that `span` touches: it wins over the classifier. */
export interface LineMark {
  readonly span: Span;
  readonly line: 'article' | 'boilerplate';
}

/** The words shown where a person's mark decided. */
export const markedByPerson = 'Marked by a person';

/**
 * `lines` with each line that a mark overlaps set to what the mark says; a later mark wins over an earlier one.
 * A finer kind is kept where it agrees with the mark, else it becomes `body` or `other`. Blank lines stay blank.
 */
export function correctLines(lines: readonly Line[], marks: readonly LineMark[]): readonly Line[] {
  if (marks.length === 0) return lines;
  return lines.map((line) => {
    const mark = marks.findLast(({ span }) => overlaps(span, line));
    if (!mark || line.kind === 'blank') return line;
    const article = mark.line === 'article';
    const corrected: Line = {
      start: line.start,
      end: line.end,
      kind: correctedKind(line.kind, article),
      article,
      confidence: 1,
      why: [{ message: markedByPerson }],
    };
    return corrected;
  });
}

function correctedKind(kind: LineKind, article: boolean): LineKind {
  if (article) return isArticleKind(kind) === true ? kind : 'body';
  return articleKinds.some((one) => one === kind) ? 'other' : kind;
}
