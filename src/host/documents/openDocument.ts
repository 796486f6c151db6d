import type * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { AnnotationSet } from '../../core/annotations/annotationSet';
import type { Suggestion } from '../../core/review/suggestions';
import type { OtherSidecars } from '../sidecars/otherSidecars';
import type { SidecarStore } from '../sidecars/sidecarStore';

/** An open document as commands and views work with it: a source document, or the view of its article. Positions are its own. */
export interface OpenDocument {
  readonly document: vscode.TextDocument;
  /** Keeps what people made of the source. */
  readonly sidecar: SidecarStore;
  /** What other coders made of it, each in a sidecar of their own. */
  readonly otherSidecars: OtherSidecars;
  /** Resolves when the sidecar was read for the first time. */
  readonly ready: Promise<void>;
  readonly uri: vscode.Uri;
  readonly text: string;
  /** Our own: what can be changed, and what suggestions and reading follow. */
  readonly annotations: AnnotationSet;
  /** What the sidecars of other coders say, each with its `owner`: shown beside ours, and never changed. */
  readonly others: AnnotationSet;
  /**
   * What the detectors find, a person's line marks applied. Its lines are those of the text as it is now, or it is undefined
   * while they are being made; all else follows, and is meanwhile what was found before where it is now.
   */
  readonly analysis: Analysis | undefined;
  /** What the detectors found and nobody has judged, by position. */
  readonly suggestions: readonly Suggestion[];
  /** Resolves when `analysis` is there. */
  segmented(): Promise<void>;
  /** Resolves when everything in `analysis` is of the text as it is now. In a very long text that takes seconds. */
  analysed(): Promise<void>;
  /** The same, but after a second at the latest: for what a person waits for. */
  analysedSoon(): Promise<void>;
  /**
   * Applies a pure change to the annotations and saves it; see `SidecarStore.update`. It can be undone: as one step with all
   * updates of the same `action`, in this document or others; without one, by itself.
   */
  update(change: (set: AnnotationSet) => AnnotationSet, action?: symbol): Promise<void>;
}
