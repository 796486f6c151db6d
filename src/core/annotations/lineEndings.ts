import type { Edit } from '../anchoring/edit';
import type { Span } from '../text/span';
import type { Annotation } from './annotation';
import type { Placed, TextChange } from './placed';

const lineBreak = /\r\n?|\n/g;

/** `placed` after an edit that gave the whole text other line endings and changed nothing else; undefined after any other. */
export function withLineEndings(
  placed: Placed,
  [edit, ...others]: readonly Edit[],
  texts: TextChange,
): Placed | undefined {
  const isWhole = edit?.start === 0 && edit.end === texts.before.length && others.length === 0;
  if (!isWhole || !isSameButBreaks(texts)) return undefined;
  const [from, to] = [lineStarts(texts.before), lineStarts(texts.after)];
  const move = (offset: number): number => moved(offset, from, to, texts.after.length);
  const moveSpan = ({ start, end }: Span): Span => ({ start: move(start), end: move(end) });
  const annotations = new Map<string, Annotation>();
  for (const [id, annotation] of placed.annotations) {
    const spans = annotation.spans.map(moveSpan);
    const stood = annotation.spans.every(
      ({ start, end }, index) => texts.before.slice(start, end) === annotation.exact[index],
    );
    const exact = stood ? spans.map(({ start, end }) => texts.after.slice(start, end)) : annotation.exact;
    annotations.set(id, { ...annotation, spans, exact });
  }
  const dismissed = placed.dismissed.map((one) => ({ ...one, span: moveSpan(one.span) }));
  return { annotations, dismissed, tracks: new Map() };
}

function isSameButBreaks({ before, after }: TextChange): boolean {
  return before.replace(lineBreak, '\n') === after.replace(lineBreak, '\n');
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(lineBreak), ({ index, 0: found }) => index + found.length)];
}

/** The same column of the same line; within a line break its beginning. */
function moved(offset: number, from: readonly number[], to: readonly number[], length: number): number {
  let [low, high] = [0, from.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((from[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = to[low] ?? 0;
  return Math.min(start + offset - (from[low] ?? 0), to[low + 1] ?? length, length);
}
