import type { Line, LineKind } from '../../../src/core/segmentation/line';
import { isArticleKind } from '../../../src/core/segmentation/line';

/** Text of lines, each with the kind it is to have; `repeat` is a body line that repeats the first body line. */
export function linesOf(
  rows: readonly (readonly [LineKind | 'repeat', string])[],
  lineBreak = '\n',
): { readonly text: string; readonly lines: readonly Line[] } {
  const text = rows.map(([, words]) => words).join(lineBreak);
  let start = 0;
  let body = -1;
  const lines = rows.map(([kind, words]): Line => {
    const span = { start, end: start + words.length };
    start = span.end + lineBreak.length;
    if (kind === 'repeat') return { ...span, kind: 'other', article: false, confidence: 1, why: [], repeats: body };
    if (kind === 'body' && body < 0) body = span.start;
    return { ...span, kind, article: isArticleKind(kind), confidence: 1, why: [] };
  });
  return { text, lines };
}
