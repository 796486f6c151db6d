import type * as vscode from 'vscode';
import type { CodebookChange } from '../../core/codebook/codebookChange';

/** A change of a codebook that the annotations of its folder follow. */
export interface Refactoring {
  /** What it does, as a person reads it in the preview and in messages. */
  readonly label: string;
  readonly codebook: vscode.Uri;
  readonly change: CodebookChange;
  /** Of a split: the annotations that get the new tag, by `annotationKey`. */
  readonly only?: ReadonlySet<string>;
}

/** Names an annotation in the whole workspace. */
export function annotationKey(sidecar: vscode.Uri, id: string): string {
  return `${sidecar.toString()}#${id}`;
}
