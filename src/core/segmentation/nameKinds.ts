import { cueBits } from './cues';
import { dropTail } from './dropTail';
import { furnitureKind, isCopyright } from './furniture';
import type { Judgement } from './judgeLines';
import type { LineKind } from './line';
import type { LineTable } from './lineTable';
import { hashWord } from './cueTable';
import { endsSentence, isListMark } from './marks';
import { nameCaptions } from './nameCaptions';
import { nameHead } from './nameHead';
import { nameThreads } from './nameThreads';

/**
 * Gives every row a kind, where `inside` says 1 for those that the model takes for article: captions and credits and
 * the lines of the head by rules, the rest of the article as body and sub-heads, all others by the cues of their words.
 */
export function nameKinds(table: LineTable, { inside, sums }: Pick<Judgement, 'inside' | 'sums'>): LineKind[] {
  dropTail(table, inside);
  const first = inside.indexOf(1);
  const last = inside.lastIndexOf(1);
  const kinds = Array.from(inside, (article, row): LineKind => {
    // In another language the words of captions and credits mean nothing certain: the model has the last word.
    const furniture = article === 1 && !table.isEnglish ? undefined : furnitureKind(table, row);
    if (furniture) return furniture;
    if (article === 1 && !isInterruption(table, row)) return isSubheading(table, inside, row) ? 'subheading' : 'body';
    return boilerplateKind(table, row, last >= 0 && row > last);
  });
  if (first < 0) return kinds;
  nameCaptions(table, inside, kinds, nameHead(table, { inside, sums }, kinds));
  nameThreads(table, kinds, last);
  return kinds;
}

/** Whether a line within the article is nothing but an invitation to read or share something: "Skip to next paragraph". */
function isInterruption(table: LineTable, row: number): boolean {
  return ((table.cueWhole[row] ?? 0) & (cueBits.related | cueBits.share)) !== 0 && (table.words[row] ?? 0) <= 5;
}

/** Whether a line of the article is a short title of what follows: set apart, without a full stop. */
function isSubheading(table: LineTable, inside: Uint8Array, row: number): boolean {
  const words = table.words[row] ?? 0;
  const final = table.final[row] ?? 0;
  if (words === 0 || words > 12 || inside[row + 1] !== 1 || table.last[row] !== final) return false;
  const question = final === 0x3f && !isTurn(table, row) && !isTurn(table, row + 1);
  if ((endsSentence(final) && !question) || final === 0x2c || final === 0x3a) return false;
  if (isListMark(table.first[row] ?? 0) || (table.quotes[row] ?? 0) > 0) return false;
  return (table.blanks[row] ?? 0) > 0 && (table.words[row + 1] ?? 0) > words;
}

const turnQ = hashWord('q') >>> 2;
const turnA = hashWord('a') >>> 2;

/** Whether a line is a turn in an interview: begins with a single letter and a stop, as "Q." and "A." do. */
function isTurn(table: LineTable, row: number): boolean {
  const at = table.tokenStart[row] ?? 0;
  return (table.tokens[at] ?? 0) >>> 2 === turnQ || (table.tokens[at] ?? 0) >>> 2 === turnA;
}

function boilerplateKind(table: LineTable, row: number, below: boolean): LineKind {
  if (isCopyright(table, row)) return 'legal';
  for (const masks of [table.cueWhole, table.cueStart, table.cueAny]) {
    const mask = masks[row] ?? 0;
    if ((mask & cueBits.legal) !== 0) return 'legal';
    if ((mask & cueBits.comments) !== 0) return 'comments';
    if ((mask & cueBits.form) !== 0) return 'form';
    if ((mask & cueBits.share) !== 0) return 'share';
    if ((mask & (cueBits.promo | cueBits.related)) !== 0) return 'promo';
    if ((mask & cueBits.navigation) !== 0) return 'navigation';
  }
  const words = table.words[row] ?? 0;
  if (words === 0) return 'other';
  return words <= 3 && !below ? 'navigation' : 'promo';
}
