import type { Annotation } from '../annotations/annotation';
import type { Line } from '../segmentation/line';
import { extentOf, type Suggestion } from './suggestions';

/** What there is to show above one line of the text: everything that begins in it. */
export interface Paragraph {
  /** Offset of the line's start. */
  readonly start: number;
  readonly suggestions: readonly Suggestion[];
  /** Without marks of lines. What is lost is where it was last. */
  readonly annotations: readonly Annotation[];
}

/** The lines in which something begins, in order, with what begins there. `lines` covers the text. */
export function paragraphs(
  lines: readonly Line[],
  suggestions: readonly Suggestion[],
  annotations: readonly Annotation[],
): readonly Paragraph[] {
  const byLine = new Map<number, { suggestions: Suggestion[]; annotations: Annotation[] }>();
  const at = (offset: number): { suggestions: Suggestion[]; annotations: Annotation[] } => {
    const start = lineStart(lines, offset);
    const entry = byLine.get(start) ?? { suggestions: [], annotations: [] };
    byLine.set(start, entry);
    return entry;
  };
  for (const suggestion of suggestions) at(extentOf(suggestion).start).suggestions.push(suggestion);
  for (const annotation of annotations) {
    if (annotation.kind === 'line') continue;
    at(annotation.spans[0]?.start ?? 0).annotations.push(annotation);
  }
  return [...byLine].sort(([a], [b]) => a - b).map(([start, found]) => ({ start, ...found }));
}

/** The start of the line that holds `offset`. */
function lineStart(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low]?.start ?? 0;
}
