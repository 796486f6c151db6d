import { cueBits } from './cues';
import type { LineTable } from './lineTable';
import { endsSentence, isListMark } from './marks';

const copyrightSign = 0xa9;

/** Whether a line is a picture's caption or credit, by its words; undefined when it is neither. */
export function furnitureKind(table: LineTable, row: number): 'caption' | 'credit' | undefined {
  if (isCredit(table, row)) return 'credit';
  const words = table.words[row] ?? 0;
  const opens = ((table.cueStart[row] ?? 0) & cueBits.caption) !== 0;
  const speaks = ((table.cueAny[row] ?? 0) & cueBits.speech) !== 0;
  const cues = (table.cueAny[row] ?? 0) & (cueBits.caption | cueBits.credit);
  if (
    !opens ||
    words < 5 ||
    words > 70 ||
    isListMark(table.first[row] ?? 0) ||
    ((table.cueAny[row] ?? 0) & cueBits.you) !== 0
  )
    return undefined;
  const both = cues === (cueBits.caption | cueBits.credit);
  const seen = both || (words < 30 && cues !== 0 && captionWords(table, row));
  return seen && (!speaks || both) ? 'caption' : undefined;
}

/** Whether a line claims the copyright of a site, not of a picture: a sign and a year, and no list of names. */
export function isCopyright(table: LineTable, row: number): boolean {
  return table.first[row] === copyrightSign && (table.numbers[row] ?? 0) > 0 && table.dividers[row] === 0;
}

/** Whether the line names a photographer or agency and little else. */
function isCredit(table: LineTable, row: number): boolean {
  const words = table.words[row] ?? 0;
  if (words === 0 || words > 16 || endsSentence(table.final[row] ?? 0)) return false;
  const any = table.cueAny[row] ?? 0;
  if ((any & cueBits.legal) !== 0 || isListMark(table.first[row] ?? 0)) return false;
  if (table.first[row] === copyrightSign) return !isCopyright(table, row);
  const opens = ((table.cueStart[row] ?? 0) & cueBits.credit) !== 0;
  if (opens && (words <= 8 || table.dividers[row] !== 0)) return true;
  if (words > 8) return false;
  if ((any & cueBits.credit) !== 0) return (table.functions[row] ?? 0) <= 1 && (any & cueBits.speech) === 0;
  // "Jane Doe/AP/File": names parted by strokes, one of them an abbreviation.
  return (
    words >= 2 &&
    (table.dividers[row] ?? 0) > 0 &&
    table.shouted[row] === 1 &&
    table.capitals[row] === words &&
    table.numbers[row] === 0
  );
}

/** Whether a caption's telling words stand beyond its opening ones ("in this …" alone may open any sentence). */
function captionWords(table: LineTable, row: number): boolean {
  return (table.stops[row] ?? 0) <= 1 && !endsSentence(table.final[row] ?? 0);
}
