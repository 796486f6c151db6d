import search from 'approx-string-match';
import { hull, overlaps, type Span } from '../text/span';
import { mostLikely, placesOf, widestGap, type Wanted } from './exactPlaces';
import { NormalisedText, normaliseWords } from './normalisedText';
import type { Selector } from './selector';
import { similarity } from './similarity';
import { WordIndex } from './wordIndex';

/** A place where annotated words may be now. */
export interface Candidate {
  /** One per string of the selector's `exact`, ordered. */
  readonly spans: readonly Span[];
  /** How like the words and their surroundings are, 0 to 1. */
  readonly score: number;
}

/** So many places are offered at most. */
const mostOffered = 8;
/** What the words count; the surroundings count the rest. */
const wordsShare = 0.75;
/** Less like places are not worth showing. */
const lowestScore = 0.5;
/** The part of the words that may differ. */
const mostDifferent = 0.4;
/** Shorter words are offered only where they stand letter for letter: too much is like them. */
const shortestApproximate = 8;
/** Longer words are compared by their beginning. */
const longestPattern = 400;
/** How far around the hint is searched for words that differ, in UTF-16 units. */
const widest = 500_000;
/** The text is searched in stretches of this length, each for its own best match. */
const stretch = 1024;
/** So many matches are looked for in each. */
const mostOfStretch = 4;
/** How far a place is widened to whole words. */
const longestWord = 20;
const contextLength = 32;

/**
 * The places in `text` that are most like `selector`, for a person to choose from: the most alike first, of equals the
 * nearest to `hint`; none overlaps another. Bounded, whatever the text.
 */
export function candidates(text: string, selector: Selector, hint: number): readonly Candidate[] {
  const parts = selector.exact.map(normaliseWords);
  if (parts.length === 0 || parts.some((part) => part.trim() === '')) return [];
  const normal = new NormalisedText(text);
  const wanted: Wanted = {
    parts,
    prefix: normaliseWords(selector.prefix).slice(-contextLength),
    suffix: normaliseWords(selector.suffix).slice(0, contextLength),
    hint: normal.fromOriginal(hint),
  };
  const exact = mostLikely(normal.text, wanted, placesOf(normal.text, wanted, new WordIndex(normal.text))).map(
    ({ spans }) => spans,
  );
  const scored = [...exact, ...alike(normal.text, wanted)]
    .map((spans) => ({ spans, score: scoreOf(normal.text, wanted, spans) }))
    .filter(({ score }) => score >= lowestScore)
    .sort((a, b) => b.score - a.score || distance(a.spans, wanted.hint) - distance(b.spans, wanted.hint));
  const chosen: Candidate[] = [];
  for (const one of scored) {
    if (chosen.length === mostOffered) break;
    if (!chosen.some(({ spans }) => isSamePlace(spans, one.spans))) chosen.push(one);
  }
  return chosen.map(({ spans, score }) => ({ spans: spans.map((span) => normal.toOriginal(span)), score }));
}

/** The best match of each stretch for the first part, with the other parts after it. */
function alike(text: string, { parts: [first = '', ...others], hint }: Wanted): readonly (readonly Span[])[] {
  if (first.length < shortestApproximate) return [];
  const from = Math.max(0, hint - widest);
  const end = Math.min(text.length, hint + widest);
  const found: Span[][] = [];
  for (let at = from; at < end; at += stretch) {
    for (const match of bestOf(text, first, at, Math.min(end, at + stretch + first.length))) {
      const spans = withOthers(text, match, others);
      if (spans) found.push(spans.map((span) => toWords(text, span)));
    }
  }
  return found;
}

/** The best match of a stretch, and the best before and after it, and so on. */
function bestOf(text: string, part: string, from: number, to: number, most = mostOfStretch): readonly Span[] {
  const best = most > 0 && to - from >= part.length * (1 - mostDifferent) ? bestIn(text, part, from, to) : undefined;
  if (!best) return [];
  const before = bestOf(text, part, from, best.start, most - 1);
  return [best, ...before, ...bestOf(text, part, best.end, to, most - 1 - before.length)];
}

/** `span` with the rest of the words that it cuts. */
function toWords(text: string, span: Span): Span {
  const letter = /[\p{L}\p{N}]/u;
  const cuts = (at: number): boolean => letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at));
  let { start, end } = span;
  while (span.start - start < longestWord && cuts(start)) start--;
  while (end - span.end < longestWord && cuts(end)) end++;
  return { start, end };
}

function withOthers(text: string, first: Span, others: readonly string[]): Span[] | undefined {
  const spans = [first];
  for (const other of others) {
    const from = spans.at(-1)?.end ?? 0;
    const next = bestIn(text, other, from, Math.min(text.length, from + widestGap + other.length));
    if (!next) return undefined;
    spans.push(next);
  }
  return spans;
}

function bestIn(text: string, part: string, from: number, to: number): Span | undefined {
  const pattern = part.slice(0, longestPattern);
  const [match] = search(text.slice(from, to), pattern, Math.floor(pattern.length * mostDifferent));
  if (!match) return undefined;
  return { start: from + match.start, end: from + match.end + part.length - pattern.length };
}

function scoreOf(text: string, { parts, prefix, suffix }: Wanted, spans: readonly Span[]): number {
  const whole = hull(spans) ?? { start: 0, end: 0 };
  const words = mean(
    spans.map(({ start, end }, index) =>
      similarity(text.slice(start, end).slice(0, longestPattern), (parts[index] ?? '').slice(0, longestPattern)),
    ),
  );
  const contexts = [
    ...(prefix === '' ? [] : [similarity(text.slice(Math.max(0, whole.start - prefix.length), whole.start), prefix)]),
    ...(suffix === '' ? [] : [similarity(text.slice(whole.end, whole.end + suffix.length), suffix)]),
  ];
  return contexts.length === 0 ? words : wordsShare * words + (1 - wordsShare) * mean(contexts);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function distance([first]: readonly Span[], hint: number): number {
  return Math.abs((first?.start ?? 0) - hint);
}

function isSamePlace(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)));
}
