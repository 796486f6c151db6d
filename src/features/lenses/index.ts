import * as vscode from 'vscode';
import { documentSelector } from '../../host/documents';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { Commands } from '../../ids';
import { LensProvider } from './lensProvider';

/** How long after a change lenses are asked for again, in milliseconds: they must not flicker while one types. */
const settle = 150;

/** Shows above each paragraph who says what in it and what is claimed. */
export function registerLenses({ documents, settings, command }: Host): vscode.Disposable {
  const store = new DisposableStore();
  const refresh = store.add(new vscode.EventEmitter<void>());
  const later = store.add(new Debounce(settle, () => refresh.fire()));
  store.add(documents.onDidChange(() => later.trigger()));
  store.add(settings.onDidChange(() => refresh.fire()));
  store.add(
    vscode.languages.registerCodeLensProvider(documentSelector, new LensProvider(documents, settings, refresh.event)),
  );
  store.add(
    command(Commands.toggleLenses, async () => {
      const on = !settings.get('lensesSpeakers');
      await settings.set('lensesSpeakers', on);
      await settings.set('lensesClaims', on);
      await settings.set('lensesAnnotations', on);
    }),
  );
  return store;
}
