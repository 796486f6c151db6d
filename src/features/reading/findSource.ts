import * as vscode from 'vscode';
import { sourceUri } from '../../host/documents/articleUri';
import type { Documents } from '../../host/documents/documents';
import type { SourceDocument } from '../../host/documents/sourceDocument';
import { UserError } from '../../host/log';

/**
 * The source document that a command was called for, or that the active editor shows, alone or whole; its sidecar is read and
 * its lines are known.
 * @throws UserError when there is none.
 */
export async function findSource(documents: Documents, uri: unknown): Promise<SourceDocument> {
  const asked = uri instanceof vscode.Uri ? uri : documents.active?.document.uri;
  if (!asked) throw new UserError(vscode.l10n.t('Open a source document first.'));
  return openSource(documents, sourceUri(asked));
}

/**
 * The source document at `uri`, open, with its sidecar read and its lines known.
 * @throws UserError when it is not a source document.
 */
export async function openSource(documents: Documents, uri: vscode.Uri): Promise<SourceDocument> {
  await vscode.workspace.openTextDocument(uri);
  const source = documents.source(uri);
  if (!source) {
    throw new UserError(
      vscode.l10n.t('This is not a source document. Any text file becomes one with "Change Language Mode".'),
    );
  }
  await source.ready;
  await source.segmented();
  return source;
}
