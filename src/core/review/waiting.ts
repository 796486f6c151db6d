import type { AnnotationKind } from '../annotations/annotation';
import type { AnnotationSet } from '../annotations/annotationSet';
import { hull, type Span } from '../text/span';
import { extentOf, wordsOf, type Suggestion } from './suggestions';

/** Something in a document that waits for a person's decision. */
export interface Waiting extends Span {
  /** `suggested`: nobody has judged it; else the state of an annotation that wants a look. */
  readonly why: 'suggested' | 'moved' | 'lost';
  readonly kind: AnnotationKind;
  readonly words: string;
  /** Name of who speaks, where that is known. */
  readonly speaker?: string;
  /** How sure the detectors are, 0 to 1; 1 for annotations, which a person made. */
  readonly confidence: number;
  /** The annotation's id; undefined for a suggestion. */
  readonly id?: string;
}

/** What waits in a document, the most useful decision first: its annotations that moved or are lost, and its suggestions. */
export function waitingIn(text: string, set: AnnotationSet, suggestions: readonly Suggestion[]): readonly Waiting[] {
  const doubtful = set.all.flatMap(({ id, kind, state, spans, exact, speaker }): Waiting[] => {
    if (state === 'ok') return [];
    const span = hull(spans) ?? { start: 0, end: 0 };
    const name = speaker === undefined ? undefined : (set.speakers.get(speaker)?.name ?? speaker);
    const words = exact.join(' … ');
    return [{ ...span, why: state, kind, words, confidence: 1, id, ...(name !== undefined && { speaker: name }) }];
  });
  const suggested = suggestions.map((one): Waiting => {
    const { kind, confidence, speaker } = one;
    const words = wordsOf(text, one);
    return { ...extentOf(one), why: 'suggested', kind, words, confidence, ...(speaker && { speaker: speaker.name }) };
  });
  return [...doubtful, ...suggested].sort((a, b) => usefulness(b) - usefulness(a) || a.start - b.start);
}

/** What a decision about a moved or a lost annotation is worth, in decisions about certain suggestions. */
const worth = { moved: 3, lost: 2 };

/** What a suggestion is worth that leaves the reviewer to find out who speaks, against one that names them. */
const worthWithoutSpeaker = 0.7;

/**
 * How much a person's decision is worth: what is at stake times how likely the decision changes what the sidecar says. An
 * annotation that may stand on wrong words comes first, because others rely on it already; then one whose words are gone, which
 * at least nobody can mistake. A suggestion is worth what it is likely to be right: that many decisions of its kind become
 * annotations; without a speaker less, as the record stays incomplete. Certain ones first is also what lets a reviewer stop at
 * any time with the most done for the least effort. The factors are a choice, not a measurement.
 */
export function usefulness({ why, confidence, kind, speaker }: Waiting): number {
  if (why !== 'suggested') return worth[why];
  return confidence * (kind === 'quote' && speaker === undefined ? worthWithoutSpeaker : 1);
}
