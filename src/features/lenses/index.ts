import * as vscode from 'vscode';
import { documentSelector } from '../../host/documents/documents';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { Commands } from '../../ids';
import { LensProvider } from './lensProvider';
import { Typing } from './typing';

/** How long after a change lenses are asked for again, in milliseconds. */
const settle = 150;

/** How long nothing was typed before lenses change, in milliseconds: they must not jump while one types. */
const pause = 400;

/** Shows above each paragraph who says what in it and what is claimed. */
export function registerLenses(host: Host): vscode.Disposable {
  const { documents, settings, coding, command, relations, workspace } = host;
  const store = new DisposableStore();
  const refresh = store.add(new vscode.EventEmitter<void>());
  const later = store.add(new Debounce(settle, () => refresh.fire()));
  store.add(documents.onDidChange(() => later.trigger()));
  let { index } = relations;
  store.add(
    workspace.onDidChange(() => {
      if (relations.index === index) return;
      index = relations.index;
      later.trigger();
    }),
  );
  store.add(settings.onDidChange(() => refresh.fire()));
  store.add(coding.onDidChange(() => refresh.fire()));
  const typing = store.add(new Typing(pause));
  const provider = new LensProvider(host, typing, refresh.event);
  store.add(vscode.languages.registerCodeLensProvider(documentSelector, provider));
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
