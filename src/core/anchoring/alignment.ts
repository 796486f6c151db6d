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

  /** Where `span` of the old text is now; undefined when none of its words is left where they stood. */
  map(span: Span): Aligned | undefined {
    const first = this.#firstEndingAfter(span.start);
    const last = this.#firstEndingAfter(span.end - 1);
    const tokens = this.#old.slice(first, last + 1).filter(({ start }) => start < span.end);
    const matched = tokens.flatMap((token, index) => {
      const match = this.#matches[first + index] ?? -1;
      return match < 0 ? [] : [{ token, match }];
    });
    const [low, high] = [matched[0], matched.at(-1)];
    if (!low || !high) return undefined;
    const before = this.#edge(first, -1, low.match);
    const after = this.#edge(first + tokens.length - 1, 1, high.match);
    const start = this.#start(span, tokens[0] ?? low.token, before.index);
    const end = this.#end(span, tokens.at(-1) ?? high.token, after.index);
    const kept = sizeOf(matched.map(({ token }) => token));
    const size = Math.max(sizeOf(tokens), sizeOf(this.#new.slice(before.index, after.index + 1)));
    return {
      span: { start, end: Math.max(start, end) },
      score: size === 0 ? 0 : kept / size,
      isAnchored: before.isAnchored && after.isAnchored,
    };
  }

  /**
   * The token of the new text that the edge token `index` of the old one became. One that is gone was replaced by what now
   * stands between its neighbour's match and `nearest`, the match within the span that is next to it.
   */
  #edge(index: number, direction: -1 | 1, nearest: number): { readonly index: number; readonly isAnchored: boolean } {
    const match = this.#matches[index] ?? -1;
    if (match >= 0) return { index: match, isAnchored: true };
    const neighbour = this.#matches[index + direction] ?? -1;
    const isBeside = neighbour >= 0 && (neighbour - nearest) * direction > 0;
    return isBeside ? { index: neighbour - direction, isAnchored: true } : { index: nearest, isAnchored: false };
  }

  #start(span: Span, old: Token, index: number): number {
    const token = this.#new[index] ?? { start: 0, end: 0, word: '' };
    const inside = Math.max(0, span.start - old.start);
    return token.start + (token.word === old.word ? Math.min(inside, token.end - token.start) : 0);
  }

  #end(span: Span, old: Token, index: number): number {
    const token = this.#new[index] ?? { start: 0, end: 0, word: '' };
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
