import type { Edit } from '../anchoring/edit';
import { TextFinder } from '../anchoring/textFinder';
import { moveTracked } from '../anchoring/moveTracked';
import { keptLength, trackedSpan, trackLost, trackSpan, type TrackedSpan } from '../anchoring/trackedSpan';
import { hull, spanLength, type Span } from '../text/span';
import type { Annotation, AnnotationState } from './annotation';
import { isTouched } from './placed';

/** What an annotation covered before its text was edited: what it takes to follow undo. */
export interface Track {
  readonly spans: readonly TrackedSpan[];
  /** The state it had before. */
  readonly state: AnnotationState;
}

/** An annotation and, once its own text was touched, the memory of that text. */
export interface Followed {
  readonly annotation: Annotation;
  readonly track: Track | undefined;
}

/** Shorter texts are too common to be taken for the ones that were cut elsewhere. */
export const shortestPasted = 20;

/** Moves an annotation through one edit. The same object when it lies wholly before the edit. */
export function moveAnnotation(followed: Followed, edit: Edit): Followed {
  const { annotation } = followed;
  const whole = hull(annotation.spans);
  if (!whole || whole.end < edit.start) return followed;
  if (!isTouched(annotation.spans, edit))
    return { annotation: shifted(annotation, edit), track: followed.track && shiftedTrack(followed.track, edit) };
  const track = followed.track ?? newTrack(annotation);
  const next = { ...track, spans: track.spans.map((span) => moveTracked(span, edit)) };
  return {
    annotation: { ...annotation, spans: next.spans.map(trackedSpan), state: stateOf(annotation, next) },
    track: next,
  };
}

/** What edits put into a text, to be searched: each begins at an offset of the text after all of them. */
export class PutIn {
  readonly #edits: readonly { readonly text: string; readonly at: number; readonly finder: TextFinder }[];

  /** `at` says where the text of each edit begins now. */
  constructor(edits: readonly Edit[], at: readonly number[]) {
    this.#edits = edits.map(({ text }, index) => ({ text, at: at[index] ?? 0, finder: new TextFinder(text) }));
  }

  /** The texts that have at least `length` characters. */
  ofLength(length: number): readonly { readonly text: string; readonly at: number; readonly finder: TextFinder }[] {
    return this.#edits.filter(({ text }) => text.length >= length);
  }
}

/**
 * For an annotation whose words went with `edits`: the same words in what was put in, which was a paste over, a format, a
 * moved line. Undefined when they are not there, or it is not clear where.
 */
export function foundInEdits(annotation: Annotation, putIn: PutIn): Annotation | undefined {
  const wanted = annotation.exact.reduce((sum, exact) => sum + exact.length, 0);
  const found = putIn.ofLength(wanted).flatMap(({ at, finder }) => {
    const { state, spans } = finder.find(annotation);
    return state === 'lost' ? [] : [{ state, spans, at }];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return undefined;
  const spans = only.spans.map(({ start, end }) => ({ start: start + only.at, end: end + only.at }));
  return { ...annotation, spans, state: only.state };
}

/** For a lost annotation: its words in a text that was pasted elsewhere; to be looked at, since nothing else is known. */
export function foundInPaste(annotation: Annotation, putIn: PutIn): Annotation | undefined {
  const [exact = '', ...others] = annotation.exact;
  if (exact.length < shortestPasted || others.length > 0) return undefined;
  for (const { text, at } of putIn.ofLength(exact.length)) {
    const found = text.indexOf(exact);
    if (found < 0 || found !== text.lastIndexOf(exact)) continue;
    return { ...annotation, spans: [{ start: at + found, end: at + found + exact.length }], state: 'moved' };
  }
  return undefined;
}

function shifted(annotation: Annotation, edit: Edit): Annotation {
  const growth = edit.text.length - (edit.end - edit.start);
  if (growth === 0) return annotation;
  return { ...annotation, spans: annotation.spans.map((span) => shiftedSpan(span, edit, growth)) };
}

function shiftedSpan(span: Span, edit: Edit, growth: number): Span {
  return span.start < edit.end ? span : { start: span.start + growth, end: span.end + growth };
}

function shiftedTrack(track: Track, edit: Edit): Track {
  return { ...track, spans: track.spans.map((span) => moveTracked(span, edit)) };
}

/** What an annotation covers is known while it is `ok`; of a lost one, what it should cover. */
function newTrack({ spans, exact, state }: Annotation): Track {
  return {
    state,
    spans: spans.map((span, index) => {
      const words = exact[index] ?? '';
      if (span.start === span.end) return trackLost(span.start, words);
      return trackSpan(span, state === 'ok' && words.length === spanLength(span) ? words : undefined);
    }),
  };
}

/**
 * `lost` when nothing stands. Where less than half of the words stand, or as much again was typed in between, it needs a
 * look; else it is what it was before, and what was found again whole is as good as never lost.
 */
function stateOf({ exact, spans, state }: Annotation, track: Track): AnnotationState {
  const standing = track.spans.map((span) => spanLength(trackedSpan(span)));
  if (standing.every((length) => length === 0)) return 'lost';
  if (standing.includes(0) || track.state === 'moved') return 'moved';
  const kept = track.spans.reduce((sum, span) => sum + keptLength(span), 0);
  const wanted = exact.reduce((sum, words) => sum + words.length, 0);
  if (track.state === 'lost') {
    // An edit beside a lost annotation whose best guess is not empty tells nothing about it.
    const wasGuess = state === 'lost' && spans.some((span) => spanLength(span) > 0);
    return wasGuess ? 'lost' : kept === wanted ? 'ok' : 'moved';
  }
  const total = standing.reduce((sum, length) => sum + length, 0);
  return 2 * kept >= wanted && total - kept <= Math.max(wanted, 200) ? 'ok' : 'moved';
}
