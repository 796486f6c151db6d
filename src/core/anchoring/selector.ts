import type { Span } from '../text/span';

/** What identifies an annotated place without offsets: the words, one string per span, and what stands around them. */
export interface Selector {
  readonly exact: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

/** Characters of context on each side; Hypothesis uses as many, and no fewer tell repeated phrases apart. */
const contextLength = 32;

/** How far a context may be lengthened so as not to cut a grapheme; a longer cluster is cut between code points. */
const longestGrapheme = 64;

/** What `span` covers and at least 32 characters on each side where there are as many, cut between graphemes. */
export function describeSpan(text: string, span: Span): { exact: string; prefix: string; suffix: string } {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(contextStart(text, span.start), span.start),
    suffix: text.slice(span.end, contextEnd(text, span.end)),
  };
}

/** The selector of a place made of several spans: context before the first and after the last. */
export function describeSpans(text: string, spans: readonly Span[]): Selector {
  const first = spans[0] ?? { start: 0, end: 0 };
  const last = spans.at(-1) ?? first;
  return {
    exact: spans.map((span) => text.slice(span.start, span.end)),
    prefix: text.slice(contextStart(text, first.start), first.start),
    suffix: text.slice(last.end, contextEnd(text, last.end)),
  };
}

/** The last grapheme border that leaves 32 characters before `offset`. */
function contextStart(text: string, offset: number): number {
  const wanted = offset - contextLength;
  if (wanted <= 0) return 0;
  const from = Math.max(0, wanted - longestGrapheme);
  const borders = graphemeBorders(text.slice(from, offset)).map((border) => from + border);
  return borders.findLast((border) => border <= wanted && border > from) ?? atCodePoint(text, wanted);
}

function contextEnd(text: string, offset: number): number {
  const wanted = offset + contextLength;
  if (wanted >= text.length) return text.length;
  const window = text.slice(offset, wanted + longestGrapheme);
  const border = graphemeBorders(window).find((border) => offset + border >= wanted && border < window.length);
  return border === undefined ? atCodePoint(text, wanted) : offset + border;
}

function graphemeBorders(text: string): number[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ index }) => index);
}

function atCodePoint(text: string, offset: number): number {
  const splitsPair = isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
  return splitsPair ? offset - 1 : offset;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
