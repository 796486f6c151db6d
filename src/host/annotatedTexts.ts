import * as vscode from 'vscode';
import type { AnnotationSet } from '../core/annotations/annotationSet';
import { anchorSidecar } from '../sidecar/anchorSidecar';
import type { Documents } from './documents';
import type { ListedDocument } from './workspaceSidecars';

/** A text, open or not, with its annotations at their places in it. */
export interface AnnotatedText {
  readonly text: string;
  readonly annotations: AnnotationSet;
}

/** The text of a listed document with its annotations: as it is in the editor where it is open, else as on disk. Undefined where it cannot be read. */
export async function annotatedText(documents: Documents, listed: ListedDocument): Promise<AnnotatedText | undefined> {
  const open = documents.source(listed.uri);
  if (open) return { text: open.text, annotations: open.annotations };
  const [text, parsed] = await Promise.all([readText(listed.uri), listed.parsed()]);
  return text !== undefined && parsed ? { text, annotations: anchorSidecar(parsed, text).annotations } : undefined;
}

/** The text of the file at `uri` as VS Code shows it, without a byte order mark; undefined where it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
