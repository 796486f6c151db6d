import { hull, spanLength } from '../text/span';
import type { Annotation } from './annotation';

/** Orders annotations by position (start of the first span, then the longer first), then by id. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  const [first, second] = [hull(a.spans), hull(b.spans)];
  return (
    (first?.start ?? 0) - (second?.start ?? 0) ||
    (second?.end ?? 0) - (first?.end ?? 0) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** The length of all spans together, in UTF-16 units. */
export function totalLength({ spans }: Annotation): number {
  return spans.reduce((sum, span) => sum + spanLength(span), 0);
}
