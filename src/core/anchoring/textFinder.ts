import search from 'approx-string-match';
import type { Span } from '../text/span';
import { mostHits, mostLikely, placesOf, widestGap, type Wanted } from './exactPlaces';
import type { Found } from './findAgain';
import { NormalisedText, normaliseWords } from './normalisedText';
import type { Selector } from './selector';
import { WordIndex } from './wordIndex';

/** Shorter texts are never searched for approximately: "Ann Roe" would become "ane Doe". */
const shortestApproximate = 20;
/** The part of a text that must be the same for an approximate match. */
const lowestScore = 0.8;
/** How much better, as a part of the length, an approximate match must be than any other. */
const approximateLead = 0.1;
/** Context that is compared, in characters on each side. */
const contextLength = 32;
/** A side of the context that is as like as this is taken for the same. */
const likeContext = 0.6;
/** Of two places, the better one must be this much better in both contexts together, to be taken without asking. */
const contextLead = 0.4;
/** What approximate searches of one text may cost together: characters times words of the pattern. */
const searchBudget = 60_000_000;
/** When that is spent, how far around the hint is searched still. */
const nearHint = 10_000;

/** Looks for annotated words in one text. Made once for many searches; each is bounded, whatever the text. */
export class TextFinder {
  readonly #text: string;
  #normal: NormalisedText | undefined;
  #index: WordIndex | undefined;
  #budget = searchBudget;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where the words of `selector` are. `hint` is where they may begin (UTF-16); it decides between equals only.
   * `ok`: there, and the context makes it the one place. `moved`: there or almost there, without certainty.
   * `lost`: not found, or too little to tell; the spans are then the best guess, empty without one.
   */
  find(selector: Selector, hint = 0): Found {
    const normal = (this.#normal ??= new NormalisedText(this.#text));
    const index = (this.#index ??= new WordIndex(normal.text));
    const parts = selector.exact.map(normaliseWords);
    const wanted: Wanted = {
      parts,
      prefix: normaliseWords(selector.prefix).slice(-contextLength),
      suffix: normaliseWords(selector.suffix).slice(0, contextLength),
      hint: normal.fromOriginal(hint),
    };
    const isBlank = parts.some((part) => part.trim() === '');
    const found = isBlank
      ? undefined
      : (findExact(normal.text, wanted, index) ?? this.#findApproximate(normal.text, wanted));
    if (found) return { state: found.state, spans: found.spans.map((span) => normal.toOriginal(span)) };
    const start = Math.max(0, Math.min(this.#text.length, hint));
    return { state: 'lost', spans: parts.map(() => ({ start, end: start })) };
  }

  #findApproximate(text: string, wanted: Wanted): Found | undefined {
    const spans: Span[] = [];
    let from = 0;
    for (const part of wanted.parts) {
      const exact = text.indexOf(part, from);
      const isNext = exact >= 0 && spans.length > 0 && exact - from <= widestGap;
      const span = isNext ? { start: exact, end: exact + part.length } : this.#closest(text, part, from, wanted.hint);
      if (!span) return undefined;
      spans.push(span);
      from = span.end;
    }
    return { state: 'moved', spans };
  }

  /** The one stretch from `from` on that is most like `part`, when it is like enough and no other comes near. */
  #closest(text: string, part: string, from: number, hint: number): Span | undefined {
    if (part.length < shortestApproximate) return undefined;
    const most = Math.floor(part.length * (1 - lowestScore) + 1e-9);
    const cost = (text.length - from) * Math.ceil(part.length / 32);
    const isWide = this.#budget >= cost;
    this.#budget -= cost;
    const start = isWide ? from : Math.max(from, hint - nearHint);
    const end = isWide ? text.length : Math.min(text.length, hint + nearHint + part.length);
    const best = closestIn(text.slice(start, end), part, most);
    if (!best) return undefined;
    const rival = Math.min(part.length - 1, best.errors + Math.ceil(part.length * approximateLead));
    const isAlone =
      !closestIn(text.slice(start, start + best.start), part, rival) &&
      !closestIn(text.slice(start + best.end, end), part, rival);
    return isAlone ? { start: start + best.start, end: start + best.end } : undefined;
  }
}

/** A text is searched in stretches of this length, so that one that repeats itself is given up early. */
const stretch = 2048;
/** Matches of one stretch that are equally good, from which on none of them can be the one. */
const mostEqual = 32;

/** The stretch that is most like `part`, with at most `most` differences; in a text that repeats itself just the first. */
function closestIn(
  text: string,
  part: string,
  most: number,
): { start: number; end: number; errors: number } | undefined {
  let best: { start: number; end: number; errors: number } | undefined;
  for (let from = 0; from < text.length; from += stretch) {
    const window = text.slice(from, from + stretch + 2 * part.length);
    const found = search(window, part, best ? best.errors - 1 : most);
    const [first] = found;
    if (first) best = { start: from + first.start, end: from + first.end, errors: first.errors };
    if (best?.errors === 0 || found.length > mostEqual) break;
  }
  return best;
}

/** Decides among the places where the words stand letter for letter. */
function findExact(text: string, wanted: Wanted, index: WordIndex): Found | undefined {
  const places = placesOf(text, wanted, index);
  const hits = mostLikely(text, wanted, places);
  const [best, second] = hits;
  if (!best) return undefined;
  const isLong = wanted.parts.join(' ').length >= shortestApproximate;
  const sum = best.before + best.after;
  const fits = best.before >= likeContext || best.after >= likeContext;
  const hasNoContext = wanted.prefix === '' && wanted.suffix === '';
  const leads = !second || sum - second.before - second.after >= contextLead;
  const isCertain = isLong
    ? fits || (hasNoContext && !second)
    : (best.before >= likeContext && best.after >= likeContext) || Math.max(best.before, best.after) >= 0.85;
  if (isCertain && leads && places.length < mostHits) return { state: 'ok', spans: best.spans };
  const isOnly = hasNoContext && !second;
  return { state: isLong || isCertain || isOnly ? 'moved' : 'lost', spans: best.spans };
}
