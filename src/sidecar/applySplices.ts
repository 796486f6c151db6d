import { endsLine } from './sourceLines';

/** A change of a source: [start, end), UTF-16, is replaced by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How deep in the tree it is: of two at one place the deeper comes first, since it belongs to what ends there. */
  readonly depth: number;
}

/** A source after some splices. */
export interface Spliced {
  readonly source: string;
  /** Where what stands at an offset of it stood before; of what was put in, where that was put. */
  readonly origin: (offset: number) => number;
}

/**
 * `source` with all `splices`, in whatever order they come. Whole lines that are put after a last line without a line
 * break get one before them.
 * @throws Error when two splices overlap.
 */
export function applySplices(source: string, splices: readonly Splice[], lineBreak: string): Spliced {
  const ordered = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || b.depth - a.depth || a.index - b.index);
  let result = '';
  let from = 0;
  const kept: { readonly start: number; readonly end: number; readonly from: number }[] = [];
  for (const { start, end, text } of ordered) {
    if (start < from) throw new Error('Overlapping changes');
    kept.push({ start: result.length, end: result.length + start - from, from });
    result += source.slice(from, start);
    const needsBreak = start === end && text.endsWith('\n') && !endsLine(result);
    result += needsBreak ? lineBreak + text : text;
    from = end;
  }
  kept.push({ start: result.length, end: result.length + source.length - from, from });
  return { source: result + source.slice(from), origin: (offset) => originIn(kept, offset) };
}

/** `kept` are the stretches that stayed, in order, each from an old offset on. */
function originIn(
  kept: readonly { readonly start: number; readonly end: number; readonly from: number }[],
  offset: number,
): number {
  let [low, high] = [0, kept.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((kept[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const { start, end, from } = kept[low] ?? { start: 0, end: 0, from: 0 };
  return from + Math.min(offset, end) - start;
}
