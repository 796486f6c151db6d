import { Reanchor } from '../anchoring/reanchor';
import { textOf } from '../text/span';
import type { Annotation, DismissedSuggestion } from './annotation';

/** Brings what was said of an old text over to the text as it is now. The same objects where the texts are the same. */
export class Relocation {
  readonly #text: string;
  readonly #reanchor: Reanchor | undefined;

  constructor(oldText: string, text: string) {
    this.#text = text;
    this.#reanchor = oldText === text ? undefined : new Reanchor(text, oldText);
  }

  /** `annotation` at its place in the new text, in the state that this leaves it in; what wanted a look still wants one. */
  annotation(annotation: Annotation): Annotation {
    if (!this.#reanchor) return annotation;
    const { state, spans } = this.#reanchor.find(annotation, annotation.spans);
    if (state === 'lost' || annotation.state === 'moved') {
      return { ...annotation, spans, state: state === 'lost' ? 'lost' : 'moved' };
    }
    const exact = state === 'ok' ? spans.map((span) => textOf(this.#text, span)) : annotation.exact;
    return { ...annotation, spans, exact, state };
  }

  /** `dismissed` at its place in the new text; where its words are gone, at the likeliest place. */
  dismissed(dismissed: DismissedSuggestion): DismissedSuggestion {
    if (!this.#reanchor) return dismissed;
    const selector = { exact: [dismissed.exact], prefix: '', suffix: '' };
    const [span] = this.#reanchor.find(selector, [dismissed.span]).spans;
    return span ? { ...dismissed, span } : dismissed;
  }
}
