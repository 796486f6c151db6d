import type { AnnotationState } from '../annotations/annotation';
import type { Span } from '../text/span';
import type { Selector } from './selector';
import { TextFinder } from './textFinder';

/** Where a selector's words are now. */
export interface Found {
  /** `ok`: there, certainly. `moved`: a likely place that wants a look. `lost`: no place; the spans are a guess. */
  readonly state: AnnotationState;
  /** One per string of the selector's `exact`, ordered. */
  readonly spans: readonly Span[];
}

/** Looks once for the words of `selector` in `text`; for many searches of one text make a `TextFinder`. */
export function findAgain(text: string, selector: Selector, hint = 0): Found {
  return new TextFinder(text).find(selector, hint);
}
