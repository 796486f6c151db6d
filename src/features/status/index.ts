import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { joined } from '../../host/words/words';
import { Views } from '../../ids';

/** Shows in the status bar how far the active document is: annotations, suggestions left, and whether all is saved. */
export function registerStatus({ documents }: Host): vscode.Disposable {
  const store = new DisposableStore();
  const item = store.add(vscode.window.createStatusBarItem('marginalia.status', vscode.StatusBarAlignment.Right, 100));
  item.name = 'Marginalia';
  item.command = `${Views.annotations}.focus`;
  const show = (): void => {
    const open = documents.active?.document;
    if (!open) {
      item.hide();
      return;
    }
    const annotations = open.annotations.all.length;
    const doubtful = open.annotations.all.filter(({ state }) => state !== 'ok').length;
    const { length: suggestions } = open.suggestions;
    item.text = joined(
      `$(bookmark) ${annotations}`,
      suggestions > 0 ? `$(lightbulb) ${suggestions}` : undefined,
      doubtful > 0 ? `$(warning) ${doubtful}` : undefined,
    );
    const words = joined(
      vscode.l10n.t('{0} annotations', String(annotations)),
      vscode.l10n.t('{0} suggestions not judged', String(suggestions)),
      doubtful > 0 ? vscode.l10n.t('{0} moved or lost', String(doubtful)) : undefined,
    );
    item.tooltip = words;
    item.accessibilityInformation = { label: `Marginalia: ${words}` };
    item.show();
  };
  store.add(documents.onDidChange(show));
  store.add(documents.onDidOpen(show));
  store.add(documents.onDidChangeActive(show));
  show();
  return store;
}
