import * as vscode from 'vscode';
import { Commands } from '../../ids';
import { toTreeItem, type ReviewNode } from './node';

/** A view whose rows are built whole from what is known at the moment. */
export class NodeTree implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  readonly #build: () => Promise<readonly ReviewNode[]>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #parents = new Map<string, ReviewNode>();

  constructor(build: () => Promise<readonly ReviewNode[]>) {
    this.#build = build;
  }

  /** Has the rows built again the next time they are looked at. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(parent?: ReviewNode): Promise<ReviewNode[]> {
    if (!parent) this.#parents.clear();
    const children = parent ? (parent.children ?? []) : await this.#build();
    if (parent) for (const child of children) this.#parents.set(child.id, parent);
    return [...children];
  }

  getParent(node: ReviewNode): ReviewNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    return toTreeItem(node, Commands.reveal);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
