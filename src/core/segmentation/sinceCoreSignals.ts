import { cueBits as bits } from './cues';
import type { LineTable } from './lineTable';
import type { PageContext } from './pageContext';
import { tightCore, type ProseCore } from './proseCore';
import { RowCounts } from './rowCounts';
import type { ProseMass } from './proseMass';
import { isAgoMark, isCommentMark, isSignature, isThreadHead } from './rowTests';

/** Cues of what stands at the end of an article, and after it. */
const endMarks = bits.share | bits.form | bits.legal | bits.comments | bits.promo | bits.related | bits.appeal;

/** Rows since a heading of comments are counted up to this. */
const farthest = 255;

/** Words from which on a line is too long to be a label. */
const labelWords = 16;

/**
 * What lies between the beginning of the core and a row: a core that goes on behind the article's end has the marks of
 * that end within it. The signals `endMarksSince` to `massSinceThread`.
 */
export class SinceCoreSignals {
  readonly #core: ProseCore;
  readonly #tight: ProseCore;
  readonly #words: Float64Array;
  readonly #marks: RowCounts;
  readonly #comments: RowCounts;
  readonly #signatures: RowCounts;
  readonly #dates: RowCounts;
  readonly #bylines: RowCounts;
  readonly #appeals: RowCounts;
  readonly #threads: RowCounts;
  readonly #mass: ProseMass;
  /** The last heading of comments. */
  #thread = -1;
  readonly #ranks: Uint8Array;
  readonly #count: number;
  /** Words of the widest gap without prose since the core began, and of the gap that is open. */
  #widest = 0;
  #gap = 0;
  readonly #isProse: (row: number) => boolean;

  constructor(table: LineTable, page: PageContext, mass: ProseMass, core: ProseCore, probabilities: Float64Array) {
    const { count } = table;
    const isLabel = (row: number): boolean => (table.words[row] ?? 0) < labelWords;
    const opens = (row: number, mask: number): boolean => ((table.cueStart[row] ?? 0) & mask) !== 0;
    this.#core = core;
    this.#tight = tightCore(table, probabilities);
    this.#words = page.wordsBefore;
    this.#count = count;
    this.#marks = new RowCounts(count, (row) => isLabel(row) && opens(row, endMarks));
    this.#comments = new RowCounts(count, (row) => isCommentMark(table, row));
    this.#signatures = new RowCounts(count, (row) => isSignature(table, row));
    this.#dates = new RowCounts(count, (row) => isLabel(row) && isAgoMark(table, row));
    this.#bylines = new RowCounts(count, (row) => isLabel(row) && opens(row, bits.byline));
    this.#appeals = new RowCounts(count, (row) => ((table.cueAny[row] ?? 0) & bits.appeal) !== 0);
    this.#threads = new RowCounts(count, (row) => isThreadHead(table, row));
    this.#mass = mass;
    this.#ranks = runRanks(core);
    this.#isProse = (row): boolean => (probabilities[row] ?? 0) > 0.5 && (table.words[row] ?? 0) >= 8;
  }

  /**
   * Writes the signals of `row` into `out` from index `start`; returns the index after the last. Remembers what it saw:
   * to be called once for each row, in order.
   */
  write(row: number, out: Float32Array, start: number): number {
    const { from, to } = this.#core;
    const isPast = to > from && row >= from;
    let at = start;
    out[at++] = isPast ? this.#marks.between(from, row + 1) : -1;
    out[at++] = isPast ? this.#comments.between(from, row + 1) : -1;
    out[at++] = isPast ? this.#signatures.between(from, row + 1) : -1;
    out[at++] = isPast ? this.#dates.between(from, row + 1) : -1;
    out[at++] = isPast ? this.#bylines.between(from, row + 1) : -1;
    out[at++] = this.#signatures.share(row - 8, row + 9);
    out[at++] = this.#signatures.between(0, this.#count);
    out[at++] = this.#comments.between(0, this.#count);
    out[at++] = this.#appeals.share(row - 3, row + 4);
    out[at++] = this.#appeals.share(row - 10, row + 11);
    out[at++] = isPast ? this.#widest : -1;
    out[at++] = this.#gap;
    if (this.#isProse(row)) this.#gap = 0;
    else {
      this.#gap += (this.#words[row + 1] ?? 0) - (this.#words[row] ?? 0);
      if (isPast) this.#widest = Math.max(this.#widest, this.#gap);
    }
    const tight = this.#tight;
    out[at++] = row < tight.from ? row - tight.from : row >= tight.to ? row - tight.to + 1 : 0;
    out[at++] =
      row < tight.from
        ? (this.#words[row] ?? 0) - (this.#words[tight.from] ?? 0)
        : row >= tight.to
          ? (this.#words[row + 1] ?? 0) - (this.#words[tight.to] ?? 0)
          : 0;
    out[at++] = tight.score / Math.max(1, this.#core.score);
    out[at++] = this.#ranks[row] ?? 0;
    if (this.#threads.between(row, row + 1) > 0) this.#thread = row;
    const all = Math.max(1, this.#mass.before(this.#count));
    out[at++] = isPast ? this.#threads.between(from, row + 1) : -1;
    out[at++] = this.#thread < 0 ? farthest : Math.min(farthest, row - this.#thread);
    out[at++] = this.#thread < 0 ? -1 : this.#mass.before(this.#thread) / all;
    out[at++] = this.#thread < 0 ? -1 : (this.#mass.before(row + 1) - this.#mass.before(this.#thread)) / all;
    return at;
  }
}

/** Stretches of prose with at least this share of the core's score count as articles of their own. */
const rivalShare = 0.2;

/** For each row the place, from 1, of its stretch among the article-like ones of the page; 0 outside them. */
function runRanks({ runScores, score }: ProseCore): Uint8Array {
  const ranks = new Uint8Array(runScores.length);
  let rank = 0;
  let previous = 0;
  for (let row = 0; row < runScores.length; row++) {
    const own = runScores[row] ?? 0;
    if (own < rivalShare * score || own === 0) {
      previous = 0;
      continue;
    }
    if (own !== previous && rank < 255) rank++;
    previous = own;
    ranks[row] = rank;
  }
  return ranks;
}
