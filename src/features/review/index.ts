import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { Views } from '../../ids';
import { annotationNodes } from './annotationsTree';
import type { ReviewNode } from './node';
import { NodeTree } from './nodeTree';
import { speakerNodes } from './speakersTree';
import { tagNodes } from './tagsTree';

/** The sidebar: annotations, speakers and tags over the whole workspace. Nothing is read before a view is looked at. */
export function registerReview(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const view = (id: string, build: (host: Host) => Promise<readonly ReviewNode[]>): void => {
    const tree = store.add(new NodeTree(() => build(host)));
    const canSelectMany = id === Views.speakers;
    store.add(vscode.window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true, canSelectMany }));
    store.add(host.workspace.onDidChange(() => tree.refresh()));
    if (id === Views.tags) store.add(host.codebooks.onDidChange(() => tree.refresh()));
  };
  view(Views.annotations, annotationNodes);
  view(Views.speakers, speakerNodes);
  view(Views.tags, tagNodes);
  return store;
}
