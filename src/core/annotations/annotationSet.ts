import type { Edit } from '../anchoring/edit';
import { applyEditsTo } from './applyEditsTo';
import { shortestPasted } from './moveAnnotation';
import { isTouched, placedAgain, placesFollowed, type Placed, type TextChange } from './placed';
import { overlaps, touches, type Span } from '../text/span';
import type { Annotation, DismissedSuggestion, ReviewStatus, SpeakerEntry } from './annotation';
import { compareAnnotations, totalLength } from './annotationOrder';
import { patched, type AnnotationPatch } from './patched';
import { sameData } from './sameData';

/** What a set is made of. */
export interface AnnotationSetParts extends Placed {
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  readonly status: ReviewStatus;
}

/** All that people have said about one document. Immutable; a method that changes nothing returns the same object. */
export class AnnotationSet {
  static readonly empty = new AnnotationSet({
    annotations: new Map(),
    dismissed: [],
    speakers: new Map(),
    status: 'new',
    tracks: new Map(),
  });

  /** A set of many annotations at once; of two with one id the first counts. */
  static of(
    annotations: Iterable<Annotation>,
    rest: Partial<Pick<AnnotationSetParts, 'dismissed' | 'speakers' | 'status'>> = {},
  ): AnnotationSet {
    const byId = new Map<string, Annotation>();
    for (const annotation of annotations) if (!byId.has(annotation.id)) byId.set(annotation.id, annotation);
    return new AnnotationSet({ ...AnnotationSet.empty.#parts, ...rest, annotations: byId });
  }

  readonly #parts: AnnotationSetParts;
  #all: readonly Annotation[] | undefined;

  /** Start from `AnnotationSet.empty` or `AnnotationSet.of`. */
  constructor(parts: AnnotationSetParts) {
    this.#parts = parts;
  }

  /** By position (start of the first span, then the longer first), then id. */
  get all(): readonly Annotation[] {
    this.#all ??= [...this.#parts.annotations.values()].sort(compareAnnotations);
    return this.#all;
  }

  get status(): ReviewStatus {
    return this.#parts.status;
  }

  get dismissed(): readonly DismissedSuggestion[] {
    return this.#parts.dismissed;
  }

  get speakers(): ReadonlyMap<string, SpeakerEntry> {
    return this.#parts.speakers;
  }

  get(id: string): Annotation | undefined {
    return this.#parts.annotations.get(id);
  }

  /** Whether there is an annotation of this id. */
  has(id: string): boolean {
    return this.#parts.annotations.has(id);
  }

  /** The annotations with a span at `offset` or with an edge there, shortest first. */
  at(offset: number): readonly Annotation[] {
    return this.all
      .filter(({ spans }) => spans.some((span) => touches(span, offset)))
      .sort((a, b) => totalLength(a) - totalLength(b));
  }

  /** The annotations that share text with `span`, by position. */
  in(span: Span): readonly Annotation[] {
    return this.all.filter(({ spans }) => spans.some((own) => overlaps(own, span)));
  }

  /** Adds `annotation`; the same object when its id is taken. */
  add(annotation: Annotation): AnnotationSet {
    if (this.has(annotation.id)) return this;
    return this.#with({ annotations: new Map(this.#parts.annotations).set(annotation.id, annotation) });
  }

  /** Changes the fields that `patch` names; the same object when there is no such id or nothing differs. */
  edit(id: string, patch: AnnotationPatch): AnnotationSet {
    const old = this.get(id);
    if (!old) return this;
    const next = patched(old, patch);
    if (next === old) return this;
    return this.replace(new Map([[id, next]]));
  }

  remove(id: string): AnnotationSet {
    return this.replace(new Map([[id, undefined]]));
  }

  /** Puts many annotations in place of those with their ids at once; undefined takes the one of that id away. */
  replace(next: ReadonlyMap<string, Annotation | undefined>): AnnotationSet {
    const annotations = new Map(this.#parts.annotations);
    const tracks = new Map(this.#parts.tracks);
    for (const [id, annotation] of next) {
      const old = annotations.get(id);
      if (annotation === old) continue;
      if (!annotation || !old || !keepsPlace(old, annotation)) tracks.delete(id);
      if (annotation) annotations.set(id, annotation);
      else annotations.delete(id);
    }
    return [...next].every(([id, annotation]) => this.get(id) === annotation)
      ? this
      : this.#with({ annotations, tracks });
  }

  /** Remembers a suggestion as judged wrong. */
  dismiss(dismissed: DismissedSuggestion): AnnotationSet {
    if (this.dismissed.some((other) => sameData(other, dismissed))) return this;
    return this.#with({ dismissed: [...this.dismissed, dismissed] });
  }

  /** Forgets that the suggestion with the words of `dismissed` was judged wrong: of several with these words the nearest. */
  restore({ kind, exact, span }: DismissedSuggestion): AnnotationSet {
    const [nearest] = this.dismissed
      .filter((one) => one.kind === kind && one.exact === exact)
      .sort((a, b) => Math.abs(a.span.start - span.start) - Math.abs(b.span.start - span.start));
    return nearest ? this.#with({ dismissed: this.dismissed.filter((one) => one !== nearest) }) : this;
  }

  /** Adds or replaces one entry of the table of speakers. */
  withSpeaker(key: string, entry: SpeakerEntry): AnnotationSet {
    if (sameData(this.speakers.get(key), entry)) return this;
    return this.#with({ speakers: new Map(this.speakers).set(key, entry) });
  }

  /** Takes an entry out of the table of speakers. Annotations that name it keep its key. */
  withoutSpeaker(key: string): AnnotationSet {
    return this.speakers.has(key) ? this.#with({ speakers: without(this.speakers, key) }) : this;
  }

  withStatus(status: ReviewStatus): AnnotationSet {
    return status === this.status ? this : this.#with({ status });
  }

  /**
   * Moves every span, dismissed ones too, through `edits`, whose offsets are all into the text before any of them and which
   * do not overlap. An annotation whose words go is `lost` where they were, until the text's own undo, a paste or a move of
   * the line brings them back. With the texts before and after, what was replaced in large portions is found again.
   */
  applyEdits(edits: readonly Edit[], texts?: TextChange): AnnotationSet {
    const { annotations, dismissed, tracks } = applyEditsTo(this.#parts, edits, texts);
    if (annotations === this.#parts.annotations && dismissed === this.dismissed) return this;
    return this.#with({ annotations, dismissed, tracks });
  }

  /** What has places in the text. */
  get placed(): Placed {
    return this.#parts;
  }

  /** Puts everything back where it was when the text was what it is now; see `placedAgain`. */
  backTo(then: Placed): AnnotationSet {
    return this.#with(placedAgain(this.#parts, then));
  }

  /** Takes places from `live`, a set of the same text that was followed through its edits; see `placesFollowed`. */
  following(live: AnnotationSet, ids: ReadonlySet<string>): AnnotationSet {
    return this.#with(placesFollowed(this.#parts, live.placed, ids));
  }

  /** Whether there is nothing that has a place in the text. */
  get isEmpty(): boolean {
    return this.#parts.annotations.size === 0 && this.dismissed.length === 0;
  }

  /** Whether `edits` do more to what is here than move it along: touch its words or edges, or may bring back lost words. */
  isTouchedBy(edits: readonly Edit[]): boolean {
    const puts = edits.some(({ text }) => text.length >= shortestPasted);
    return edits.some(
      (edit) =>
        this.all.some(({ spans, state }) => isTouched(spans, edit) || (puts && state === 'lost')) ||
        this.dismissed.some(({ span }) => isTouched([span], edit)),
    );
  }

  #with(change: Partial<AnnotationSetParts>): AnnotationSet {
    return new AnnotationSet({ ...this.#parts, ...change });
  }
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

function keepsPlace(old: Annotation, next: Annotation): boolean {
  return next.spans === old.spans && next.exact === old.exact && next.state === old.state;
}
