import * as vscode from 'vscode';
import { reviewStatuses, type ReviewStatus } from '../../../core/annotations/annotation';
import { baseName } from '../../../host/convert';
import type { Host } from '../../../host/host';
import { UserError } from '../../../host/log';
import { rowUri } from '../../../host/words/rowUri';
import { statusWords } from './queueTree';

interface Item extends vscode.QuickPickItem {
  readonly status: ReviewStatus;
}

/** *Set Review Status…*: of the document whose row it was called for, else of the active one. */
export async function setStatus({ documents }: Host, [row]: readonly unknown[]): Promise<void> {
  const uri = rowUri(row) ?? documents.active?.document.uri;
  if (!uri) throw new UserError(vscode.l10n.t('Open a source document first.'));
  const open = await documents.open(uri);
  const now = open.annotations.status;
  const items = reviewStatuses.map((status): Item => ({
    label: statusWords(status),
    ...(status === now && { description: vscode.l10n.t('now') }),
    status,
  }));
  const placeHolder = vscode.l10n.t('How far is the review of {0}?', baseName(open.uri));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder });
  if (chosen) await open.update((set) => set.withStatus(chosen.status));
}
