import * as vscode from 'vscode';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { chooseFolder } from './chooseFolder';

/** *Import Tags…*: from a REFI-QDA codebook or a plain list, the one at `from` or one that the person picks. */
export async function importCodebook(host: Host, from: unknown): Promise<void> {
  const folder = await chooseFolder(host);
  const file = folder && (from instanceof vscode.Uri ? from : await pickFile(folder));
  if (!folder || !file) return;
  const { added, known, document } = await host.exchange.import(file, host.codebooks.locateIn(folder));
  if (document) await vscode.window.showTextDocument(document);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} tags were added; {1} were there already and stay as they are.', String(added), String(known)),
  );
}

/** *Export Codebook…*: as a REFI-QDA codebook, to `to` or where the person says. */
export async function exportCodebook(host: Host, to: unknown): Promise<void> {
  const folder = await chooseFolder(host);
  const file = folder && (to instanceof vscode.Uri ? to : await pickTarget(folder));
  if (!folder || !file) return;
  const count = await host.exchange.export(host.codebooks.locateIn(folder), file);
  const words = vscode.l10n.t(
    '{0} tags are in {1}, with colours and scope notes. Labels, keys, examples and attributes have no place in this format.',
    String(count),
    baseName(file),
  );
  void vscode.window.showInformationMessage(words);
}

function filters(): Record<string, string[]> {
  return { [vscode.l10n.t('REFI-QDA codebook')]: ['qdc'] };
}

async function pickFile(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    defaultUri: folder,
    title: vscode.l10n.t('Import tags'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('REFI-QDA codebook or plain list')]: ['qdc', 'txt', 'md'],
      ...filters(),
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return picked?.[0];
}

async function pickTarget(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, 'codebook.qdc'),
    title: vscode.l10n.t('Export the codebook'),
    saveLabel: vscode.l10n.t('Export'),
    filters: filters(),
  });
}
