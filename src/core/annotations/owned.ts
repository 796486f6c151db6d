import type { Annotation, SpeakerEntry } from './annotation';
import { AnnotationSet } from './annotationSet';

/**
 * How another coder's id or key of a speaker is called among ours: two coders may give one id or key to different things.
 * The same in every session.
 */
export function ownedKey(owner: string, key: string): string {
  return `${key}@${owner}`;
}

/**
 * An annotation of the sidecar of another coder, with `owner` and under a name that none of ours has. Its relations lead to
 * annotations of the same coder, by such names.
 */
export function owned<One extends Pick<Annotation, 'id' | 'speaker' | 'relations'>>(
  owner: string,
  one: One,
): One & { readonly owner: string } {
  const relations = one.relations?.map((relation) => ({ ...relation, to: ownedKey(owner, relation.to) }));
  const named = { ...one, owner, id: ownedKey(owner, one.id), ...(relations && { relations }) };
  return one.speaker === undefined ? named : { ...named, speaker: ownedKey(owner, one.speaker) };
}

/** The speakers of the table of another coder, under the keys that their annotations have here. */
export function ownedSpeakers(
  owner: string,
  speakers: Iterable<readonly [string, SpeakerEntry]>,
): ReadonlyMap<string, SpeakerEntry> {
  return new Map(Array.from(speakers, ([key, entry]) => [ownedKey(owner, key), entry]));
}

/** What other coders have said of one document, to be shown beside what we say. Their judgements of suggestions stay theirs. */
export function joinOwned(sets: readonly (readonly [owner: string, set: AnnotationSet])[]): AnnotationSet {
  const annotations = sets.flatMap(([owner, set]) => set.all.map((one) => owned(owner, one)));
  const speakers = new Map(sets.flatMap(([owner, set]) => [...ownedSpeakers(owner, set.speakers)]));
  return annotations.length === 0 ? AnnotationSet.empty : AnnotationSet.of(annotations, { speakers });
}
