import * as vscode from 'vscode';
import type { CodingKinds } from '../../../host/codingState';
import type { Host } from '../../../host/host';
import { DisposableStore } from '../../../host/lifecycle';
import { joined } from '../../../host/words/words';
import { Commands } from '../../../ids';

/** Says in the status bar that coding mode is on, and how much is left to judge; a click leaves it. */
export function showCodingStatus({ coding, documents }: Host): vscode.Disposable {
  const store = new DisposableStore();
  const item = store.add(vscode.window.createStatusBarItem('marginalia.coding', vscode.StatusBarAlignment.Left, 1000));
  item.name = vscode.l10n.t('Coding Mode');
  item.command = Commands.leaveCodingMode;
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const show = (): void => {
    if (!coding.isOn) {
      item.hide();
      return;
    }
    const open = documents.active?.document;
    const left = open && leftWords(coding.kinds, String(open.suggestions.filter((one) => coding.isWanted(one)).length));
    item.text = `$(keyboard) ${joined(vscode.l10n.t('Coding'), left)}`;
    item.tooltip = vscode.l10n.t('Single keys tag and judge. Press ? to see them, Escape to leave.');
    item.accessibilityInformation = { label: `${vscode.l10n.t('Coding Mode')}, ${left ?? ''}, ${item.tooltip}` };
    item.show();
  };
  store.add(coding.onDidChange(show));
  store.add(documents.onDidChange(show));
  store.add(documents.onDidChangeActive(show));
  show();
  return store;
}

function leftWords(kinds: CodingKinds, count: string): string {
  switch (kinds) {
    case 'all':
      return vscode.l10n.t('{0} to judge', count);
    case 'quote':
      return vscode.l10n.t('{0} quotes to judge', count);
    case 'claim':
      return vscode.l10n.t('{0} claims to judge', count);
  }
}
