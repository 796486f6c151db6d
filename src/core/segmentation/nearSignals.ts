import { cueBits as bits } from './cues';
import type { LineTable } from './lineTable';
import { endsSentence, finalClass, firstClass } from './marks';
import type { PageContext } from './pageContext';
import { RowCounts } from './rowCounts';
import { distancesOn, far, stepAway } from './rowDistances';
import { hasCue, isCommentMark, isProse } from './rowTests';

/** Cues that speak against a line's being article. */
const against =
  bits.share | bits.form | bits.legal | bits.comments | bits.promo | bits.navigation | bits.related | bits.credit;

/** How far away rows are compared with a row. */
const shapeReach = 2;

/** The page as a whole, and what the lines near a row are like: the signals `pageRows` to `untilProse`. */
export class NearSignals {
  readonly #table: LineTable;
  readonly #page: PageContext;
  readonly #logits: Float32Array;
  readonly #comments: RowCounts;
  readonly #ends: RowCounts;
  readonly #our: RowCounts;
  readonly #untilProse: Uint8Array;
  #sinceProse = far;

  constructor(table: LineTable, page: PageContext, logits: Float32Array) {
    const { count } = table;
    this.#table = table;
    this.#page = page;
    this.#logits = logits;
    this.#comments = new RowCounts(count, (row) => isCommentMark(table, row));
    this.#ends = new RowCounts(count, (row) => endsSentence(table.final[row] ?? 0));
    this.#our = new RowCounts(count, (row) => hasCue(table, row, bits.our));
    this.#untilProse = distancesOn(count, (row) => isProse(table, logits, row));
  }

  /**
   * Writes the signals of `row` into `out` from index `start`; returns the index after the last. Remembers what it saw:
   * to be called once for each row, in order.
   */
  write(row: number, out: Float32Array, start: number): number {
    const table = this.#table;
    const cues = table.cueAny[row] ?? 0;
    let at = start;
    out[at++] = table.count;
    out[at++] = this.#page.wordsBefore[table.count] ?? 0;
    out[at++] = this.#page.proseShare;
    out[at++] = this.#comments.between(0, row) / Math.max(1, row);
    out[at++] = (cues & bits.speech) !== 0 ? 1 : 0;
    out[at++] = bitCount(cues & against);
    out[at++] = this.#sameShape(row);
    out[at++] = this.#wordMean(row - 6, row + 7);
    out[at++] = this.#ends.share(row - 6, row + 7);
    out[at++] = this.#our.share(row - 6, row + 7);
    out[at++] =
      ((cues & bits.our) !== 0 ? 1 : 0) + ((cues & bits.you) !== 0 ? 2 : 0) + ((cues & bits.credit) !== 0 ? 4 : 0);
    out[at++] = this.#sinceProse;
    out[at++] = this.#untilProse[row] ?? far;
    this.#sinceProse = stepAway(this.#sinceProse, isProse(table, this.#logits, row));
    return at;
  }

  /** How many of the four nearest rows begin and end alike and are of like length: lists of teasers do. */
  #sameShape(row: number): number {
    let same = 0;
    for (let other = Math.max(0, row - shapeReach); other <= Math.min(this.#table.count - 1, row + shapeReach); other++)
      if (other !== row && this.#isLike(other, row)) same++;
    return same;
  }

  #isLike(other: number, row: number): boolean {
    const { words, final, first } = this.#table;
    return (
      Math.abs((words[other] ?? 0) - (words[row] ?? 0)) <= 3 + (words[row] ?? 0) / 4 &&
      firstClass(first[other] ?? 0) === firstClass(first[row] ?? 0) &&
      finalClass(final[other] ?? 0) === finalClass(final[row] ?? 0)
    );
  }

  /** Words in a row from `from` up to `to` (not included), on the average. */
  #wordMean(from: number, to: number): number {
    const { wordsBefore } = this.#page;
    const start = Math.max(0, from);
    const end = Math.min(this.#table.count, to);
    return ((wordsBefore[end] ?? 0) - (wordsBefore[start] ?? 0)) / Math.max(1, end - start);
  }
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
