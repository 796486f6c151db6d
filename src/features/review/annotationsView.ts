import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { DisposableStore } from '../../host/lifecycle';
import { joined } from '../../host/words/words';
import { Views } from '../../ids';
import { AnnotationsTree } from './annotationsTree';
import { askFilter } from './askFilter';
import { chooseGrouping, chooseSorting, groupingWords } from './chooseOrder';
import { ListChoice } from './listChoice';
import type { ReviewNode } from './node';
import { NodeTree, type TreeRow } from './nodeTree';
import { openHits } from './openHits';

/** The view *Annotations*: what the filter finds, by what a person chose, with what is shown told above it. */
export class AnnotationsView implements vscode.Disposable {
  readonly #host: Host;
  readonly #lifetime = new DisposableStore();
  readonly #choice: ListChoice;
  readonly #tree: AnnotationsTree;
  readonly #view: vscode.TreeView<TreeRow>;

  constructor(host: Host) {
    this.#host = host;
    this.#choice = this.#lifetime.add(new ListChoice(host));
    this.#tree = new AnnotationsTree(host, this.#choice);
    const tree = this.#lifetime.add(new NodeTree(() => this.#build()));
    const options = { treeDataProvider: tree, showCollapseAll: true };
    this.#view = this.#lifetime.add(vscode.window.createTreeView(Views.annotations, options));
    tree.showIn(this.#view);
    const refresh = (): void => {
      tree.refresh().catch((error: unknown) => host.log.report(Views.annotations, error));
    };
    this.#lifetime.add(host.workspace.onDidChange(refresh));
    this.#lifetime.add(host.codebooks.onDidChange(refresh));
    this.#lifetime.add(this.#choice.onDidChange(refresh));
  }

  async #build(): Promise<readonly ReviewNode[]> {
    const { found, of } = await this.#tree.found();
    const { grouping, filter } = this.#choice;
    const hits = found.reduce((sum, { annotations }) => sum + annotations.length, 0);
    this.#view.description = grouping === 'document' ? '' : vscode.l10n.t('by {0}', groupingWords(grouping));
    // A message would hide the welcome of an empty view, which says what to do.
    this.#view.message =
      filter === '' || hits === 0 ? '' : joined(vscode.l10n.t('{0} of {1}', String(hits), String(of)), filter);
    return this.#tree.nodes(found);
  }

  /** *Filter Annotations…*; what is found comes into view. */
  async filter(): Promise<void> {
    const before = this.#choice.filter;
    await askFilter(this.#host, this.#choice);
    if (this.#choice.filter !== before) await this.#focus();
  }

  async clearFilter(): Promise<void> {
    await this.#choice.filterBy('');
  }

  async group(): Promise<void> {
    await chooseGrouping(this.#choice);
    await this.#focus();
  }

  async sort(): Promise<void> {
    await chooseSorting(this.#choice);
    await this.#focus();
  }

  async openHits(): Promise<void> {
    const { found } = await this.#tree.found();
    await openHits(this.#host, this.#choice.filter, found);
  }

  async #focus(): Promise<void> {
    await vscode.commands.executeCommand(`${Views.annotations}.focus`);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
