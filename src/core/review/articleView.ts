import type { Line } from '../segmentation/line';
import { type Span } from '../text/span';

/** A stretch of the view and where it stands in the source; the characters are the same. */
interface Piece {
  readonly view: number;
  readonly source: number;
  readonly length: number;
}

/**
 * A source text reduced to the lines of its article, without lines that repeat an earlier one. Each of its characters is
 * one of the source's, line breaks included, in the same order; both directions can be asked for. Blank lines are kept
 * within the article, at most one where lines were left out, none at either end.
 */
export class ArticleView {
  readonly text: string;
  /** The lines of the view, blank ones too: offsets are the view's. */
  readonly lines: readonly Line[];
  readonly #pieces: readonly Piece[];

  /** `lines` are those of `source`, all of them, in order. */
  constructor(source: string, lines: readonly Line[]) {
    const kept = keptLines(lines);
    const pieces: Piece[] = [];
    const own: Line[] = [];
    let length = 0;
    for (const index of kept) {
      const line = lines[index];
      if (!line) continue;
      const end = lines[index + 1]?.start ?? source.length;
      own.push({ ...line, start: length, end: length + line.end - line.start });
      append(pieces, { view: length, source: line.start, length: end - line.start });
      length += end - line.start;
    }
    this.#pieces = pieces;
    this.lines = own;
    this.text = pieces.map((piece) => source.slice(piece.source, piece.source + piece.length)).join('');
  }

  /** What `span` of the view covers in the source, in order: one span for each stretch without a gap. Never empty. */
  toSource(span: Span): readonly Span[] {
    const covered = this.#covered(span, ({ view }) => view).map(({ piece, start, end }) => ({
      start: piece.source + start,
      end: piece.source + end,
    }));
    return covered.length > 0 ? covered : [this.#collapsed(span.start)];
  }

  /** Where `span` of the source is in the view, from its first character there to its last; undefined when it has none there. */
  toView(span: Span): Span | undefined {
    const covered = this.#covered(span, ({ source }) => source);
    const [first, last] = [covered[0], covered.at(-1)];
    return first && last && { start: first.piece.view + first.start, end: last.piece.view + last.end };
  }

  /** The place in the view that is nearest to an offset of the source, at it or after it. */
  nearest(offset: number): number {
    const piece = this.#pieces.find(({ source, length }) => offset <= source + length);
    return piece ? piece.view + Math.max(0, offset - piece.source) : this.text.length;
  }

  #collapsed(offset: number): Span {
    const piece = this.#pieces.findLast(({ view }) => view <= offset) ?? this.#pieces[0];
    const at = piece ? piece.source + Math.min(piece.length, Math.max(0, offset - piece.view)) : 0;
    return { start: at, end: at };
  }

  /** The pieces that share a character with `span`, and which of their characters. */
  #covered(
    span: Span,
    startOf: (piece: Piece) => number,
  ): { readonly piece: Piece; readonly start: number; readonly end: number }[] {
    const covered = [];
    for (let index = firstEndingAfter(this.#pieces, span.start, startOf); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      if (!piece || startOf(piece) >= span.end) break;
      const start = Math.max(0, span.start - startOf(piece));
      const end = Math.min(piece.length, span.end - startOf(piece));
      if (start < end) covered.push({ piece, start, end });
    }
    return covered;
  }
}

/** Which of `lines` the article's view shows, by number. */
function keptLines(lines: readonly Line[]): readonly number[] {
  const kept: number[] = [];
  let blanks: number[] = [];
  let gap = false;
  lines.forEach(({ article, repeats }, index) => {
    if (article === null) blanks.push(index);
    else if (article && repeats === undefined) {
      if (kept.length > 0) kept.push(...(gap ? blanks.slice(0, 1) : blanks));
      kept.push(index);
      blanks = [];
      gap = false;
    } else gap = true;
  });
  return kept;
}

function append(pieces: Piece[], next: Piece): void {
  const last = pieces.at(-1);
  if (last && last.source + last.length === next.source) {
    pieces[pieces.length - 1] = { ...last, length: last.length + next.length };
  } else pieces.push(next);
}

/** The number of the first piece that ends after `offset`. */
function firstEndingAfter(pieces: readonly Piece[], offset: number, startOf: (piece: Piece) => number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && startOf(piece) + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
