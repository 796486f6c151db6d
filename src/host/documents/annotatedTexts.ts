import * as vscode from 'vscode';
import type { AnnotationSet } from '../../core/annotations/annotationSet';
import { joinOwned } from '../../core/annotations/owned';
import { anchorSidecar } from '../../sidecar/anchorSidecar';
import type { ListedDocument } from '../workspace/workspaceSidecars';
import type { Documents } from './documents';

/** A text, open or not, with the annotations of one of its sidecars at their places in it. */
export interface AnnotatedText {
  readonly text: string;
  readonly annotations: AnnotationSet;
}

/**
 * The text of a listed document with its annotations, named as there: as it is in the editor where it is open, else as on disk.
 * Undefined where it cannot be read.
 */
export async function annotatedText(documents: Documents, listed: ListedDocument): Promise<AnnotatedText | undefined> {
  const { owner, uri } = listed;
  const open = documents.source(uri);
  if (open) return { text: open.text, annotations: owner === undefined ? open.annotations : open.others };
  const [text, parsed] = await Promise.all([readText(uri), listed.parsed()]);
  if (text === undefined || !parsed) return undefined;
  const { annotations } = anchorSidecar(parsed, text);
  return { text, annotations: owner === undefined ? annotations : joinOwned([[owner, annotations]]) };
}

/** The text of the file at `uri` as VS Code shows it, without a byte order mark; undefined where it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
