import type { AnnotationSet } from '../../../core/annotations/annotationSet';
import { changeBetween } from '../../../core/annotations/setChange';
import { extentOf, judges } from '../../../core/review/suggestions';
import { overlaps } from '../../../core/text/span';
import type { OpenDocument } from '../../../host/documents/openDocument';
import type { Referent } from '../../../host/words/reference';

/** What an undo that made the annotations what they are changed: the first in the text; undefined when it changed nothing here. */
export function placeUndone(open: OpenDocument, before: AnnotationSet): Referent | undefined {
  const { annotations, dismissed } = changeBetween(before, open.annotations);
  for (const { from, to } of annotations.values()) {
    if (to) return { annotation: to };
    const suggestion = open.suggestions.find((one) => from && judges(from, one));
    if (suggestion) return { suggestion };
  }
  for (const { from } of dismissed) {
    if (!from) continue;
    const suggestion = open.suggestions.find((one) => one.kind === from.kind && overlaps(extentOf(one), from.span));
    if (suggestion) return { suggestion };
  }
  return undefined;
}
