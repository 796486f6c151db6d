import * as vscode from 'vscode';
import { inWholeWords } from '../../sidecar/splices';
import { baseName, toRange } from '../convert';
import { DisposableStore } from '../lifecycle';
import { UserError } from '../log';
import type { SidecarFiles } from '../sidecars/sidecarFiles';
import type { FileChange } from './refactoredFile';

/**
 * The document at `uri` for an edit. @throws UserError when it has changes that are not saved, or VS Code would not write back
 * what it does not change, as with mixed line breaks.
 */
export async function editableDocument(files: SidecarFiles, uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isDirty) {
    throw new UserError(vscode.l10n.t('{0} has changes that are not saved. Save it and try again.', baseName(uri)));
  }
  const onDisk = await files.read(uri);
  if (onDisk?.replace(/^\ufeff/, '') !== document.getText().replace(/^\ufeff/, '')) {
    throw new UserError(
      vscode.l10n.t(
        '{0} has line breaks of two kinds, or was changed this moment. Save it with one kind and try again.',
        baseName(uri),
      ),
    );
  }
  return document;
}

/** All `changes` as one edit. With a `note`, VS Code asks before it makes it, and offers to write the note too. */
export async function toWorkspaceEdit(
  changes: readonly FileChange[],
  label: string,
  note?: { readonly uri: vscode.Uri; readonly text: string },
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, before, splices } of changes) {
    const document = await vscode.workspace.openTextDocument(uri);
    for (const { start, end, text } of inWholeWords(before, splices))
      edit.replace(uri, toRange(document, { start, end }), text, { label, needsConfirmation: false });
  }
  if (note) {
    const document = await vscode.workspace.openTextDocument(note.uri);
    const text = document.getText();
    const at = toRange(document, { start: text.length, end: text.length });
    const line = `${text === '' || text.endsWith('\n') ? '' : '\n'}# ${note.text}\n`;
    const optional = vscode.l10n.t('If you like: a comment that says so at the end of the codebook');
    edit.replace(note.uri, at, line, { label: optional, needsConfirmation: true });
  }
  return edit;
}

/**
 * Has VS Code show `edit` and make it once a person confirms; resolves to what was made, file by file: nothing when it was
 * discarded. Meanwhile the files stay open, so that VS Code refuses the edit if one of them changes. @throws UserError then.
 */
export async function applyPreviewed(
  edit: vscode.WorkspaceEdit,
  changes: readonly FileChange[],
  files: SidecarFiles,
): Promise<readonly FileChange[]> {
  const uris = new Set(changes.map(({ uri }) => uri.toString()));
  const meanwhile = new DisposableStore();
  let changed: vscode.Uri | undefined;
  meanwhile.add(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uris.has(uri.toString())) void vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
    }),
  );
  meanwhile.add(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (uris.has(document.uri.toString()) && contentChanges.length > 0) changed = document.uri;
    }),
  );
  const isApplied = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  meanwhile.dispose();
  if (isApplied) return saved(changes, files);
  if (!changed) return [];
  throw new UserError(
    vscode.l10n.t('{0} has changed meanwhile, so nothing was changed. Try again.', baseName(changed)),
  );
}

/** Saves what was made; a file that VS Code has saved in another way, such as formatted, gets the text that was shown. */
async function saved(changes: readonly FileChange[], files: SidecarFiles): Promise<readonly FileChange[]> {
  const made: FileChange[] = [];
  for (const change of changes) {
    const document = await vscode.workspace.openTextDocument(change.uri);
    const text = document.getText();
    if (text === change.before) continue;
    if (document.isDirty) await document.save();
    const onDisk = await files.read(change.uri);
    const isShown = text === change.after;
    if (isShown && onDisk !== undefined && onDisk !== text && onDisk !== `\ufeff${text}`)
      await files.write(change.uri, text, onDisk);
    made.push(change);
  }
  return made;
}
