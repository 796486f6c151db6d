import * as vscode from 'vscode';
import { progressOfAll } from '../../../core/review/progress';
import type { Host } from '../../../host/host';
import { DisposableStore } from '../../../host/lifecycle';
import { UserError } from '../../../host/log';
import { joined } from '../../../host/words/words';
import { Commands, Views, type CommandId } from '../../../ids';
import type { ReviewNode } from '../node';
import { NodeTree, type TreeRow } from '../nodeTree';
import { progressWords, queueNodes } from './queueTree';

/** What a person can decide about what waits. */
export type Decision = 'accept' | 'dismiss' | 'retag';

/** The view *Review Queue*: what waits over the workspace, the most useful first. Reads and analyses only while it can be seen. */
export class QueueView implements vscode.Disposable {
  readonly #host: Host;
  readonly #lifetime = new DisposableStore();
  readonly #tree: NodeTree;
  readonly #view: vscode.TreeView<TreeRow>;
  readonly #made = new WeakMap<object, ReviewNode>();

  constructor(host: Host) {
    this.#host = host;
    this.#tree = this.#lifetime.add(new NodeTree(() => Promise.resolve(this.#build())));
    const options = { treeDataProvider: this.#tree, showCollapseAll: true };
    this.#view = this.#lifetime.add(vscode.window.createTreeView(Views.queue, options));
    this.#tree.showIn(this.#view);
    const refresh = (): void => {
      this.#tree.refresh().catch((error: unknown) => host.log.report(Views.queue, error));
    };
    this.#lifetime.add(host.work.onDidChange(refresh));
    this.#lifetime.add(host.workspace.onDidChange(() => this.#showBadge()));
    this.#lifetime.add(this.#view.onDidChangeVisibility(({ visible }) => host.work.watch(visible)));
    this.#lifetime.add({ dispose: () => host.work.watch(false) });
  }

  #build(): readonly ReviewNode[] {
    const { known, left } = this.#host.work;
    const waiting = known.reduce((sum, one) => sum + one.waiting.length, 0);
    const progress = progressOfAll(known.map((one) => one.progress));
    const done = known.filter(({ status }) => status === 'done').length;
    this.#view.description =
      known.length === 0 ? '' : vscode.l10n.t('{0} of {1} done', String(done), String(known.length));
    // A message would hide the welcome of an empty view, which says what to do.
    this.#view.message =
      waiting === 0
        ? ''
        : joined(
            progressWords(progress),
            left > 0 ? vscode.l10n.t('{0} more documents are looked at when these are done', String(left)) : undefined,
          );
    return queueNodes(known, this.#made);
  }

  /** Only what a person has to look at is told outside the view: suggestions can wait. */
  #showBadge(): void {
    const doubtful = this.#host.workspace.known.reduce(
      (sum, { annotations }) =>
        sum + annotations.filter(({ state, owner }) => state !== 'ok' && owner === undefined).length,
      0,
    );
    const tooltip = vscode.l10n.t('{0} annotations moved or lost', String(doubtful));
    this.#view.badge = doubtful > 0 ? { value: doubtful, tooltip } : undefined;
  }

  /**
   * Decides about the row that is focused, where `byKey` says that the view has the focus, else about the selected one, else
   * about the first; then goes on to the next.
   */
  async decide(decision: Decision, byKey: boolean): Promise<void> {
    if (byKey) await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    const rows = await this.#tree.leaves();
    const selected = this.#view.selection[0]?.node.id;
    const at = Math.max(
      0,
      rows.findIndex(({ id }) => id === selected),
    );
    const row = rows[at];
    if (!row) throw new UserError(vscode.l10n.t('Nothing waits to be reviewed in the documents looked at so far.'));
    await vscode.commands.executeCommand(commandFor(decision, row), row.uri, row.references);
    await this.#tree.refresh();
    await this.#goTo(rows, at);
  }

  /** To the first row from `at` on that is still there, else the last before it. */
  async #goTo(rows: readonly ReviewNode[], at: number): Promise<void> {
    const left = new Set((await this.#tree.leaves()).map(({ id }) => id));
    const next = [...rows.slice(at), ...rows.slice(0, at).reverse()].find(({ id }) => left.has(id));
    const row = next && this.#tree.find(next.id);
    if (!next || !row) return;
    await this.#view.reveal(row, { select: true, focus: true });
    await vscode.commands.executeCommand(Commands.reveal, next.uri, next.references, true);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

/** @throws UserError for what cannot be dismissed. */
function commandFor(decision: Decision, { context }: ReviewNode): CommandId {
  const isSuggestion = context === 'suggestion';
  switch (decision) {
    case 'accept':
      if (isSuggestion) return Commands.acceptSuggestion;
      return context === 'movedAnnotation' ? Commands.confirmPlace : Commands.pickPlace;
    case 'dismiss':
      if (isSuggestion) return Commands.dismissSuggestion;
      throw new UserError(
        vscode.l10n.t('This is an annotation, not a suggestion. Confirm its place, pick another, or remove it.'),
      );
    case 'retag':
      return Commands.changeTags;
  }
}
