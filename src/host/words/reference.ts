import type { Annotation } from '../../core/annotations/annotation';
import { extentOf, type Suggestion } from '../../core/review/suggestions';
import type { OpenDocument } from '../documents/openDocument';

/** Names an annotation, ours or another coder's, or a suggestion in the arguments of a command, which must be plain data. */
export type Reference =
  | { readonly annotation: string }
  | { readonly suggestion: Suggestion['kind']; readonly start: number; readonly end: number };

/** What a reference points to. */
export type Referent = { readonly annotation: Annotation } | { readonly suggestion: Suggestion };

export function annotationReference({ id }: { readonly id: string }): Reference {
  return { annotation: id };
}

export function suggestionReference(suggestion: Suggestion): Reference {
  return { suggestion: suggestion.kind, ...extentOf(suggestion) };
}

/** What `reference` points to in `open` now; undefined when it is gone. */
export function resolveReference(open: OpenDocument, reference: Reference): Referent | undefined {
  if ('annotation' in reference) {
    const annotation = open.annotations.get(reference.annotation) ?? open.others.get(reference.annotation);
    return annotation && { annotation };
  }
  const suggestion = open.suggestions.find((one) => {
    const { start, end } = extentOf(one);
    return one.kind === reference.suggestion && start === reference.start && end === reference.end;
  });
  return suggestion && { suggestion };
}

/** Whether `value`, an argument of a command, is a reference. */
export function isReference(value: unknown): value is Reference {
  if (typeof value !== 'object' || value === null) return false;
  if ('annotation' in value) return typeof value.annotation === 'string';
  return (
    'suggestion' in value &&
    (value.suggestion === 'quote' || value.suggestion === 'claim') &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}
