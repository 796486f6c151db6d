/** A stretch of text: UTF-16 offsets, half-open, `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The number of UTF-16 units in `span`. */
export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** Whether the two spans share at least one unit. Spans that only touch do not overlap; an empty span overlaps nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether `offset` lies in `span` or at either of its edges: where a cursor counts as being on it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The smallest span that contains all of `spans`; undefined when there are none. */
export function hull(spans: readonly Span[]): Span | undefined {
  const first = spans[0];
  if (!first) return undefined;
  let { start, end } = first;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Orders spans by start, then the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The text that `span` covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** `span` without the white space at its edges; empty at its start when there is nothing else in it. */
export function trimSpan(text: string, span: Span): Span {
  const covered = textOf(text, span);
  const trimmed = covered.trimStart();
  const start = span.start + (covered.length - trimmed.length);
  const end = start + trimmed.trimEnd().length;
  return trimmed === '' ? { start: span.start, end: span.start } : { start, end };
}
