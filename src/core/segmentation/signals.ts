import { cueBits as bits } from './cues';
import type { LineTable } from './lineTable';
import { finalClass, firstClass } from './marks';
import { cappedWords, type PageContext } from './pageContext';
import { proseRuns, type ProseRun } from './proseRuns';
import { Vocabulary, type Overlap } from './vocabulary';

/** The signals of one line that the trees decide by, in their order. Part of the trained model: add at the end. */
export const signalNames = [
  'logit',
  'logit-1',
  'logit-2',
  'logit-3',
  'logit+1',
  'logit+2',
  'logit+3',
  'words',
  'words-1',
  'words-2',
  'words-3',
  'words+1',
  'words+2',
  'words+3',
  'final',
  'final-1',
  'final+1',
  'first',
  'first-1',
  'first+1',
  'functions',
  'capitals',
  'numbers',
  'stops',
  'commas',
  'quotes',
  'dividers',
  'letters',
  'shouted',
  'indent',
  'blanksBefore',
  'blanksAfter',
  'mean2',
  'mean5',
  'mean15',
  'meanBefore8',
  'meanAfter8',
  'meanBefore30',
  'meanAfter30',
  'massBefore',
  'massAfter',
  'wordsBefore',
  'wordsAfter',
  'rowsBefore',
  'rowsAfter',
  'coreRows',
  'coreWords',
  'coreShare',
  'coreMean',
  'corePlace',
  'ownRatio',
  'gapWords',
  'gapMass',
  'secondRatio',
  'shared',
  'sharedShare',
  'namesShare',
  'sharedNames',
  'headShare',
  'coreShareNear',
  'headOfTail',
  'sinceComment',
  'untilComment',
  'sinceRelated',
  'sinceAgo',
  'untilAgo',
  'sinceBio',
  'sinceUpdate',
  'sinceByline',
  'sinceShare',
  'agoNear',
  'meNear',
  'youNear',
  'speechNear',
  'listNear',
  'bigGapSinceCore',
  'repeat',
  'pageRows',
  'pageWords',
  'proseShare',
  'commentsBeforeShare',
  'speech',
  'badCues',
  'sameShapeNear',
  'meanWordsNear',
  'endsNear',
  'ourNear',
  'voice',
  'sinceProse',
  'untilProse',
] as const;

/** How many signals a line has. */
export const signalCount = signalNames.length;

const bad =
  bits.share | bits.form | bits.legal | bits.comments | bits.promo | bits.navigation | bits.related | bits.credit;
const far = 60;

/** Distances to the lines that a line is seen beside, in the order of the signals. */
const reachOrder = [0, -1, -2, -3, 1, 2, 3] as const;
const nextOrder = [0, -1, 1] as const;
const nearOrder = [-2, -1, 1, 2] as const;
const nothing: Overlap = { content: 0, shared: 0, names: 0, sharedNames: 0 };

/** The second stage's view of a page: what each line means beside the others, given the first stage's `logits`. */
export class Signals {
  readonly #table: LineTable;
  readonly #page: PageContext;
  readonly #logits: Float32Array;
  /** Sums before each row: probability weighted by words, lines that end a sentence, and lines with certain cues. */
  readonly #mass: Float64Array;
  readonly #ends: Uint32Array;
  readonly #ago: Uint32Array;
  readonly #me: Uint32Array;
  readonly #you: Uint32Array;
  readonly #speech: Uint32Array;
  readonly #our: Uint32Array;
  readonly #untilProse: Uint8Array;
  readonly #lists: Uint32Array;
  readonly #comments: Uint32Array;
  readonly #gaps: Uint32Array;
  readonly #core: ProseRun;
  readonly #second: number;
  readonly #runScore: Float32Array;
  readonly #vocabulary: Vocabulary;
  readonly #headWords: Vocabulary;
  readonly #untilComment: Uint8Array;
  readonly #untilAgo: Uint8Array;
  readonly #coreMean: number;
  readonly #since = { comment: far, related: far, ago: far, bio: far, update: far, byline: far, share: far };
  #next = 0;

  constructor(table: LineTable, page: PageContext, logits: Float32Array) {
    this.#table = table;
    this.#page = page;
    this.#logits = logits;
    const { count } = table;
    this.#mass = new Float64Array(count + 1);
    const scores = new Float32Array(count);
    for (let row = 0; row < count; row++) {
      const words = Math.min(cappedWords, table.words[row] ?? 0);
      const probability = sigmoid(logits[row] ?? 0);
      this.#mass[row + 1] = (this.#mass[row] ?? 0) + probability * words;
      scores[row] = (probability - 0.4) * (words + 2);
    }
    const countRows = (test: (row: number) => boolean): Uint32Array => sums(count, test);
    this.#ends = countRows((row) => isEnd(table.final[row] ?? 0));
    this.#ago = countRows(
      (row) => ((table.cueAny[row] ?? 0) & (bits.ago | bits.date)) !== 0 && (table.words[row] ?? 0) < 16,
    );
    this.#me = countRows((row) => ((table.cueAny[row] ?? 0) & bits.me) !== 0);
    this.#you = countRows((row) => ((table.cueAny[row] ?? 0) & bits.you) !== 0);
    this.#speech = countRows((row) => ((table.cueAny[row] ?? 0) & bits.speech) !== 0);
    this.#our = countRows((row) => ((table.cueAny[row] ?? 0) & bits.our) !== 0);
    this.#untilProse = distances(count, (row) => isProse(table, logits, row));
    this.#lists = countRows((row) => firstClass(table.first[row] ?? 0) === 5);
    this.#comments = countRows((row) => isCommentMark(table, row));
    this.#gaps = countRows((row) => (table.blanks[row] ?? 0) > 1);
    const runs = proseRuns(scores);
    this.#core = runs.reduce((best, run) => (run.score > best.score ? run : best), { from: 0, to: 0, score: 0 });
    this.#second = runs.reduce((best, run) => (run !== this.#core && run.score > best ? run.score : best), 0);
    this.#runScore = new Float32Array(count);
    for (const run of runs) this.#runScore.fill(run.score, run.from, run.to);
    this.#vocabulary = new Vocabulary(table);
    for (let row = this.#core.from; row < this.#core.to; row++)
      if ((logits[row] ?? 0) > -0.5) this.#vocabulary.add(row);
    this.#headWords = new Vocabulary(table);
    for (let row = Math.max(0, this.#core.from - 6); row < this.#core.from; row++) this.#headWords.add(row);
    this.#coreMean = this.#mean(this.#core.from, this.#core.to);
    this.#untilComment = distances(count, (row) => isCommentMark(table, row));
    this.#untilAgo = distances(count, (row) => ((table.cueAny[row] ?? 0) & bits.ago) !== 0 || isShortDate(table, row));
  }

  /** Writes the signals of the next row, from row 0 on, into `out` in the order of `signalNames`. */
  writeNext(out: Float32Array): void {
    const row = this.#next++;
    const table = this.#table;
    const { count } = table;
    const words = table.words[row] ?? 0;
    const some = Math.max(1, words);
    let at = 0;
    for (const distance of reachOrder) out[at++] = this.#logits[row + distance] ?? -8;
    for (const distance of reachOrder)
      out[at++] = Math.min(255, table.words[row + distance] ?? 0) * (row + distance < count ? 1 : 0);
    for (const distance of nextOrder)
      out[at++] = inside(row + distance, count) ? finalClass(table.final[row + distance] ?? 0) : -1;
    for (const distance of nextOrder)
      out[at++] = inside(row + distance, count) ? firstClass(table.first[row + distance] ?? 0) : -1;
    out[at++] = (table.functions[row] ?? 0) / some;
    out[at++] = (table.capitals[row] ?? 0) / some;
    out[at++] = (table.numbers[row] ?? 0) / some;
    out[at++] = table.stops[row] ?? 0;
    out[at++] = table.commas[row] ?? 0;
    out[at++] = table.quotes[row] ?? 0;
    out[at++] = table.dividers[row] ?? 0;
    out[at++] = (table.letters[row] ?? 0) / some;
    out[at++] = (table.shouted[row] ?? 0) / some;
    out[at++] = table.indent[row] ?? 0;
    out[at++] = table.blanks[row] ?? 0;
    out[at++] = row + 1 < count ? (table.blanks[row + 1] ?? 0) : 9;
    at = this.#writeWindows(row, out, at);
    at = this.#writeCore(row, out, at);
    at = this.#writeWords(row, out, at);
    at = this.#writeCues(row, out, at);
    out[at++] = count;
    out[at++] = this.#page.wordsBefore[count] ?? 0;
    out[at++] = this.#page.proseShare;
    out[at++] = (this.#comments[row] ?? 0) / Math.max(1, row);
    const cues = table.cueAny[row] ?? 0;
    out[at++] = (cues & bits.speech) !== 0 ? 1 : 0;
    out[at++] = bitCount(cues & bad);
    out[at++] = this.#sameShape(row);
    out[at++] = this.#wordMean(row - 6, row + 7);
    out[at++] = this.#share(this.#ends, row - 6, row + 7);
    out[at++] = this.#share(this.#our, row - 6, row + 7);
    out[at++] =
      ((cues & bits.our) !== 0 ? 1 : 0) + ((cues & bits.you) !== 0 ? 2 : 0) + ((cues & bits.credit) !== 0 ? 4 : 0);
    out[at++] = this.#sinceProse;
    out[at] = this.#untilProse[row] ?? far;
    this.#sinceProse = isProse(table, this.#logits, row) ? 0 : Math.min(far, this.#sinceProse + 1);
  }

  #writeWindows(row: number, out: Float32Array, start: number): number {
    const { count } = this.#table;
    let at = start;
    out[at++] = this.#mean(row - 2, row + 3);
    out[at++] = this.#mean(row - 5, row + 6);
    out[at++] = this.#mean(row - 15, row + 16);
    out[at++] = this.#mean(row - 8, row);
    out[at++] = this.#mean(row + 1, row + 9);
    out[at++] = this.#mean(row - 30, row);
    out[at++] = this.#mean(row + 1, row + 31);
    const all = Math.max(1, this.#mass[count] ?? 0);
    out[at++] = (this.#mass[row] ?? 0) / all;
    out[at++] = 1 - (this.#mass[row + 1] ?? 0) / all;
    out[at++] = this.#page.wordsBefore[row] ?? 0;
    out[at++] = (this.#page.wordsBefore[count] ?? 0) - (this.#page.wordsBefore[row + 1] ?? 0);
    out[at++] = row;
    out[at++] = count - row - 1;
    return at;
  }

  /** Where the row lies beside the core: the stretch with the most probable prose. */
  #writeCore(row: number, out: Float32Array, start: number): number {
    const { from, to, score } = this.#core;
    const words = this.#page.wordsBefore;
    let at = start;
    const before = row < from;
    const after = row >= to;
    const gapFrom = before ? row + 1 : to;
    const gapTo = before ? from : row;
    const gapWords = before || after ? (words[gapTo] ?? 0) - (words[gapFrom] ?? 0) : 0;
    out[at++] = before ? row - from : after ? row - to + 1 : 0;
    out[at++] = before ? -gapWords - 1 : after ? gapWords + 1 : 0;
    const coreWords = (words[to] ?? 0) - (words[from] ?? 0);
    out[at++] = coreWords / Math.max(1, words[this.#table.count] ?? 0);
    out[at++] = this.#coreMean;
    out[at++] = before ? -1 : after ? 2 : (row - from) / Math.max(1, to - from);
    out[at++] = (this.#runScore[row] ?? 0) / Math.max(1, score);
    out[at++] = Math.min(gapWords, coreWords * 4) / Math.max(1, coreWords);
    out[at++] = before || after ? this.#mean(gapFrom, gapTo) : 1;
    out[at++] = this.#second / Math.max(1, score);
    return at;
  }

  /** Which of the row's words the core and the lines above it use too. */
  #writeWords(row: number, out: Float32Array, start: number): number {
    const { from, to } = this.#core;
    let at = start;
    const within = row >= from && row < to && (this.#logits[row] ?? 0) > -0.5;
    const own = to > from ? this.#vocabulary.overlap(row, within ? 2 : 1) : nothing;
    const head = to > from ? this.#headWords.overlap(row) : nothing;
    out[at++] = own.shared;
    out[at++] = own.content === 0 ? -1 : own.shared / own.content;
    out[at++] = own.names === 0 ? -1 : own.sharedNames / own.names;
    out[at++] = own.sharedNames;
    out[at++] = head.content === 0 ? -1 : head.shared / head.content;
    this.#recentShare = 0.7 * this.#recentShare + 0.3 * (own.content === 0 ? 0.2 : own.shared / own.content);
    out[at++] = this.#recentShare;
    out[at++] = row >= to ? (this.#mass[row] ?? 0) - (this.#mass[to] ?? 0) : -1;
    return at;
  }

  #recentShare = 0;
  #sinceProse = far;

  /** How far the nearest lines with telling words are. */
  #writeCues(row: number, out: Float32Array, start: number): number {
    const table = this.#table;
    const since = this.#since;
    const cues = table.cueAny[row] ?? 0;
    const opening = table.cueStart[row] ?? 0;
    const short = (table.words[row] ?? 0) < 16;
    const step = (value: number, hit: boolean): number => (hit ? 0 : Math.min(far, value + 1));
    since.comment = step(since.comment, isCommentMark(table, row));
    since.related = step(
      since.related,
      short && ((opening & bits.related) !== 0 || ((table.cueWhole[row] ?? 0) & bits.promo) !== 0),
    );
    since.ago = step(since.ago, (cues & bits.ago) !== 0 || isShortDate(table, row));
    since.bio = step(since.bio, (cues & bits.bio) !== 0);
    since.update = step(since.update, (cues & bits.update) !== 0);
    since.byline = step(since.byline, short && (opening & bits.byline) !== 0);
    since.share = step(since.share, short && (opening & bits.share) !== 0);
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
    out[at++] = this.#share(this.#ago, row - 6, row + 7);
    out[at++] = this.#share(this.#me, row - 6, row + 7);
    out[at++] = this.#share(this.#you, row - 6, row + 7);
    out[at++] = this.#share(this.#speech, row - 6, row + 7);
    out[at++] = this.#share(this.#lists, row - 4, row + 5);
    const { to } = this.#core;
    out[at++] = row >= to ? (this.#gaps[row + 1] ?? 0) - (this.#gaps[to] ?? 0) : -1;
    out[at++] = this.#page.repeat[row] ?? 0;
    return at;
  }

  /** How many of the four nearest rows begin and end alike and are of like length: lists of teasers do. */
  #sameShape(row: number): number {
    const { words, final, first, count } = this.#table;
    let same = 0;
    for (const distance of nearOrder) {
      const other = row + distance;
      if (!inside(other, count)) continue;
      const near = Math.abs((words[other] ?? 0) - (words[row] ?? 0)) <= 3 + (words[row] ?? 0) / 4;
      const alike =
        finalClass(final[other] ?? 0) === finalClass(final[row] ?? 0) &&
        firstClass(first[other] ?? 0) === firstClass(first[row] ?? 0);
      if (near && alike) same++;
    }
    return same;
  }

  /** Mean probability of the words in rows `from` to `to`; -1 where there are none. */
  #mean(from: number, to: number): number {
    const start = Math.max(0, from);
    const end = Math.min(this.#table.count, to);
    if (end <= start) return -1;
    const words = (this.#page.wordsBefore[end] ?? 0) - (this.#page.wordsBefore[start] ?? 0);
    return ((this.#mass[end] ?? 0) - (this.#mass[start] ?? 0)) / Math.max(1, words);
  }

  #wordMean(from: number, to: number): number {
    const start = Math.max(0, from);
    const end = Math.min(this.#table.count, to);
    return ((this.#page.wordsBefore[end] ?? 0) - (this.#page.wordsBefore[start] ?? 0)) / Math.max(1, end - start);
  }

  #share(before: Uint32Array, from: number, to: number): number {
    const start = Math.max(0, from);
    const end = Math.min(this.#table.count, to);
    return ((before[end] ?? 0) - (before[start] ?? 0)) / Math.max(1, end - start);
  }
}

/** The logistic function. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function sums(count: number, test: (row: number) => boolean): Uint32Array {
  const before = new Uint32Array(count + 1);
  for (let row = 0; row < count; row++) before[row + 1] = (before[row] ?? 0) + (test(row) ? 1 : 0);
  return before;
}

/** Rows from each row to the next one that passes `test`, itself included; at most `far`. */
function distances(count: number, test: (row: number) => boolean): Uint8Array {
  const until = new Uint8Array(count);
  let distance = far;
  for (let row = count - 1; row >= 0; row--) {
    distance = test(row) ? 0 : Math.min(far, distance + 1);
    until[row] = distance;
  }
  return until;
}

function inside(row: number, count: number): boolean {
  return row >= 0 && row < count;
}

function isEnd(code: number): boolean {
  const final = finalClass(code);
  return final >= 1 && final <= 3;
}

function isCommentMark(table: LineTable, row: number): boolean {
  return (
    (table.words[row] ?? 0) < 14 &&
    (((table.cueAny[row] ?? 0) & bits.comments) !== 0 || ((table.cueWhole[row] ?? 0) & bits.comments) !== 0)
  );
}

/** A line that the first stage is sure of, long enough to be a paragraph. */
function isProse(table: LineTable, logits: Float32Array, row: number): boolean {
  return (logits[row] ?? 0) > 1.5 && (table.words[row] ?? 0) >= 10;
}

function isShortDate(table: LineTable, row: number): boolean {
  return (table.words[row] ?? 0) < 14 && (table.numbers[row] ?? 0) > 0 && ((table.cueAny[row] ?? 0) & bits.date) !== 0;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
