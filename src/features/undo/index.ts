import * as vscode from 'vscode';
import type { Step } from '../../core/annotations/history';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import type { TakenBack } from '../../host/sidecars/annotationHistory';
import { Commands } from '../../ids';
import { changeWords, countOf, removedFrom } from './changeWords';

/** How long the parts of one action are gathered before it is told, in milliseconds. */
const gather = 300;

/** How long a message stays in the status bar, in milliseconds. */
const shown = 8000;

/** Undo and redo of what was done to annotations, and the offer of it where much was done at once or something was removed. */
export function registerUndo({ history, command, log }: Host): vscode.Disposable {
  const store = new DisposableStore();
  let last: Step | undefined;
  const undo = async (key?: symbol): Promise<void> => tell(await history.undo(key), vscode.l10n.t('Undone'));
  const offer = store.add(
    new Debounce(gather, () => {
      offerUndo(last, undo).catch((error: unknown) => log.report(Commands.undo, error));
    }),
  );
  store.add(
    history.onDidRecord((step) => {
      last = step;
      offer.trigger();
    }),
  );
  store.add(command(Commands.undo, () => undo()));
  store.add(command(Commands.redo, async () => tell(await history.redo(), vscode.l10n.t('Redone'))));
  return store;
}

/** Single additions and changes show by themselves; what is gone, or was done to many, does not. */
async function offerUndo(step: Step | undefined, undo: (key: symbol) => Promise<void>): Promise<void> {
  const changes = step?.parts.map(({ change }) => change) ?? [];
  const removed = changes.reduce((sum, change) => sum + removedFrom(change), 0);
  if (removed === 0 && changes.reduce((sum, change) => sum + countOf(change), 0) < 2) return;
  const choice = vscode.l10n.t('Undo');
  const chosen = await vscode.window.showInformationMessage(changeWords(changes), choice);
  if (chosen === choice && step) await undo(step.key);
}

function tell({ changes, refused, problems }: TakenBack, done: string): void {
  if (changes.length > 0) vscode.window.setStatusBarMessage(`$(discard) ${done}: ${changeWords(changes)}`, shown);
  if (refused.length > 0) {
    const count = String(refused.length);
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} of the changes stayed as they are, because they were changed again elsewhere since.', count),
    );
  }
  for (const { message } of problems) void vscode.window.showWarningMessage(message);
}
