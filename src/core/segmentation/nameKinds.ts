import { cueNames, type CueName } from './cues';
import type { LineKind } from './line';
import type { LineTable } from './lineTable';
import { endsSentence, isListMark } from './marks';
import { Vocabulary } from './vocabulary';

/** How many lines above the first line of the story the headline is looked for. */
const headLines = 14;

/**
 * Gives every row a kind, from the probability that it is article: first the lines of the head (headline, standfirst,
 * byline, dateline), then captions and credits, then the rest by the cues of their words.
 */
export function nameKinds(table: LineTable, probability: Float32Array): LineKind[] {
  const kinds: LineKind[] = [];
  const story = new Vocabulary(table);
  let first = -1;
  let last = -1;
  for (let row = 0; row < table.count; row++) {
    const inside = (probability[row] ?? 0) >= 0.5;
    kinds.push(inside ? bodyKind(table, row) : (furnitureKind(table, row) ?? boilerplateKind(table, row)));
    if (!inside) continue;
    story.add(row);
    if (kinds[row] !== 'body' || !isProse(table, row)) continue;
    if (first < 0) first = row;
    last = row;
  }
  if (first >= 0) nameHead(table, kinds, first, story);
  for (let row = last + 1; row < table.count; row++) {
    if (kinds[row] === 'subheading' || isStrayLabel(table, kinds, row)) kinds[row] = 'promo';
  }
  return kinds;
}

const bits = Object.fromEntries(cueNames.map((name, index) => [name, 1 << index])) as Record<CueName, number>;

function has(masks: Int32Array, row: number, ...names: readonly CueName[]): boolean {
  let mask = 0;
  for (const name of names) mask |= bits[name];
  return ((masks[row] ?? 0) & mask) !== 0;
}

function bodyKind(table: LineTable, row: number): LineKind {
  const furniture = furnitureKind(table, row);
  if (furniture) return furniture;
  const words = table.words[row] ?? 0;
  const final = table.final[row] ?? 0;
  const ends = endsSentence(final) && (final !== 0x3f || (table.functions[row] ?? 0) < 1);
  if (words > 14 || ends || isListMark(table.first[row] ?? 0) || (table.quotes[row] ?? 0) > 1) return 'body';
  return (table.blanks[row] ?? 0) > 0 &&
    (table.blanks[row + 1] ?? 0) > 0 &&
    !/^[QA]$/.test(String.fromCharCode(table.first[row] ?? 0))
    ? 'subheading'
    : 'body';
}

function furnitureKind(table: LineTable, row: number): LineKind | undefined {
  const words = table.words[row] ?? 0;
  const ends = endsSentence(table.final[row] ?? 0);
  if (words <= 14 && !ends && (has(table.cueStart, row, 'credit') || table.first[row] === 0xa9)) {
    return has(table.cueAny, row, 'legal') ? undefined : 'credit';
  }
  if (words <= 8 && !ends && has(table.cueAny, row, 'credit')) return 'credit';
  if (words <= 6 && !ends && (table.dividers[row] ?? 0) > 0 && (table.shouted[row] ?? 0) === 1) return 'credit';
  if (words >= 5 && words < 70 && has(table.cueStart, row, 'caption') && has(table.cueAny, row, 'caption', 'credit')) {
    return captionLike(table, row) ? 'caption' : undefined;
  }
  return undefined;
}

function captionLike(table: LineTable, row: number): boolean {
  const cues = (table.cueAny[row] ?? 0) & (bits.caption | bits.credit);
  return cues === (bits.caption | bits.credit) || (table.words[row] ?? 0) < 30;
}

function boilerplateKind(table: LineTable, row: number): LineKind {
  const words = table.words[row] ?? 0;
  for (const masks of [table.cueWhole, table.cueStart, table.cueAny]) {
    if (has(masks, row, 'legal')) return 'legal';
    if (has(masks, row, 'form')) return 'form';
    if (has(masks, row, 'share')) return 'share';
    if (has(masks, row, 'comments')) return 'comments';
    if (has(masks, row, 'promo', 'related')) return 'promo';
    if (has(masks, row, 'navigation')) return 'navigation';
  }
  if (words === 0) return 'other';
  return words <= 2 ? 'navigation' : 'promo';
}

/** Finds the headline above row `first` and names the lines between the two. */
function nameHead(table: LineTable, kinds: LineKind[], first: number, story: Vocabulary): void {
  let headline = -1;
  let best = 1.2;
  for (let row = Math.max(0, first - headLines); row < Math.min(first + 1, table.count); row++) {
    const score = headlineScore(table, row, story);
    if (score < best) continue;
    best = score;
    headline = row;
  }
  if (headline < 0) return;
  kinds[headline] = 'headline';
  for (let row = headline + 1; row < first; row++) kinds[row] = headKind(table, row, story) ?? kinds[row] ?? 'other';
}

function headlineScore(table: LineTable, row: number, story: Vocabulary): number {
  const words = table.words[row] ?? 0;
  if (words < 2 || words > 30 || table.final[row] === 0x2e || isListMark(table.first[row] ?? 0)) return 0;
  if (
    has(table.cueStart, row, 'credit', 'byline', 'share', 'form', 'caption') ||
    has(table.cueWhole, row, 'navigation')
  )
    return 0;
  const { shared, content } = story.shared(row);
  const alone = (table.blanks[row] ?? 0) > 0 && (table.blanks[row + 1] ?? 0) > 0 ? 1.5 : 1;
  return (alone * (Math.min(shared, 8) * shared)) / Math.max(1, content);
}

/** What a line between the headline and the story is; undefined when it is none of the head's kinds. */
function headKind(table: LineTable, row: number, story: Vocabulary): LineKind | undefined {
  const words = table.words[row] ?? 0;
  const plain = (table.numbers[row] ?? 0) === 0 && (table.functions[row] ?? 0) === 0;
  if (words <= 16 && has(table.cueAny, row, 'byline')) return 'byline';
  if (furnitureKind(table, row)) return undefined;
  if (has(table.cueWhole, row, 'form', 'share', 'comments', 'promo', 'navigation', 'related')) return undefined;
  if (words <= 12 && (has(table.cueAny, row, 'date') || has(table.cueAny, row, 'ago')) && (table.numbers[row] ?? 0) > 0)
    return 'dateline';
  if (words <= 4 && words > 0 && (table.capitals[row] ?? 0) === words && !endsSentence(table.final[row] ?? 0)) {
    if (plain && ((table.commas[row] ?? 0) > 0 || words === 1)) return 'dateline';
    return 'byline';
  }
  const { shared, content } = story.shared(row);
  return words >= 5 && shared >= 2 && shared * 3 >= content && !captionRepeat(table, row) ? 'standfirst' : undefined;
}

/** Whether the line is a paragraph: a whole sentence, or too long for a title. */
function isProse(table: LineTable, row: number): boolean {
  const words = table.words[row] ?? 0;
  return words >= 30 || (words >= 8 && endsSentence(table.final[row] ?? 0));
}

/** Whether a line below the story was called navigation only because it is short. */
function isStrayLabel(table: LineTable, kinds: readonly LineKind[], row: number): boolean {
  return (
    kinds[row] === 'navigation' && !has(table.cueAny, row, 'navigation') && !has(table.cueWhole, row, 'navigation')
  );
}

/** Whether the line ends in the name of a site (" - Example News"), as page titles and alternative texts do. */
function captionRepeat(table: LineTable, row: number): boolean {
  return !endsSentence(table.final[row] ?? 0) && (table.capitals[row] ?? 0) * 2 > (table.words[row] ?? 0) + 2;
}
