import { cueBits as bits } from './cues';
import type { LineTable } from './lineTable';
import { isListMark } from './marks';
import type { PageContext } from './pageContext';
import type { ProseCore } from './proseCore';
import { RowCounts } from './rowCounts';
import { distancesOn, far, stepAway } from './rowDistances';
import { hasCue, isAgoMark, isCommentMark } from './rowTests';

/** Words from which on a line is too long to be a label. */
const labelWords = 16;

/** How far the nearest lines with telling words are: the signals `sinceComment` to `repeat`. */
export class CueSignals {
  readonly #table: LineTable;
  readonly #page: PageContext;
  readonly #core: ProseCore;
  readonly #ago: RowCounts;
  readonly #me: RowCounts;
  readonly #you: RowCounts;
  readonly #speech: RowCounts;
  readonly #lists: RowCounts;
  readonly #gaps: RowCounts;
  readonly #untilComment: Uint8Array;
  readonly #untilAgo: Uint8Array;
  /** Rows since the last line of each sort. */
  readonly #since = { comment: far, related: far, ago: far, bio: far, update: far, byline: far, share: far };

  constructor(table: LineTable, page: PageContext, core: ProseCore) {
    const { count } = table;
    this.#table = table;
    this.#page = page;
    this.#core = core;
    this.#ago = new RowCounts(count, (row) => hasCue(table, row, bits.ago | bits.date) && isLabel(table, row));
    this.#me = new RowCounts(count, (row) => hasCue(table, row, bits.me));
    this.#you = new RowCounts(count, (row) => hasCue(table, row, bits.you));
    this.#speech = new RowCounts(count, (row) => hasCue(table, row, bits.speech));
    this.#lists = new RowCounts(count, (row) => isListMark(table.first[row] ?? 0));
    this.#gaps = new RowCounts(count, (row) => (table.blanks[row] ?? 0) > 1);
    this.#untilComment = distancesOn(count, (row) => isCommentMark(table, row));
    this.#untilAgo = distancesOn(count, (row) => isAgoMark(table, row));
  }

  /**
   * Writes the signals of `row` into `out` from index `start`; returns the index after the last. Remembers what it saw:
   * to be called once for each row, in order.
   */
  write(row: number, out: Float32Array, start: number): number {
    this.#pass(row);
    const since = this.#since;
    const { to } = this.#core;
    let at = start;
    out[at++] = since.comment;
    out[at++] = this.#untilComment[row] ?? far;
    out[at++] = since.related;
    out[at++] = since.ago;
    out[at++] = this.#untilAgo[row] ?? far;
    out[at++] = since.bio;
    out[at++] = since.update;
    out[at++] = since.byline;
    out[at++] = since.share;
    out[at++] = this.#ago.share(row - 6, row + 7);
    out[at++] = this.#me.share(row - 6, row + 7);
    out[at++] = this.#you.share(row - 6, row + 7);
    out[at++] = this.#speech.share(row - 6, row + 7);
    out[at++] = this.#lists.share(row - 4, row + 5);
    out[at++] = row >= to ? this.#gaps.between(to, row + 1) : -1;
    out[at++] = this.#page.repeat[row] ?? 0;
    return at;
  }

  #pass(row: number): void {
    const table = this.#table;
    const since = this.#since;
    const opening = table.cueStart[row] ?? 0;
    const whole = table.cueWhole[row] ?? 0;
    const label = isLabel(table, row);
    const isRelated = label && ((opening & bits.related) !== 0 || (whole & bits.promo) !== 0);
    since.comment = stepAway(since.comment, isCommentMark(table, row));
    since.related = stepAway(since.related, isRelated);
    since.ago = stepAway(since.ago, isAgoMark(table, row));
    since.bio = stepAway(since.bio, hasCue(table, row, bits.bio));
    since.update = stepAway(since.update, hasCue(table, row, bits.update));
    since.byline = stepAway(since.byline, label && (opening & bits.byline) !== 0);
    since.share = stepAway(since.share, label && (opening & bits.share) !== 0);
  }
}

function isLabel(table: LineTable, row: number): boolean {
  return (table.words[row] ?? 0) < labelWords;
}
