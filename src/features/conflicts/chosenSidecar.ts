import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';

/**
 * The sidecar that *Resolve Sidecar Conflict* is about: the one in the active editor or of the document there, else one that a
 * person picks from those which cannot be written. Undefined when that is left.
 * @throws UserError when there is none.
 */
export async function chosenSidecar({ documents, workspace }: Host): Promise<vscode.Uri | undefined> {
  const listed = (await workspace.list()).filter(({ writable }) => writable !== true);
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const own = documents.active?.document.sidecar.uri;
  const here = listed.find(({ sidecar }) => [active, own?.toString()].includes(sidecar.toString()))?.sidecar;
  if (here) return here;
  // Git may know of a conflict that left no markers.
  if (listed.length === 0 && own) return own;
  if (listed.length === 0) throw new UserError(vscode.l10n.t('No sidecar of this workspace is in a merge conflict.'));
  const items = listed.map(({ sidecar }) => ({ label: vscode.workspace.asRelativePath(sidecar), sidecar }));
  const placeHolder = vscode.l10n.t('Which sidecar?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.sidecar;
}
