import type {
  AnnotationKind,
  AnnotationState,
  LineVerdict,
  ReviewStatus,
  SpeakerEntry,
} from '../core/annotations/annotation';
import type { YAMLMap } from 'yaml';
import type { AttributeValue } from '../core/annotations/attributeValues';
import type { Relation } from '../core/annotations/relation';
import type { Span } from '../core/text/span';
import type { SidecarFormat } from './migrations';
import type { SidecarProblem, Writable } from './sidecarProblem';

/** A start and end in a document as sidecars count: code points of the text without byte order mark, LF line breaks. */
export type PositionPair = readonly [start: number, end: number];

/** One record of the list `annotations`, as the file has it. */
export interface SidecarRecord {
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly tags: readonly string[];
  readonly attributes?: readonly AttributeValue[];
  /** None when the file has none, or none that can be. */
  readonly at: readonly PositionPair[];
  /** Never empty; as many as `at` where that has any. */
  readonly exact: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  readonly speaker?: string;
  readonly relations?: readonly Relation[];
  readonly line?: LineVerdict;
  readonly by?: string;
  readonly origin: string;
  readonly state: AnnotationState;
  readonly note?: string;
  /** The record in the YAML source, UTF-16, without the dash before it. */
  readonly source: Span;
}

/** One record of the list `dismissed`. */
export interface DismissedRecord {
  readonly kind: AnnotationKind;
  /** None when the file has none, or none that can be. */
  readonly at: readonly PositionPair[];
  readonly exact: string;
  readonly source: Span;
}

/** The section `document`: what the sidecar was last anchored to. Fields that are missing or wrong are left out. */
export interface SidecarDocument {
  readonly file?: string;
  readonly sha256?: string;
  readonly gitBlob?: string;
  readonly length?: number;
}

/** A sidecar as read. Bad records are in `problems` alone; they stay in `source` and are written back as they are. */
export interface ParsedSidecar {
  readonly source: string;
  /** The nodes of `source`, with their tokens; undefined when it is no map. */
  readonly root: YAMLMap | undefined;
  /** The schemas that it was read by. */
  readonly format: SidecarFormat;
  /** Of a file with an earlier schema: the same in the newest form, from which it is changed. */
  readonly upgraded?: ParsedSidecar;
  /** In the file's order. */
  readonly records: readonly SidecarRecord[];
  readonly document: SidecarDocument;
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  readonly dismissed: readonly DismissedRecord[];
  readonly status: ReviewStatus;
  /** By position in the source. */
  readonly problems: readonly SidecarProblem[];
  readonly writable: Writable;
}
