import * as vscode from 'vscode';
import { documentSelector } from '../../host/documents';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { Commands } from '../../ids';
import { BoilerplateFolding, toggleBoilerplate } from './folding';
import { Painter } from './painter';
import { legend, TokensProvider } from './tokens';

/** Shows article against boilerplate: colours, dimming, folding, and the marks of annotations. */
export function registerHighlight({ documents, settings, command }: Host): vscode.Disposable {
  const store = new DisposableStore();
  const refresh = store.add(new vscode.EventEmitter<void>());
  store.add(documents.onDidChange(() => refresh.fire()));
  store.add(settings.onDidChange(() => refresh.fire()));
  store.add(new Painter(documents, settings));
  store.add(
    vscode.languages.registerDocumentSemanticTokensProvider(
      documentSelector,
      new TokensProvider(documents, settings, refresh.event),
      legend,
    ),
  );
  store.add(
    vscode.languages.registerFoldingRangeProvider(
      documentSelector,
      new BoilerplateFolding(documents, settings, refresh.event),
    ),
  );
  store.add(command(Commands.toggleBoilerplate, () => toggleBoilerplate(documents)));
  store.add(
    command(Commands.toggleHighlights, async () => {
      const on = !settings.get('highlightTokens');
      await settings.set('highlightTokens', on);
      await settings.set('highlightAnnotations', on);
      await settings.set('boilerplateDim', on);
    }),
  );
  return store;
}
