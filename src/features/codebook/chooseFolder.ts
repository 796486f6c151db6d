import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';

/**
 * The workspace folder of the active document, the only one, or the one that a person picks; undefined on Escape.
 * @throws UserError when no folder is open.
 */
export async function chooseFolder({ documents }: Host): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new UserError(vscode.l10n.t('Open a folder first: its codebook is the file codebook.yaml in it.'));
  }
  const uri = documents.active?.document.uri ?? vscode.window.activeTextEditor?.document.uri;
  const active = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (active) return active.uri;
  if (folders.length === 1) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}
