import { inOrder, mapSpan, type Edit } from '../anchoring/edit';
import type { Annotation, DismissedSuggestion } from './annotation';
import { withLineEndings } from './lineEndings';
import { foundInEdits, foundInPaste, moveAnnotation, PutIn, type Followed, type Track } from './moveAnnotation';
import type { Placed, TextChange } from './placed';
import { Rewrite } from './rewrite';

/**
 * What `placed` becomes through `edits`; the same maps and lists where nothing changes. With the texts before and after,
 * large replacements are compared to find annotations again in what was put in.
 */
export function applyEditsTo(placed: Placed, edits: readonly Edit[], texts?: TextChange): Placed {
  const ordered = inOrder(edits).filter(({ start, end, text }) => start < end || text !== '');
  const elsewhere = texts && withLineEndings(placed, ordered, texts);
  if (elsewhere) return elsewhere;
  const putIn = new PutIn(ordered, newOffsets(ordered));
  const rewrite = texts && new Rewrite(ordered, texts);
  const annotations = new Map<string, Annotation>();
  const tracks = new Map<string, Track>();
  let changed = false;
  for (const [id, before] of placed.annotations) {
    const { annotation, track } = follow(before, placed.tracks.get(id), ordered, putIn, rewrite);
    changed ||= annotation !== before;
    annotations.set(id, annotation);
    if (track) tracks.set(id, track);
  }
  const dismissed = placed.dismissed.map((one) => moveDismissed(one, ordered));
  const movesDismissed = dismissed.some((one, index) => one !== placed.dismissed[index]);
  return {
    annotations: changed ? annotations : placed.annotations,
    dismissed: movesDismissed ? dismissed : placed.dismissed,
    tracks,
  };
}

function follow(
  before: Annotation,
  trackBefore: Track | undefined,
  ordered: readonly Edit[],
  putIn: PutIn,
  rewrite: Rewrite | undefined,
): Followed {
  if (before.state !== 'lost' && rewrite?.concerns(before.spans) === true)
    return { annotation: rewrite.find(before), track: undefined };
  let followed: Followed = { annotation: before, track: trackBefore };
  for (const edit of ordered.toReversed()) followed = moveAnnotation(followed, edit);
  const { annotation, track } = followed;
  if (annotation.state !== 'lost') return followed;
  const found = before.state === 'lost' ? foundInPaste(annotation, putIn) : foundInEdits(annotation, putIn);
  return found ? { annotation: found, track: undefined } : { annotation, track };
}

/** Where the text of each edit begins in the text after all of them. */
function newOffsets(ordered: readonly Edit[]): readonly number[] {
  let growth = 0;
  return ordered.map(({ start, end, text }) => {
    const at = start + growth;
    growth += text.length - (end - start);
    return at;
  });
}

function moveDismissed(one: DismissedSuggestion, ordered: readonly Edit[]): DismissedSuggestion {
  let { span } = one;
  for (const edit of ordered.toReversed()) span = mapSpan(span, edit) ?? { start: edit.start, end: edit.start };
  return span.start === one.span.start && span.end === one.span.end ? one : { ...one, span };
}
