import { hashWord } from './cueTable';
import { cueBits } from './cues';
import { furnitureKind } from './furniture';
import type { Judgement } from './judgeLines';
import type { LineKind } from './line';
import type { LineTable } from './lineTable';
import { endsSentence, isListMark } from './marks';
import { Vocabulary } from './vocabulary';

/** How many lines above the story the headline is looked for, and how far below its first line the head may reach. */
const linesAbove = 30;
const linesBelow = 5;

/** How far above the headline a date or an author's name belongs to it, as some sites have them. */
const rowsAboveHeadline = 2;

/** A head is no longer than this; what follows up to the story is a menu or a list. */
const headRows = 14;

/** Below this sum of the model a line is no standfirst, whatever it looks like. */
const leastStandfirst = -2;

const hash = 0x23;

/** What addresses on the web begin with. */
const schemes: ReadonlySet<number> = new Set(['http', 'https', 'www'].map((word) => hashWord(word) >>> 2));

const notHeadline =
  cueBits.credit | cueBits.byline | cueBits.share | cueBits.form | cueBits.caption | cueBits.legal | cueBits.comments;
const notHead = cueBits.form | cueBits.share | cueBits.comments | cueBits.promo | cueBits.navigation | cueBits.related;

/**
 * Finds the headline and names the lines between it and the story: standfirst, byline, dateline; also a date or an
 * author just above the headline. Returns the headline's row, or where there is none the story's first; -1 without a story.
 */
export function nameHead(
  table: LineTable,
  { inside, sums }: Pick<Judgement, 'inside' | 'sums'>,
  kinds: LineKind[],
): number {
  const start = storyStart(table, inside, kinds);
  if (start < 0) return start;
  const story = new Vocabulary(table);
  for (let row = start; row < table.count; row++) if (inside[row] === 1) story.add(row);
  let headline = -1;
  let best = 1;
  for (let row = Math.max(0, start - linesAbove); row < start; row++) {
    const score = headlineScore(table, row, story) * (1 - 0.015 * (start - row));
    if (score < best) continue;
    best = score;
    headline = row;
  }
  if (headline < 0) return start;
  kinds[headline] = 'headline';
  for (let row = headline + 1; row < Math.min(start, headline + headRows); row++) {
    if (inside[row] !== 1 && isListMark(table.first[row] ?? 0)) continue;
    const named = headKind(table, row, story);
    const doubtful = named === 'standfirst' && ((sums[row] ?? 0) < leastStandfirst || kinds[row + 1] === 'credit');
    if (inside[row] === 1) kinds[row] = named ?? 'standfirst';
    else if (named && !doubtful) kinds[row] = named;
  }
  for (let row = Math.max(0, headline - rowsAboveHeadline); row < headline; row++) {
    if (isListMark(table.first[row] ?? 0) || ((table.cueWhole[row] ?? 0) & notHead) !== 0) continue;
    if (isByline(table, row) && (table.words[row] ?? 0) <= 8) kinds[row] = 'byline';
    else if (isDate(table, row)) kinds[row] = 'dateline';
  }
  return headline;
}

/** The first paragraph of the story; -1 when there is none. A paragraph above a byline or a caption is no story yet. */
function storyStart(table: LineTable, inside: Uint8Array, kinds: readonly LineKind[]): number {
  const start = nextProse(table, inside, kinds, 0);
  if (start < 0) return start;
  for (let row = start + 1; row <= start + linesBelow && row < table.count; row++) {
    const words = table.words[row] ?? 0;
    const parts = kinds[row] === 'credit' || (words <= 12 && isByline(table, row)) || isDate(table, row);
    if (!parts || (table.words[start] ?? 0) > 60 || row - start > 3) continue;
    const next = nextProse(table, inside, kinds, row + 1);
    return next < 0 ? start : next;
  }
  return start;
}

/** The next row from `from` on that is a paragraph of the article: a sentence, or too long for a title. */
function nextProse(table: LineTable, inside: Uint8Array, kinds: readonly LineKind[], from: number): number {
  for (let row = from; row < table.count; row++) {
    const words = table.words[row] ?? 0;
    if (inside[row] !== 1 || kinds[row] !== 'body') continue;
    if (words >= 30 || (words >= 8 && endsSentence(table.final[row] ?? 0))) return row;
  }
  return -1;
}

/** How much a line reads like the title of the story: its share of the story's words, more when it stands alone. */
function headlineScore(table: LineTable, row: number, story: Vocabulary): number {
  const words = table.words[row] ?? 0;
  if (words < 2 || words > 30 || isListMark(table.first[row] ?? 0)) return 0;
  if (table.final[row] === 0x2e && (words > 14 || (table.stops[row] ?? 0) > 1)) return 0;
  if (((table.cueStart[row] ?? 0) & notHeadline) !== 0 || ((table.cueWhole[row] ?? 0) & notHead) !== 0) return 0;
  if (isDate(table, row) || schemes.has((table.tokens[table.tokenStart[row] ?? 0] ?? 0) >>> 2)) return 0;
  const { shared, content } = story.overlap(row);
  const before = row === 0 || (table.blanks[row] ?? 0) > 0;
  const alone = before && (table.blanks[row + 1] ?? 0) > 0 ? 1.6 : 1;
  const title = table.final[row] === 0x2e ? 0.6 : 1;
  const pictured = ((table.cueAny[row] ?? 0) & cueBits.credit) !== 0 ? 0.3 : 1;
  return pictured * title * alone * Math.min(shared, 8) * Math.sqrt(shared / Math.max(1, content));
}

/** What a line between the headline and the story is; undefined when it is none of the head's kinds. */
function headKind(table: LineTable, row: number, story: Vocabulary): LineKind | undefined {
  const words = table.words[row] ?? 0;
  if (words <= 20 && isByline(table, row)) return 'byline';
  if (furnitureKind(table, row)) return furnitureKind(table, row);
  if (((table.cueWhole[row] ?? 0) & notHead) !== 0 || words === 0) return undefined;
  if (isDate(table, row)) return 'dateline';
  const { shared, content } = story.overlap(row);
  if (words <= 4 && table.capitals[row] === words && !endsSentence(table.final[row] ?? 0)) {
    const plain = table.numbers[row] === 0 && table.functions[row] === 0;
    if (plain && (table.commas[row] ?? 0) > 0) return 'dateline';
    if (words > 1 && table.first[row] !== hash) return 'byline';
    return shared > 0 ? 'dateline' : undefined;
  }
  if (words < 6 || shared < 2 || shared * 3 < content) return undefined;
  return endsSentence(table.final[row] ?? 0) || (table.capitals[row] ?? 0) * 2 < words ? 'standfirst' : undefined;
}

function isByline(table: LineTable, row: number): boolean {
  const words = table.words[row] ?? 0;
  if (words > 20 || endsSentence(table.final[row] ?? 0)) return false;
  const opens = ((table.cueStart[row] ?? 0) & cueBits.byline) !== 0 && (table.capitals[row] ?? 0) * 2 >= words - 2;
  return opens || (((table.cueAny[row] ?? 0) & cueBits.byline) !== 0 && words <= 10);
}

function isDate(table: LineTable, row: number): boolean {
  const figures = table.numbers[row] ?? 0;
  if (figures >= 3 && figures <= 6 && figures === table.words[row]) return true;
  const cues = (table.cueAny[row] ?? 0) & (cueBits.date | cueBits.ago);
  const words = table.words[row] ?? 0;
  return (
    words <= 14 &&
    cues !== 0 &&
    (table.numbers[row] ?? 0) > 0 &&
    !endsSentence(table.final[row] ?? 0) &&
    (table.functions[row] ?? 0) <= 3
  );
}
