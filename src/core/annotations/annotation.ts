import type { Span } from '../text/span';
import type { AttributeValue } from './attributeValues';
import type { Relation } from './relation';

/** What an annotation can be about: who says it, what is stated, any passage, or whether lines are article or boilerplate. */
export const annotationKinds = ['quote', 'claim', 'passage', 'line'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** `ok`: the words are there; `moved`: found elsewhere or much changed, wants a look; `lost`: gone, kept and shown. */
export const annotationStates = ['ok', 'moved', 'lost'] as const;
export type AnnotationState = (typeof annotationStates)[number];

/** How a person judged the lines under an annotation of kind `line`. */
export const lineVerdicts = ['article', 'boilerplate'] as const;
export type LineVerdict = (typeof lineVerdicts)[number];

/** What a person made or accepted. Immutable. */
export interface Annotation {
  /** Random, never reused, unique in its set. */
  readonly id: string;
  readonly kind: AnnotationKind;
  /** Names of codebook tags, without repeats. */
  readonly tags: readonly string[];
  /** What is said of it by the attributes of its tags, one value each, as `sortedAttributes` orders them; never an empty list. */
  readonly attributes?: readonly AttributeValue[];
  /** Where it is in the document: UTF-16, ordered, never none. While `lost`, the last known place or the best guess. */
  readonly spans: readonly Span[];
  /** What was tagged, one string per span, in the document's own characters and line breaks. */
  readonly exact: readonly string[];
  /** The text just before the first span. */
  readonly prefix: string;
  /** The text just after the last span. */
  readonly suffix: string;
  /** Key in the table of speakers. */
  readonly speaker?: string;
  /** What it has to do with other annotations, one relation each, as `sortedRelations` orders them; never an empty list. */
  readonly relations?: readonly Relation[];
  /** Only with kind `line`. */
  readonly line?: LineVerdict;
  /** Who made it. */
  readonly by?: string;
  /** `human`, or name and version of the detector whose suggestion was accepted. */
  readonly origin: string;
  readonly state: AnnotationState;
  /** Free text without trailing line breaks. */
  readonly note?: string;
  /** The coder in whose own sidecar it is, when that is not ours: it is shown and cannot be changed. See `owned`. */
  readonly owner?: string;
}

/** What a list needs of an annotation; the text it lies in may not be open. */
export interface ListedAnnotation extends Pick<
  Annotation,
  | 'id'
  | 'kind'
  | 'tags'
  | 'attributes'
  | 'exact'
  | 'speaker'
  | 'relations'
  | 'state'
  | 'note'
  | 'line'
  | 'by'
  | 'origin'
  | 'owner'
> {
  /** From its first to its last word, for comparing with others of the list: in a unit that only they share. */
  readonly place?: Span;
}

/** A suggestion judged wrong, remembered so that it stays away. */
export interface DismissedSuggestion {
  readonly kind: AnnotationKind;
  readonly span: Span;
  readonly exact: string;
}

/** A person or body in a document's table of speakers. */
export interface SpeakerEntry {
  readonly name: string;
  readonly role?: string;
  readonly aliases: readonly string[];
}

/** How far the document's review has come. */
export const reviewStatuses = ['new', 'in-review', 'done'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];
