import type { Edit } from '../anchoring/edit';
import { Reanchor } from '../anchoring/reanchor';
import { describeSpans } from '../anchoring/selector';
import { overlaps, type Span } from '../text/span';
import type { Annotation } from './annotation';
import type { TextChange } from './placed';

/** From here on, in UTF-16 units both taken away and put in, words may be found again in what was put in. */
const shortestRewrite = 20;

/**
 * Edits that put much new text in the place of much old text: a file read again from disk, a format, a paste over. Both
 * texts are compared to find where the words of an annotation are now.
 */
export class Rewrite {
  readonly #large: readonly Edit[];
  readonly #texts: TextChange;
  #reanchor: Reanchor | undefined;

  constructor(edits: readonly Edit[], texts: TextChange) {
    this.#large = edits.filter(
      ({ start, end, text }) => end - start >= shortestRewrite && text.length >= shortestRewrite,
    );
    this.#texts = texts;
  }

  /** Whether a part of `spans` was replaced. */
  concerns(spans: readonly Span[]): boolean {
    return this.#large.some((edit) => spans.some((span) => overlaps(span, edit)));
  }

  /** `annotation`, which is not lost, where its words are now; when they are gone, lost between its old neighbours. */
  find(annotation: Annotation): Annotation {
    const { before, after } = this.#texts;
    this.#reanchor ??= new Reanchor(after, before);
    const start = this.#reanchor.after(annotation.spans[0]?.start ?? 0);
    const gone: Annotation = {
      ...annotation,
      spans: annotation.spans.map(() => ({ start, end: start })),
      state: 'lost',
    };
    const { state, spans } = this.#reanchor.find(describeSpans(before, annotation.spans), annotation.spans);
    if (state === 'lost') return gone;
    return { ...annotation, spans, state: annotation.state === 'ok' ? state : 'moved' };
  }
}
