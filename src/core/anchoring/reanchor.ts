import { textOf, type Span } from '../text/span';
import { Alignment, type Aligned } from './alignment';
import type { Found } from './findAgain';
import { normaliseWords } from './normalisedText';
import type { Selector } from './selector';
import { similarity } from './similarity';
import { TextFinder } from './textFinder';

/** How much of the words has to be the same for a place that the alignment of both texts gives. */
const certainScore = 0.8;
/** From here on a place that the alignment gives is worth showing. */
const likelyScore = 0.5;
/** Longer stretches are compared by words only. */
const longestCompared = 1000;

/** Brings annotations over from an old text to a new one: by aligning the two where the old is known, else by searching. */
export class Reanchor {
  readonly #text: string;
  readonly #oldText: string | undefined;
  readonly #finder: TextFinder;
  #alignment: Alignment | undefined;

  constructor(text: string, oldText?: string) {
    this.#text = text;
    this.#oldText = oldText;
    this.#finder = new TextFinder(text);
  }

  /**
   * Where the words of `selector` are in the new text. `oldSpans` is where they were in the old one, which counts only if
   * they really stood there; its first start also hints at the new place.
   */
  find(selector: Selector, oldSpans: readonly Span[]): Found {
    const aligned = this.#mapped(selector, oldSpans);
    const spans = aligned?.map(({ span }) => span);
    if (aligned && spans && this.#isCertain(selector, aligned)) return { state: 'ok', spans };
    const found = this.#finder.find(selector, (spans ?? oldSpans)[0]?.start);
    if (found.state === 'ok' || !aligned || !spans) return found;
    const isLikely = aligned.every((one, index) => this.#score(selector.exact[index] ?? '', one) >= likelyScore);
    return isLikely ? { state: 'moved', spans } : found;
  }

  /** Where what stood before `offset` of the old text ends now; `offset` itself, within the text, when that is not known. */
  after(offset: number): number {
    return this.#align()?.after(offset) ?? Math.min(offset, this.#text.length);
  }

  #align(): Alignment | undefined {
    if (this.#oldText === undefined) return undefined;
    return (this.#alignment ??= new Alignment(this.#oldText, this.#text));
  }

  #mapped({ exact }: Selector, oldSpans: readonly Span[]): readonly Aligned[] | undefined {
    const oldText = this.#oldText;
    if (oldText === undefined || oldSpans.length !== exact.length) return undefined;
    const stood = oldSpans.every(
      (span, index) => normaliseWords(textOf(oldText, span)) === normaliseWords(exact[index] ?? ''),
    );
    if (!stood) return undefined;
    const alignment = this.#align();
    const aligned = oldSpans.map((span) => alignment?.map(span)).filter((one) => one !== undefined);
    return aligned.length === exact.length ? aligned : undefined;
  }

  /**
   * The same words, or almost, between neighbours that are the same. With another figure, or a “not” more or less, it is
   * another statement.
   */
  #isCertain({ exact }: Selector, aligned: readonly Aligned[]): boolean {
    return aligned.every((one, index) => {
      const before = normaliseWords(exact[index] ?? '');
      const after = normaliseWords(textOf(this.#text, one.span));
      if (before === after) return true;
      return (
        one.isAnchored && this.#score(before, one) >= certainScore && decidingWords(before) === decidingWords(after)
      );
    });
  }

  /** How much is the same: by words, or by letters where the texts are short enough to compare. */
  #score(exact: string, { span, score }: Aligned): number {
    if (score >= certainScore || Math.max(exact.length, span.end - span.start) > longestCompared) return score;
    return Math.max(score, similarity(normaliseWords(exact), normaliseWords(textOf(this.#text, span))));
  }
}

/** Figures, and words that turn a statement round. */
function decidingWords(words: string): string {
  return (
    words.toLowerCase().match(/\p{N}+|\b(?:not|no|nor|none|never|neither|nobody|nothing|without|cannot)\b|n't\b/gu) ??
    []
  ).join(' ');
}
