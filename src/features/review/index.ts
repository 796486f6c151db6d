import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { Commands, Views } from '../../ids';
import { AnnotationsView } from './annotationsView';
import type { ReviewNode } from './node';
import { NodeTree, type TreeRow } from './nodeTree';
import { registerQueue } from './queue/index';
import { speakerNodes } from './speakersTree';
import { tagNodes } from './tagsTree';

/** The sidebar: annotations, speakers and tags over the whole workspace. Nothing is read before a view is looked at. */
export function registerReview(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const view = (id: string, build: (host: Host) => Promise<readonly ReviewNode[]>): Shown => {
    const tree = store.add(new NodeTree(() => build(host)));
    const refresh = (): void => {
      tree.refresh().catch((error: unknown) => host.log.report(id, error));
    };
    const canSelectMany = id === Views.speakers;
    const shown = vscode.window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true, canSelectMany });
    tree.showIn(store.add(shown));
    store.add(host.workspace.onDidChange(refresh));
    if (id === Views.tags) store.add(host.codebooks.onDidChange(refresh));
    return { tree, shown };
  };
  const annotations = store.add(new AnnotationsView(host));
  store.add(host.command(Commands.filterAnnotations, () => annotations.filter()));
  store.add(host.command(Commands.clearFilter, () => annotations.clearFilter()));
  store.add(host.command(Commands.groupAnnotations, () => annotations.group()));
  store.add(host.command(Commands.sortAnnotations, () => annotations.sort()));
  store.add(host.command(Commands.openHits, () => annotations.openHits()));
  const speakers = view(Views.speakers, speakerNodes);
  store.add(host.command(Commands.revealSpeaker, (id) => revealSpeaker(speakers, id)));
  view(Views.tags, tagNodes);
  store.add(registerQueue(host));
  return store;
}

/** A view and the rows in it. */
interface Shown {
  readonly tree: NodeTree;
  readonly shown: vscode.TreeView<TreeRow>;
}

/** Shows the row of a speaker of the workspace, with what is below it. */
async function revealSpeaker({ tree, shown }: Shown, id: unknown): Promise<void> {
  await vscode.commands.executeCommand(`${Views.speakers}.focus`);
  const row = (await tree.getChildren()).find(({ node }) => node.id === id);
  if (row) await shown.reveal(row, { select: true, focus: true, expand: true });
}
