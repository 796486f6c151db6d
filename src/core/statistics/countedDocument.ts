import type { ListedAnnotation, ReviewStatus } from '../annotations/annotation';
import type { DocumentFacts } from './documentFacts';

/** One annotation as figures see it. */
export interface CountedAnnotation extends Pick<ListedAnnotation, 'id' | 'kind' | 'tags' | 'place'> {
  /** Who speaks, by a name that nobody else of the workspace has. */
  readonly speaker?: string;
}

/** One document with those of its annotations that are counted. */
export interface CountedDocument {
  /** Names it for good. */
  readonly id: string;
  /** What it is called in lists; no two are called the same. */
  readonly name: string;
  readonly status: ReviewStatus;
  readonly annotations: readonly CountedAnnotation[];
  /** Undefined while its text has not been read, or cannot be. */
  readonly facts: DocumentFacts | undefined;
}

/** Where something that was counted is: an annotation, or a document as a whole. */
export interface Passage {
  readonly document: string;
  readonly annotation?: string;
}

/** One number of a chart: what it counts is `passages`. */
export interface Cell {
  readonly row: string;
  /** The same in every cell of a chart that has no columns. */
  readonly column: string;
  readonly value: number;
  readonly passages: readonly Passage[];
}
