import type { Span } from '../text/span';
import type { Annotation, DismissedSuggestion } from './annotation';
import type { Track } from './moveAnnotation';

/** The parts of a set that have places in the text. */
export interface Placed {
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly dismissed: readonly DismissedSuggestion[];
  /** What annotations covered whose text was edited, by id. */
  readonly tracks: ReadonlyMap<string, Track>;
}

/** A text before and after some edits. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
}

/**
 * `now` with the places of `then`, when its text was what it is again. What a person put on other words since, or made new,
 * stays where it is.
 */
export function placedAgain(now: Placed, then: Placed): Placed {
  const annotations = new Map(now.annotations);
  const tracks = new Map(now.tracks);
  for (const [id, annotation] of now.annotations) {
    const old = then.annotations.get(id);
    if (!old || wordsOf(old) !== wordsOf(annotation)) continue;
    const { spans, state, exact, prefix, suffix } = old;
    annotations.set(id, { ...annotation, spans, state, exact, prefix, suffix });
    const track = then.tracks.get(id);
    if (track) tracks.set(id, track);
    else tracks.delete(id);
  }
  return { annotations, tracks, dismissed: dismissedAgain(now.dismissed, then.dismissed) };
}

/**
 * `found`, looked for in a text that was edited, with the places of `live`, which were followed through the edits: of the
 * annotations named that are still `ok` there, and of what was dismissed, where that is the same.
 */
export function placesFollowed(found: Placed, live: Placed, ids: ReadonlySet<string>): Placed {
  const annotations = new Map(found.annotations);
  const tracks = new Map(found.tracks);
  for (const id of ids) {
    const [annotation, followed] = [found.annotations.get(id), live.annotations.get(id)];
    if (!annotation || followed?.state !== 'ok') continue;
    const { spans, state, exact, prefix, suffix } = followed;
    annotations.set(id, { ...annotation, spans, state, exact, prefix, suffix });
    const track = live.tracks.get(id);
    if (track) tracks.set(id, track);
  }
  return { annotations, tracks, dismissed: dismissedAgain(found.dismissed, live.dismissed) };
}

function dismissedAgain(
  now: readonly DismissedSuggestion[],
  then: readonly DismissedSuggestion[],
): readonly DismissedSuggestion[] {
  const isSame =
    now.length >= then.length &&
    then.every(({ kind, exact }, index) => {
      const one = now[index];
      return one?.kind === kind && one.exact === exact;
    });
  return isSame ? [...then, ...now.slice(then.length)] : now;
}

/** What says whether two annotations stand for the same words, whatever the line breaks. */
function wordsOf({
  exact,
  prefix,
  suffix,
}: {
  readonly exact: readonly string[];
  prefix: string;
  suffix: string;
}): string {
  return JSON.stringify([exact, prefix, suffix]).replace(/(?:\\r)?\\n|\\r/g, '\\n');
}

/** Whether an edit of [start, end) touches one of `spans`, at an edge too. */
export function isTouched(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start <= end && start <= span.end);
}
