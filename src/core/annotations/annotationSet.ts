import type { Edit } from '../anchoring/edit';
import { applyEditsTo } from './applyEditsTo';
import type { Track } from './moveAnnotation';
import { hull, overlaps, spanLength, touches, type Span } from '../text/span';
import type { Annotation, DismissedSuggestion, ReviewStatus, SpeakerEntry } from './annotation';

/** What may change in an annotation; a key given as undefined takes that field away. */
export type AnnotationPatch = {
  readonly [Key in Exclude<keyof Annotation, 'id'>]?: Annotation[Key] | undefined;
};

/** What a set is made of. */
export interface AnnotationSetParts {
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly dismissed: readonly DismissedSuggestion[];
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  readonly status: ReviewStatus;
  /** What annotations covered whose text was edited, by id. */
  readonly tracks: ReadonlyMap<string, Track>;
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
  /** By position (start of the first span, then the longer first), then id. */
  readonly all: readonly Annotation[];

  /** Start from `AnnotationSet.empty` or `AnnotationSet.of`. */
  constructor(parts: AnnotationSetParts) {
    this.#parts = parts;
    this.all = [...parts.annotations.values()].sort(compareAnnotations);
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
    const keepsText = next.spans === old.spans && next.exact === old.exact && next.state === old.state;
    const tracks = keepsText ? this.#parts.tracks : without(this.#parts.tracks, id);
    return this.#with({ annotations: new Map(this.#parts.annotations).set(id, next), tracks });
  }

  remove(id: string): AnnotationSet {
    if (!this.has(id)) return this;
    const { annotations, tracks } = this.#parts;
    return this.#with({ annotations: without(annotations, id), tracks: without(tracks, id) });
  }

  /** Remembers a suggestion as judged wrong. */
  dismiss(dismissed: DismissedSuggestion): AnnotationSet {
    if (this.dismissed.some((other) => same(other, dismissed))) return this;
    return this.#with({ dismissed: [...this.dismissed, dismissed] });
  }

  /** Adds or replaces one entry of the table of speakers. */
  withSpeaker(key: string, entry: SpeakerEntry): AnnotationSet {
    if (same(this.speakers.get(key), entry)) return this;
    return this.#with({ speakers: new Map(this.speakers).set(key, entry) });
  }

  /** Takes an entry out of the table of speakers. */
  withoutSpeaker(key: string): AnnotationSet {
    return this.speakers.has(key) ? this.#with({ speakers: without(this.speakers, key) }) : this;
  }

  withStatus(status: ReviewStatus): AnnotationSet {
    return status === this.status ? this : this.#with({ status });
  }

  /**
   * Moves every span, dismissed ones too, through `edits`, whose offsets are all into the text before any of them and which
   * do not overlap. An annotation whose words go is `lost` where they were, until the text's own undo, a paste or a move of
   * the line brings them back.
   */
  applyEdits(edits: readonly Edit[]): AnnotationSet {
    const { annotations, dismissed, tracks } = applyEditsTo(this.#parts, edits);
    if (annotations === this.#parts.annotations && dismissed === this.dismissed) return this;
    return this.#with({ annotations, dismissed, tracks });
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

function patched(old: Annotation, patch: AnnotationPatch): Annotation {
  const next = Object.fromEntries(
    Object.entries({ ...old, ...patch }).filter(([, value]) => value !== undefined),
  ) as unknown as Annotation;
  return same(old, next) ? old : next;
}

function compareAnnotations(a: Annotation, b: Annotation): number {
  const [first, second] = [hull(a.spans), hull(b.spans)];
  return (
    (first?.start ?? 0) - (second?.start ?? 0) ||
    (second?.end ?? 0) - (first?.end ?? 0) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

function totalLength({ spans }: Annotation): number {
  return spans.reduce((sum, span) => sum + spanLength(span), 0);
}

/** Whether two plain values hold the same data. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key)));
}
