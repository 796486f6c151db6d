import type { Line } from './line';

/** Splits `text` into lines (at LF, CRLF or CR) and says of each what it is. */
export function segment(text: string): readonly Line[] {
  const lines: Line[] = [];
  const lineBreak = /\r\n|\n|\r/g;
  let start = 0;
  for (;;) {
    const found = lineBreak.exec(text);
    const end = found ? found.index : text.length;
    const blank = text.slice(start, end).trim() === '';
    lines.push({ start, end, kind: blank ? 'blank' : 'body', article: blank ? null : true, confidence: 1, why: [] });
    if (!found) return lines;
    start = lineBreak.lastIndex;
  }
}
