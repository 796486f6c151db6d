import * as vscode from 'vscode';
import { sourceUri } from '../../host/documents/articleUri';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { Commands } from '../../ids';

/** *Restore Sidecar from Backup…*: brings back how a sidecar was before a session began to write it. */
export function registerBackups({ documents, backups, command }: Host): vscode.Disposable {
  return command(Commands.restoreSidecar, async () => {
    const active = documents.active?.document;
    if (!active) throw new UserError(vscode.l10n.t('Open the source document whose sidecar is to be restored.'));
    const { uri } = active.sidecar;
    const kept = await backups.list(uri);
    if (kept.length === 0) {
      throw new UserError(
        vscode.l10n.t('There is no backup of this sidecar: it was not changed on this machine yet, or only made anew.'),
      );
    }
    const items = kept.map(({ time, count, source }) => ({
      label: new Date(time).toLocaleString(),
      description: vscode.l10n.t('{0} annotations', String(count)),
      source,
    }));
    const placeHolder = vscode.l10n.t('Which version? The one that is there now is put away too.');
    const chosen = await vscode.window.showQuickPick(items, { placeHolder });
    if (chosen) await (await documents.open(sourceUri(active.uri))).restore(chosen.source);
  });
}
