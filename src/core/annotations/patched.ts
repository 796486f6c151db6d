import type { Annotation } from './annotation';
import { sameData } from './sameData';

/** What may change in an annotation; a key given as undefined takes that field away. */
export type AnnotationPatch = {
  readonly [Key in Exclude<keyof Annotation, 'id'>]?: Annotation[Key] | undefined;
};

/** `old` with the fields that `patch` names; the same object when nothing differs. */
export function patched(old: Annotation, patch: AnnotationPatch): Annotation {
  const next = Object.fromEntries(
    Object.entries({ ...old, ...patch }).filter(([, value]) => value !== undefined),
  ) as unknown as Annotation;
  return sameData(old, next) ? old : next;
}
