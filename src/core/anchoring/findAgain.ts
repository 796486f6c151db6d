import type { AnnotationState } from '../annotations/annotation';
import type { Span } from '../text/span';
import type { Selector } from './selector';

/** Where a selector's words are now. `lost` comes with the best guess, which may be empty. */
export interface Found {
  readonly state: AnnotationState;
  /** One per string of `exact`, ordered. */
  readonly spans: readonly Span[];
}

/**
 * Looks for the words of `selector` in `text`. `hint` is where they may be (UTF-16), used to choose between equals.
 */
export function findAgain(text: string, selector: Selector, hint = 0): Found {
  const spans: Span[] = [];
  let from = 0;
  for (const [index, exact] of selector.exact.entries()) {
    const wanted = index === 0 ? selector.prefix + exact : exact;
    const at = text.indexOf(wanted, from);
    if (at < 0 || exact === '') return { state: 'lost', spans: guess(text, selector, hint) };
    const start = at + wanted.length - exact.length;
    spans.push({ start, end: start + exact.length });
    from = start + exact.length;
  }
  return { state: 'ok', spans };
}

function guess(text: string, selector: Selector, hint: number): Span[] {
  const start = Math.max(0, Math.min(text.length, hint));
  return selector.exact.map(() => ({ start, end: start }));
}
