import { describeSpans } from '../anchoring/selector';
import type { Annotation, SpeakerEntry } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
import { findSpeaker } from '../annotations/findSpeaker';
import { newAnnotationId } from '../annotations/newAnnotationId';
import { speakerKey } from '../annotations/speakerKey';
import type { AttributeValue } from '../annotations/attributeValues';
import type { SpeakerRef } from '../attribution/attribution';
import type { Span } from '../text/span';
import { extentOf, wordsOf, type Suggestion } from './suggestions';

/** Name and version of the detectors, as the origin of what is accepted from them. */
export const detector = 'marginalia 1';

/** What a person decided about a place; the rest of the annotation follows from the text. */
export interface Decision {
  readonly kind: Annotation['kind'];
  /** Not empty. */
  readonly spans: readonly Span[];
  readonly tags?: readonly string[];
  /** Of its tags, in the order of `sortedAttributes`; never empty. */
  readonly attributes?: readonly AttributeValue[];
  readonly speaker?: SpeakerRef;
  readonly line?: NonNullable<Annotation['line']>;
  /** The coder, where one is set. */
  readonly by?: string;
  /** `human`, or the detector whose suggestion was accepted. */
  readonly origin: string;
}

/** An annotation made, and the set with it. */
export interface Annotated {
  readonly set: AnnotationSet;
  readonly annotation: Annotation;
}

/** Adds an annotation to `set` as `decision` says; its speaker joins the table of speakers, and a new document is in review. `random` gives 0 ≤ x < 1. */
export function annotate(set: AnnotationSet, text: string, decision: Decision, random: () => number): Annotated {
  const { kind, spans, tags = [], attributes, line, by, origin } = decision;
  const found = decision.speaker && withSpeakerRef(set, decision.speaker);
  const annotation: Annotation = {
    id: newAnnotationId(random, set),
    kind,
    tags,
    ...(attributes && { attributes }),
    spans,
    ...describeSpans(text, spans),
    ...(found && { speaker: found.key }),
    ...(line && { line }),
    ...(by && { by }),
    origin,
    state: 'ok',
  };
  const next = (found?.set ?? set).add(annotation);
  return { set: next.status === 'new' ? next.withStatus('in-review') : next, annotation };
}

/** Adds an annotation that says what the suggestion says; `detector` names who found it. */
export function acceptSuggestion(
  set: AnnotationSet,
  text: string,
  suggestion: Suggestion,
  options: Pick<Decision, 'tags' | 'attributes' | 'by'> & { readonly detector: string },
  random: () => number,
): Annotated {
  const decision: Decision = {
    kind: suggestion.kind,
    spans: suggestion.spans,
    origin: options.detector,
    ...(options.tags && { tags: options.tags }),
    ...(options.attributes && { attributes: options.attributes }),
    ...(options.by && { by: options.by }),
    ...(suggestion.speaker && { speaker: suggestion.speaker }),
  };
  return annotate(set, text, decision, random);
}

/** Remembers the suggestion as judged wrong. */
export function dismissSuggestion(set: AnnotationSet, text: string, suggestion: Suggestion): AnnotationSet {
  return set.dismiss({ kind: suggestion.kind, span: extentOf(suggestion), exact: wordsOf(text, suggestion) });
}

/**
 * The key of `speaker` in the table of speakers, and the set with an entry for it. A name that the table knows, as a name
 * or an alias, is that speaker; a role that the entry lacks is added.
 */
export function withSpeakerRef(
  set: AnnotationSet,
  speaker: SpeakerRef,
): { readonly set: AnnotationSet; readonly key: string } {
  const known = findSpeaker(set.speakers, speaker.name);
  if (known) {
    const { key, entry } = known;
    const richer = entry.role === undefined && speaker.role !== undefined ? { ...entry, role: speaker.role } : entry;
    return { set: set.withSpeaker(key, richer), key };
  }
  const key = speakerKey(speaker.name, new Set(set.speakers.keys()));
  const entry: SpeakerEntry = { name: speaker.name, ...(speaker.role && { role: speaker.role }), aliases: [] };
  return { set: set.withSpeaker(key, entry), key };
}
