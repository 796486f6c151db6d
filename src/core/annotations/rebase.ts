import type { Annotation } from './annotation';
import type { AnnotationSet } from './annotationSet';

/**
 * Carries what was changed from `base` to `ours` over to `theirs`, record by record: what we added, changed or removed
 * since `base` holds, everything else is as in `theirs`. A record that they removed and we changed is kept.
 * Positions count as changed only together with another field, since all three sets stand for the same text.
 */
export function rebase(base: AnnotationSet, ours: AnnotationSet, theirs: AnnotationSet): AnnotationSet {
  let result = theirs;
  for (const before of base.all) {
    if (!ours.get(before.id)) result = result.remove(before.id);
  }
  for (const annotation of ours.all) {
    const before = base.get(annotation.id);
    if (before && sameRecord(before, annotation)) continue;
    result = result.get(annotation.id) ? result.edit(annotation.id, annotation) : result.add(annotation);
  }
  for (const dismissed of ours.dismissed) {
    if (!base.dismissed.some((one) => same(one, dismissed))) result = result.dismiss(dismissed);
  }
  for (const [key, entry] of ours.speakers) {
    if (!same(base.speakers.get(key), entry)) result = result.withSpeaker(key, entry);
  }
  const used = new Set(result.all.map(({ speaker }) => speaker));
  for (const key of base.speakers.keys()) {
    if (!ours.speakers.has(key) && !used.has(key)) result = result.withoutSpeaker(key);
  }
  return ours.status === base.status ? result : result.withStatus(ours.status);
}

function sameRecord(a: Annotation, b: Annotation): boolean {
  return same(a, b);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
