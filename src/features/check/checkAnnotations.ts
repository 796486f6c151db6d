import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { joined } from '../../host/words/words';

/**
 * *Check Annotations*: compares every sidecar of the workspace with its document. What is found is among the problems, a
 * message sums it up and offers to write what is certain.
 */
export async function checkAnnotations(host: Host): Promise<void> {
  const { check, workspace } = host;
  const title = vscode.l10n.t('Checking annotations');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const isDone = await vscode.window.withProgress(options, async (progress, token) => {
    await check.all(token, (of) => progress.report({ increment: 100 / of }));
    return !token.isCancellationRequested;
  });
  if (!isDone) return;
  const listed = workspace.known.filter(({ summary, annotations }) => summary !== undefined || annotations.length > 0);
  const count = (state: string): number =>
    listed.reduce((sum, { annotations }) => sum + annotations.filter((one) => one.state === state).length, 0);
  const orphans = listed.filter(({ checked }) => checked?.document === 'missing').length;
  const documents = new Set(listed.map(({ uri }) => uri.toString()));
  const total = count('ok') + count('moved') + count('lost');
  const words = joined(
    vscode.l10n.t('{0} annotations in {1} documents', String(total), String(documents.size)),
    vscode.l10n.t('{0} moved', String(count('moved'))),
    vscode.l10n.t('{0} lost', String(count('lost'))),
    orphans > 0 ? vscode.l10n.t('{0} sidecars without their document', String(orphans)) : undefined,
  );
  void tell(host, words);
}

async function tell({ check, log }: Host, words: string): Promise<void> {
  const showProblems = vscode.l10n.t('Show Problems');
  const write = vscode.l10n.t('Update Sidecars');
  const buttons = check.fixable.length > 0 ? [write, showProblems] : [showProblems];
  const chosen = await vscode.window.showInformationMessage(words, ...buttons);
  if (chosen === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (chosen !== write) return;
  try {
    const mended = await check.fix();
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} sidecars were updated.', String(mended)));
  } catch (error) {
    log.report('update sidecars', error);
  }
}
