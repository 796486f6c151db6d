import type { Span } from '../text/span';

/** One change of a text: [start, end) is replaced by `text`. UTF-16 offsets into the text before the change. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Where `span` is after `edit`. Typing at an edge stays outside; a change across an edge cuts the span; undefined when the
 * change swallows a span whole. An empty span moves with what is before it and is never swallowed.
 */
export function mapSpan(span: Span, edit: Edit): Span | undefined {
  const { start, end } = span;
  const growth = edit.text.length - (edit.end - edit.start);
  if (edit.end <= start) return { start: start + growth, end: end + growth };
  if (edit.start >= end) return span;
  if (edit.start <= start && edit.end >= end) {
    return start === end ? { start: edit.start, end: edit.start } : undefined;
  }
  return {
    start: edit.start < start ? edit.start + edit.text.length : start,
    end: edit.end > end ? edit.start : end + growth,
  };
}

/** `text` after `edits`, whose offsets are all into `text` and which do not overlap (as VS Code reports them). */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The edits by position, first to last; edits at the same place keep their order. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
