import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { Commands } from '../../ids';

/** Making, opening and adding to the codebook. */
export function registerCodebook(host: Host): vscode.Disposable {
  const { command, codebooks } = host;
  return vscode.Disposable.from(
    command(Commands.newCodebook, async () => {
      const folder = await chooseFolder(host);
      if (folder) await show(await codebooks.create(folder));
    }),
    command(Commands.openCodebook, async () => {
      const folder = await chooseFolder(host);
      if (folder) await show(codebooks.locateIn(folder));
    }),
    command(Commands.addTagToCodebook, async (uri, name) => {
      if (uri instanceof vscode.Uri && typeof name === 'string') await codebooks.add(uri, { name });
    }),
  );
}

async function show(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The workspace folder of the active document, the only one, or the one that a person picks. */
async function chooseFolder({ documents }: Host): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new UserError(vscode.l10n.t('Open a folder first: its codebook is the file codebook.yaml in it.'));
  }
  const active = documents.active && vscode.workspace.getWorkspaceFolder(documents.active.document.uri);
  if (active) return active.uri;
  if (folders.length === 1) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}
