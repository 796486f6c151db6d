import type { AnnotationSet } from './annotationSet';
import { applyChange, type Applied, type Refusal } from './applyChange';
import type { StepPart } from './history';
import { Relocation } from './relocation';
import { inverse } from './setChange';

/**
 * Takes back what `parts` of a step changed in the document whose annotations are `set`, last part first. `text` is the
 * document's text now, which may be another than it was then. What somebody has changed since stays as it is and is refused.
 */
export function takeBack(set: AnnotationSet, parts: readonly StepPart[], text: string): Applied {
  const refused: Refusal[] = [];
  let next = set;
  for (const { change, text: oldText } of parts.toReversed()) {
    const applied = applyChange(next, inverse(change), { relocation: new Relocation(oldText, text), removed: 'leave' });
    next = applied.set;
    refused.push(...applied.refused);
  }
  return { set: next, refused };
}
