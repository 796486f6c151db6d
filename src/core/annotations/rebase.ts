import type { AnnotationSet } from './annotationSet';
import { applyChange, type Applied } from './applyChange';
import { Relocation } from './relocation';
import { changeBetween } from './setChange';

/**
 * Carries what was changed from `base` to `ours` over to `theirs`, value by value; everything else is as in `theirs`. Where
 * both have changed the same value differently, theirs stays and ours is refused, unless `overrule` is set. A record that
 * they removed and we changed is kept. All three sets stand for the same text.
 */
export function rebase(base: AnnotationSet, ours: AnnotationSet, theirs: AnnotationSet, overrule = false): Applied {
  return applyChange(theirs, changeBetween(base, ours), {
    relocation: new Relocation('', ''),
    removed: 'keep',
    overrule,
  });
}
