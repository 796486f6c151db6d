import { sameData } from '../core/annotations/sameData';

/** The outcome for one value; of a conflict, ours. */
export interface ThreeWay<Value> {
  readonly value: Value;
  readonly isConflict: boolean;
}

/** Joins two changes of one value: the one that changed it wins; both differently is a conflict. */
export function threeWay<Value>(base: Value, ours: Value, theirs: Value): ThreeWay<Value> {
  if (sameData(ours, theirs) || sameData(base, theirs)) return { value: ours, isConflict: false };
  return sameData(base, ours) ? { value: theirs, isConflict: false } : { value: ours, isConflict: true };
}
