import { cueNames } from './cues';
import type { LineTable } from './lineTable';
import { endsSentence, isListMark } from './marks';

const unlikely =
  bit('share') |
  bit('form') |
  bit('legal') |
  bit('comments') |
  bit('promo') |
  bit('navigation') |
  bit('related') |
  bit('credit') |
  bit('bio');

function bit(name: (typeof cueNames)[number]): number {
  return 1 << cueNames.indexOf(name);
}

/**
 * How likely each row is part of the article: high within the stretch of lines with the most prose (the maximum-sum
 * segment of Pasternack and Roth, WWW 2009), low elsewhere.
 */
export function roughArticle(table: LineTable): Float32Array {
  const probability = new Float32Array(table.count).fill(0.05);
  let best = 0;
  let from = 0;
  let to = 0;
  let sum = 0;
  let begin = 0;
  for (let row = 0; row < table.count; row++) {
    if (sum <= 0) {
      sum = 0;
      begin = row;
    }
    sum += proseScore(table, row);
    if (sum > best) {
      best = sum;
      from = begin;
      to = row + 1;
    }
  }
  for (let row = from; row < to; row++) {
    const strange = ((table.cueStart[row] ?? 0) & unlikely) !== 0 && (table.words[row] ?? 0) < 12;
    probability[row] = strange ? 0.2 : proseScore(table, row) > 0 ? 0.95 : 0.6;
  }
  return probability;
}

function proseScore(table: LineTable, row: number): number {
  const words = table.words[row] ?? 0;
  const blanks = table.blanks[row] ?? 0;
  let score = Math.min(words, 60) - 10;
  if (words > 4 && endsSentence(table.final[row] ?? 0)) score += 5;
  if (isListMark(table.first[row] ?? 0)) score -= 8;
  if (((table.cueStart[row] ?? 0) & unlikely) !== 0) score = words < 5 ? -8 : score - 20;
  return score - Math.max(0, Math.min(blanks, 4) - 1) * 40;
}
