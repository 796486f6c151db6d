import type { Reason } from '../text/reason';
import { isArticleKind, type Line } from './line';
import { nameKinds } from './nameKinds';
import { repeatedLeads } from './repeatedLeads';
import { roughArticle } from './roughArticle';
import { scanLines } from './scanLines';
import { segmentReasons } from './reasons';

/** Splits `text` into lines (at LF, CRLF or CR) and says of each what it is. Linear; never throws, whatever the text. */
export function segment(text: string): readonly Line[] {
  const table = scanLines(text);
  const probability = roughArticle(table);
  const kinds = nameKinds(table, probability);
  const repeats = repeatedLeads(table, kinds);
  const lines: Line[] = [];
  let row = 0;
  let start = 0;
  for (let line = 0; line < table.lineCount; line++) {
    if (row < table.count && table.line[row] === line) {
      const end = table.end[row] ?? start;
      const original = repeats.get(row);
      const kind = original === undefined ? (kinds[row] ?? 'other') : 'other';
      const article = isArticleKind(kind);
      const inside = probability[row] ?? 0;
      const confidence = Math.max(0.5, article === true ? inside : 1 - inside);
      if (original === undefined) lines.push({ start, end, kind, article, confidence, why: [segmentReasons[kind]] });
      else lines.push({ start, end, kind, article, confidence, why: [segmentReasons.repeat], repeats: original });
      start = end;
      row++;
    } else {
      start = addBlank(text, start, lines);
    }
    start = afterBreak(text, start);
  }
  return lines;
}

const none: readonly Reason[] = [];

function addBlank(text: string, start: number, lines: Line[]): number {
  let end = start;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  lines.push({ start, end, kind: 'blank', article: null, confidence: 1, why: none });
  return end;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Where the line after the break at `end` begins. */
function afterBreak(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
