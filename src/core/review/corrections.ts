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
  const corrected = [...lines];
  const left = new Unmarked(lines.length);
  for (const { span, line: verdict } of marks.toReversed()) {
    let index = left.from(firstEndingAfter(lines, span.start));
    for (let line = lines[index]; line && line.start < span.end; line = lines[index]) {
      if (overlaps(span, line) && line.kind !== 'blank') corrected[index] = correctedLine(line, verdict === 'article');
      index = left.take(index);
    }
  }
  return corrected;
}

/** Which lines have no mark yet: each is passed once, however many marks there are (a union-find with path halving). */
class Unmarked {
  /** For each line itself while it is free, else a line further on. */
  readonly #next: Int32Array;

  constructor(lines: number) {
    this.#next = Int32Array.from({ length: lines + 1 }, (_, index) => index);
  }

  /** The first free line from `index` on; the number of lines when there is none. */
  from(index: number): number {
    let at = index;
    for (let next = this.#next[at] ?? at; next !== at; next = this.#next[at] ?? at) {
      this.#next[at] = this.#next[next] ?? next;
      at = next;
    }
    return at;
  }

  /** Takes a free line; gives the next one. */
  take(index: number): number {
    this.#next[index] = index + 1;
    return this.from(index + 1);
  }
}

/** The number of the first line that ends after `offset`. */
function firstEndingAfter(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function correctedLine({ start, end, kind }: Line, article: boolean): Line {
  return {
    start,
    end,
    kind: correctedKind(kind, article),
    article,
    confidence: 1,
    why: [{ message: markedByPerson }],
  };
}

function correctedKind(kind: LineKind, article: boolean): LineKind {
  if (article) return isArticleKind(kind) === true ? kind : 'body';
  return articleKinds.some((one) => one === kind) ? 'other' : kind;
}
