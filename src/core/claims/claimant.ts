import type { Attribution } from '../attribution/attribution';
import { contains, hull, overlaps, spanLength } from '../text/span';
import type { Span } from '../text/span';

/** An attribution with the stretch from the start of its content to the end of it. */
interface Covered {
  readonly attribution: Attribution;
  readonly content: Span;
}

/** Tells of one sentence after another, in order, which attributions have content in it. */
export class AttributionSweep {
  readonly #waiting: readonly Covered[];
  #next = 0;
  #open: Covered[] = [];

  constructor(attributions: readonly Attribution[]) {
    this.#waiting = attributions
      .flatMap((attribution) => {
        const content = hull(attribution.content);
        return content ? [{ attribution, content }] : [];
      })
      .sort((a, b) => a.content.start - b.content.start);
  }

  /** The attributions with content in `sentence`; each call must ask for a later sentence than the one before. */
  at(sentence: Span): readonly Attribution[] {
    for (
      let next = this.#waiting[this.#next];
      next && next.content.start < sentence.end;
      next = this.#waiting[this.#next]
    ) {
      this.#open.push(next);
      this.#next += 1;
    }
    this.#open = this.#open.filter(({ content }) => content.end > sentence.start);
    return this.#open.filter(({ content }) => overlaps(content, sentence)).map(({ attribution }) => attribution);
  }
}

/**
 * Who says `words`: of the attributions whose content covers them, the one that says least else, since a statement within
 * a statement belongs to the inner speaker. Undefined where the article itself speaks.
 */
export function attributionOf(words: Span, attributions: readonly Attribution[]): Attribution | undefined {
  let best: Attribution | undefined;
  let bestLength = Infinity;
  for (const attribution of attributions) {
    const covered = hull(attribution.content);
    if (!covered || !contains(covered, words)) continue;
    const length = attribution.content.reduce((sum, span) => sum + spanLength(span), 0);
    if (length < bestLength) [best, bestLength] = [attribution, length];
  }
  return best;
}
