import type { Span } from '../text/span';
import { normaliseWords } from './normalisedText';
import { matchTokens } from './matchTokens';

/** Where a span of the old text is in the new one. */
export interface Aligned {
  readonly span: Span;
  /** How much of the words is the same, 0 to 1, of the longer of the two stretches. */
  readonly score: number;
  /** Whether both ends stand beside words that are the same. */
  readonly isAnchored: boolean;
}

/** Tokens beyond an edge that may have gone with the edge. */
const widestCut = 200;

interface Token extends Span {
  readonly word: string;
}

/**
 * Which words of an old text are which of a new one: a diff by words. Takes time in proportion to the texts, however they
 * differ; words that moved past others are not matched. After the patience diff of Bram Cohen (unique words as anchors).
 */
export class Alignment {
  readonly #old: readonly Token[];
  readonly #new: readonly Token[];
  /** For each token of the old text its token in the new one, or -1. */
  readonly #matches: Int32Array;

  constructor(oldText: string, newText: string) {
    this.#old = tokensOf(oldText);
    this.#new = tokensOf(newText);
    this.#matches = matchTokens(
      this.#old.map(({ word }) => word),
      this.#new.map(({ word }) => word),
    );
  }

  /** Where `span` of the old text is now; undefined when it was deleted, or when its surroundings are gone as well. */
  map(span: Span): Aligned | undefined {
    const first = this.#firstEndingAfter(span.start);
    const tokens = this.#old
      .slice(first, this.#firstEndingAfter(span.end - 1) + 1)
      .filter(({ start }) => start < span.end);
    const last = first + tokens.length - 1;
    const matched = tokens.flatMap((token, index) => {
      const match = this.#matches[first + index] ?? -1;
      return match < 0 ? [] : [{ token, match }];
    });
    const before = this.#edge(first, -1, matched[0]?.match);
    const after = this.#edge(last, 1, matched.at(-1)?.match);
    if (tokens.length === 0 || !before || !after || after.index < before.index) return undefined;
    const start = this.#start(span, tokens[0], before.index);
    const end = this.#end(span, tokens.at(-1), after.index);
    const kept = sizeOf(matched.map(({ token }) => token));
    const size = Math.max(sizeOf(tokens), sizeOf(this.#new.slice(before.index, after.index + 1)));
    return {
      span: { start, end: Math.max(start, end) },
      score: size === 0 ? 0 : kept / size,
      isAnchored: before.isAnchored && after.isAnchored,
    };
  }

  /** Where in the new text what stood just before `offset` of the old one ends now; 0 when all of that is gone. */
  after(offset: number): number {
    for (let index = this.#firstEndingAfter(offset) - 1; index >= 0; index--) {
      const match = this.#matches[index] ?? -1;
      if (match >= 0) return this.#new[match]?.end ?? 0;
    }
    return 0;
  }

  /**
   * The token of the new text that the edge token `index` of the old one became. One that is gone was replaced by what now
   * stands between its neighbour's match and `nearest`, the match within the span that is next to it, if there is one.
   */
  #edge(
    index: number,
    direction: -1 | 1,
    nearest: number | undefined,
  ): { readonly index: number; readonly isAnchored: boolean } | undefined {
    const match = this.#matches[index] ?? -1;
    if (match >= 0) return { index: match, isAnchored: true };
    const neighbour = this.#matches[index + direction] ?? -1;
    const isBeside = neighbour >= 0 && (nearest === undefined || (neighbour - nearest) * direction > 0);
    if (isBeside) return { index: neighbour - direction, isAnchored: true };
    return nearest === undefined ? undefined : { index: nearest, isAnchored: this.#isCut(index, direction, nearest) };
  }

  /** Whether what is gone at the edge went on beyond it, and the next words that are left stand right beside `nearest`. */
  #isCut(index: number, direction: -1 | 1, nearest: number): boolean {
    for (let step = 2; step <= widestCut; step++) {
      const match = this.#matches[index + direction * step];
      if (match === undefined) return false;
      if (match >= 0) return match === nearest + direction;
    }
    return false;
  }

  #start(span: Span, old: Token | undefined, index: number): number {
    const token = this.#new[index];
    if (!token || !old) return 0;
    const inside = Math.max(0, span.start - old.start);
    return token.start + (token.word === old.word ? Math.min(inside, token.end - token.start) : 0);
  }

  #end(span: Span, old: Token | undefined, index: number): number {
    const token = this.#new[index];
    if (!token || !old) return 0;
    const inside = Math.max(0, old.end - span.end);
    return token.end - (token.word === old.word ? Math.min(inside, token.end - token.start) : 0);
  }

  #firstEndingAfter(offset: number): number {
    let [low, high] = [0, this.#old.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#old[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Words, and all else that is not blank character by character; equal when a reader would call them equal. */
function tokensOf(text: string): readonly Token[] {
  const found = text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu);
  return Array.from(found, ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word: normaliseWords(word),
  })).filter(({ word }) => word !== '');
}

function sizeOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { start, end }) => sum + end - start, 0);
}
