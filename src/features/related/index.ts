import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { FolderStatements } from '../../host/workspace/folderStatements';
import { Commands } from '../../ids';
import { RelatedView } from './relatedView';
import { revealWords } from './revealWords';

/** The view *Related*: what other documents of the folder say about the same thing as the quotation or claim at the cursor. */
export function registerRelated(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(new RelatedView(host, new FolderStatements(host.documents)));
  store.add(host.command(Commands.revealWords, (...args) => revealWords(args)));
  return store;
}
