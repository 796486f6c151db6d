import type { Annotation, SpeakerEntry } from './annotation';
import type { AnnotationSet } from './annotationSet';
import { joinRelations } from './relation';
import type { Relocation } from './relocation';
import { sameData } from './sameData';
import type { SetChange, ValueChange } from './setChange';

/** The fields of an annotation that are decided one by one; where it is, is decided as a whole. */
const decidedFields = ['kind', 'tags', 'attributes', 'speaker', 'line', 'by', 'origin', 'note'] as const;
type DecidedField = (typeof decidedFields)[number];

/** One thing that was not changed, because it is no longer as the change found it: somebody else has changed it since. */
export interface Refusal {
  readonly of: 'annotation' | 'speaker' | 'status';
  /** The annotation's id or the speaker's key; the document's status has none. */
  readonly id?: string;
  /** The part of an annotation; `record` when it was to be added or removed. */
  readonly field?: DecidedField | 'relations' | 'place' | 'record';
}

/** A set with as much of a change as could be applied, and what could not. */
export interface Applied {
  readonly set: AnnotationSet;
  readonly refused: readonly Refusal[];
}

/** How a change is applied to a set that is not the one it was made in. */
export interface ApplyOptions {
  /** From the text that the change was made in to the text of the set. */
  readonly relocation: Relocation;
  /** `keep`: what was removed since comes back when the change edited it; `leave`: it stays away and is refused. */
  readonly removed: 'keep' | 'leave';
  /** Whether what somebody else has changed since is changed all the same; without it, it is refused. */
  readonly overrule?: boolean;
}

/**
 * Applies `change` to `set`, value by value: only where the set still says what the change started from, however the text
 * has moved meanwhile. What already is as the change wants it counts as done.
 */
export function applyChange(set: AnnotationSet, change: SetChange, options: ApplyOptions): Applied {
  const refused: Refusal[] = [];
  const next = new Map<string, Annotation | undefined>();
  for (const [id, one] of change.annotations) {
    next.set(
      id,
      applyToRecord(set.get(id), one, options, (field) => refused.push({ of: 'annotation', id, field })),
    );
  }
  let result = set.replace(next);
  const named = new Set(result.all.map(({ speaker }) => speaker));
  for (const [key, one] of change.speakers) {
    const wanted = applyToSpeaker(result.speakers.get(key), one, options);
    if (wanted === 'refused') refused.push({ of: 'speaker', id: key });
    else if (wanted) result = result.withSpeaker(key, wanted);
    else if (!named.has(key)) result = result.withoutSpeaker(key);
  }
  for (const { from, to } of change.dismissed) {
    if (from) result = result.restore(options.relocation.dismissed(from));
    if (to) result = result.dismiss(options.relocation.dismissed(to));
  }
  const { status } = change;
  if (status?.to !== undefined && status.to !== result.status) {
    if (result.status === status.from || options.overrule === true) result = result.withStatus(status.to);
    else refused.push({ of: 'status' });
  }
  return { set: result, refused };
}

type Refuse = (field: NonNullable<Refusal['field']>) => void;

function applyToRecord(
  now: Annotation | undefined,
  { from, to }: ValueChange<Annotation>,
  { relocation, removed, overrule = false }: ApplyOptions,
  refuse: Refuse,
): Annotation | undefined {
  const wanted = to && relocation.annotation(to);
  if (!now) {
    if (wanted && from && removed === 'leave') refuse('record');
    return from && removed === 'leave' ? undefined : wanted;
  }
  const expected = from && relocation.annotation(from);
  if (expected && wanted) {
    const isPlaceChange = !sameData(placeOf(from), placeOf(to));
    return withFields(now, { expected, wanted, isPlaceChange, overrule }, refuse);
  }
  if (!expected) return now;
  if (overrule || saysTheSame(now, expected)) return undefined;
  refuse('record');
  return now;
}

interface RecordEdit {
  /** What the change found and what it wants, both in the text of the set. */
  readonly expected: Annotation;
  readonly wanted: Annotation;
  readonly isPlaceChange: boolean;
  readonly overrule: boolean;
}

/** `now` with those fields that the change is about. */
function withFields(
  now: Annotation,
  { expected, wanted, isPlaceChange, overrule }: RecordEdit,
  refuse: Refuse,
): Annotation {
  let patch: Partial<Record<keyof Annotation, unknown>> = {};
  for (const field of decidedFields) {
    if (sameData(expected[field], wanted[field]) || sameData(now[field], wanted[field])) continue;
    if (overrule || sameData(now[field], expected[field])) patch[field] = wanted[field];
    else refuse(field);
  }
  const { relations, conflicts } = joinRelations(expected.relations, now.relations, wanted.relations);
  if (overrule && conflicts.length > 0) {
    // Theirs gives way where both say something else of one end.
    patch.relations = joinRelations(expected.relations, wanted.relations, now.relations).relations;
  } else {
    if (conflicts.length > 0) refuse('relations');
    if (!sameData(relations, now.relations)) patch.relations = relations;
  }
  if (isPlaceChange && !sameData(placeOf(now), placeOf(wanted))) {
    if (overrule || samePlace(now, expected)) patch = { ...patch, ...placeOf(wanted) };
    else refuse('place');
  }
  if (Object.keys(patch).length === 0) return now;
  const entries = Object.entries({ ...now, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Annotation;
}

function applyToSpeaker(
  now: SpeakerEntry | undefined,
  { from, to }: ValueChange<SpeakerEntry>,
  { removed, overrule = false }: ApplyOptions,
): SpeakerEntry | undefined | 'refused' {
  const isFree = sameData(now, from) || sameData(now, to) || (!now && removed === 'keep');
  return isFree || overrule ? to : 'refused';
}

function saysTheSame(a: Annotation, b: Annotation): boolean {
  return [...decidedFields, 'relations' as const].every((field) => sameData(a[field], b[field])) && samePlace(a, b);
}

/** The same words or the same place: typing in the text changes one or the other, and is no decision about a record. */
function samePlace(a: Annotation, b: Annotation): boolean {
  return sameData(a.exact, b.exact) || sameData(a.spans, b.spans);
}

function placeOf({ spans, exact, prefix, suffix, state }: Annotation): Partial<Annotation> {
  return { spans, exact, prefix, suffix, state };
}
