import * as vscode from 'vscode';
import { documentSelector } from '../../host/documents/documents';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { Commands } from '../../ids';
import { BoilerplateFolding, BoilerplateFolds } from './folding';
import { FoldStates } from './foldStates';
import { FoldSummaries } from './foldSummaries';
import { Painter } from './painter';
import { legend, TokensProvider } from './tokens';

/** How long after a change colours and folds are asked for again, in milliseconds. */
const settle = 50;

/** Shows article against boilerplate: colours, dimming, folding, and the marks of annotations. */
export function registerHighlight({ documents, settings, command, memory, log }: Host): vscode.Disposable {
  const store = new DisposableStore();
  const refresh = store.add(new vscode.EventEmitter<void>());
  // VS Code asks again by itself when the text changes; this is for what changes without it.
  const later = store.add(new Debounce(settle, () => refresh.fire()));
  store.add(documents.onDidChange(() => later.trigger()));
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
  const states = store.add(new FoldStates());
  store.add(new FoldSummaries(documents, states));
  const folds = store.add(new BoilerplateFolds(documents, memory, states, log));
  store.add(command(Commands.toggleBoilerplate, () => folds.toggle()));
  store.add(command(Commands.foldBoilerplate, () => folds.fold(true)));
  store.add(command(Commands.unfoldBoilerplate, () => folds.fold(false)));
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
