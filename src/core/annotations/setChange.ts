import type { Annotation, DismissedSuggestion, ReviewStatus, SpeakerEntry } from './annotation';
import type { AnnotationSet } from './annotationSet';
import { sameData } from './sameData';

/** One value before and after; undefined where it is not there. */
export interface ValueChange<Value> {
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

/** What makes one set of annotations of a text another, record by record. Immutable. */
export interface SetChange {
  /** By id. */
  readonly annotations: ReadonlyMap<string, ValueChange<Annotation>>;
  /** By key in the table of speakers. */
  readonly speakers: ReadonlyMap<string, ValueChange<SpeakerEntry>>;
  /** Each has either `from` or `to`. */
  readonly dismissed: readonly ValueChange<DismissedSuggestion>[];
  readonly status?: ValueChange<ReviewStatus>;
}

/** What leads from `before` to `after`, two sets of annotations of the same text. */
export function changeBetween(before: AnnotationSet, after: AnnotationSet): SetChange {
  const byId = (set: AnnotationSet): ReadonlyMap<string, Annotation> => new Map(set.all.map((one) => [one.id, one]));
  const byWords = (set: AnnotationSet): ReadonlyMap<string, DismissedSuggestion> =>
    new Map(set.dismissed.map((one) => [JSON.stringify([one.kind, one.exact, one.span.start, one.span.end]), one]));
  const isNew = before.status !== after.status;
  return {
    annotations: differences(byId(before), byId(after)),
    speakers: differences(before.speakers, after.speakers),
    dismissed: before.dismissed === after.dismissed ? [] : [...differences(byWords(before), byWords(after)).values()],
    ...(isNew && { status: { from: before.status, to: after.status } }),
  };
}

/** What takes `change` back. */
export function inverse({ annotations, speakers, dismissed, status }: SetChange): SetChange {
  return {
    annotations: turned(annotations),
    speakers: turned(speakers),
    dismissed: dismissed.map(turn),
    ...(status && { status: turn(status) }),
  };
}

/** Whether `change` changes nothing. */
export function isNothing({ annotations, speakers, dismissed, status }: SetChange): boolean {
  return annotations.size + speakers.size + dismissed.length === 0 && !status;
}

function differences<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): ReadonlyMap<string, ValueChange<Value>> {
  const found = new Map<string, ValueChange<Value>>();
  if (before === after) return found;
  for (const [key, from] of before) {
    const to = after.get(key);
    if (!sameData(from, to)) found.set(key, { from, to });
  }
  for (const [key, to] of after) if (!before.has(key)) found.set(key, { from: undefined, to });
  return found;
}

function turned<Value>(changes: ReadonlyMap<string, ValueChange<Value>>): ReadonlyMap<string, ValueChange<Value>> {
  return new Map([...changes].map(([key, change]) => [key, turn(change)]));
}

function turn<Value>({ from, to }: ValueChange<Value>): ValueChange<Value> {
  return { from: to, to: from };
}
