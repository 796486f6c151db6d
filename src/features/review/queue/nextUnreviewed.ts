import * as vscode from 'vscode';
import type { Waiting } from '../../../core/review/waiting';
import type { Host } from '../../../host/host';
import { UserError } from '../../../host/log';
import { Commands } from '../../../ids';
import { waitingReference } from './queueTree';

/**
 * *Go to Next Unreviewed*: to what waits after the cursor, in the text's order; after the last of a document to the first in the
 * next document by path in which something waits and which is not done, round and round.
 */
export async function nextUnreviewed(host: Host): Promise<void> {
  const active = host.documents.active;
  const uri = active && host.documents.source(active.document.uri)?.uri;
  if (active && uri?.toString() === active.document.uri.toString()) {
    const offset = active.editor.document.offsetAt(active.editor.selection.start);
    const next = byPosition((await host.work.of(uri))?.waiting ?? []).find(({ start }) => start > offset);
    if (next) return goTo(uri, next);
  }
  const title = vscode.l10n.t('Looking for the next unreviewed document');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const found = await vscode.window.withProgress(options, (_, token) => search(host, uri, token));
  if (found === 'cancelled') return undefined;
  if (!found) throw new UserError(vscode.l10n.t('Nothing waits to be reviewed in this workspace.'));
  return goTo(found.uri, found.waiting);
}

async function search(
  { work }: Host,
  from: vscode.Uri | undefined,
  token: vscode.CancellationToken,
): Promise<{ readonly uri: vscode.Uri; readonly waiting: Waiting } | 'cancelled' | undefined> {
  const all = await work.all();
  const after = all.findIndex((uri) => uri.toString() === from?.toString()) + 1;
  for (const uri of [...all.slice(after), ...all.slice(0, after)]) {
    const found = await work.of(uri, token);
    if (token.isCancellationRequested) return 'cancelled';
    const [first] = byPosition(found?.waiting ?? []);
    if (first && found?.status !== 'done') return { uri, waiting: first };
  }
  return undefined;
}

async function goTo(uri: vscode.Uri, waiting: Waiting): Promise<void> {
  await vscode.commands.executeCommand(Commands.reveal, uri, [waitingReference(waiting)]);
}

function byPosition(waiting: readonly Waiting[]): readonly Waiting[] {
  return [...waiting].sort((a, b) => a.start - b.start);
}
