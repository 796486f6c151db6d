import { endsLine } from './sourceLines';

/** A change of a source: [start, end), UTF-16, is replaced by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How deep in the tree it is: of two at one place the deeper comes first, since it belongs to what ends there. */
  readonly depth: number;
}

/**
 * `source` with all `splices`, in whatever order they come. Whole lines that are put after a last line without a line
 * break get one before them.
 * @throws Error when two splices overlap.
 */
export function applySplices(source: string, splices: readonly Splice[], lineBreak: string): string {
  const ordered = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || b.depth - a.depth || a.index - b.index);
  let result = '';
  let from = 0;
  for (const { start, end, text } of ordered) {
    if (start < from) throw new Error('Overlapping changes');
    result += source.slice(from, start);
    const needsBreak = start === end && text.endsWith('\n') && !endsLine(result);
    result += needsBreak ? lineBreak + text : text;
    from = end;
  }
  return result + source.slice(from);
}
