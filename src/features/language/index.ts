import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { UserError } from '../../host/log';
import { Commands, languageId } from '../../ids';

/** Decides which files are source documents: by the user's folders, and plain text that has a sidecar. */
export function registerLanguage({ command, workspace, log }: Host): vscode.Disposable {
  const store = new DisposableStore();
  const adopted = new Set<string>();
  const adopt = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    // Once only: a person who turns the language back means it.
    if (document.languageId !== 'plaintext' || document.isUntitled || adopted.has(key)) return;
    if (!(await workspace.hasSidecar(document.uri))) return;
    adopted.add(key);
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  };
  const tryAdopt = (document: vscode.TextDocument): void => {
    adopt(document).catch((error: unknown) => log.report('adopt document', error));
  };
  store.add(vscode.workspace.onDidOpenTextDocument(tryAdopt));
  vscode.workspace.textDocuments.forEach(tryAdopt);
  store.add(command(Commands.treatFolder, (uri) => treatFolder(uri instanceof vscode.Uri ? uri : undefined)));
  return store;
}

/** *Treat Folder as Source Documents*: text files in the folder open as source documents from now on. */
async function treatFolder(given: vscode.Uri | undefined): Promise<void> {
  if (!vscode.workspace.workspaceFolders) {
    throw new UserError(vscode.l10n.t('Open a folder first: the choice is kept in its workspace settings.'));
  }
  const folder = given ?? (await askFolder());
  if (!folder) return;
  const relative = vscode.workspace.asRelativePath(folder, false);
  const pattern =
    vscode.workspace.getWorkspaceFolder(folder)?.uri.toString() === folder.toString()
      ? '*.txt'
      : `**/${relative}/**/*.txt`;
  const configuration = vscode.workspace.getConfiguration('files');
  const own = configuration.inspect<Record<string, string>>('associations')?.workspaceValue ?? {};
  await configuration.update('associations', { ...own, [pattern]: languageId }, vscode.ConfigurationTarget.Workspace);
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: vscode.l10n.t('Treat as Source Documents'),
  });
  const folder = chosen?.[0];
  if (folder && !vscode.workspace.getWorkspaceFolder(folder)) {
    throw new UserError(vscode.l10n.t('Choose a folder inside the workspace: the choice is kept in its settings.'));
  }
  return folder;
}
