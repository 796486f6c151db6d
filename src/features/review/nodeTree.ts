import * as vscode from 'vscode';
import type { Reference } from '../../host/words/reference';
import { Commands } from '../../ids';
import { toTreeItem, type ReviewNode } from './node';

/** A row of a view as VS Code knows it and as commands get it; what it says may change. */
export class TreeRow {
  readonly parent: TreeRow | undefined;
  node: ReviewNode;

  constructor(node: ReviewNode, parent?: TreeRow) {
    this.node = node;
    this.parent = parent;
  }

  get uri(): vscode.Uri | undefined {
    return this.node.uri;
  }

  get references(): readonly Reference[] | undefined {
    return this.node.references;
  }

  get relation(): ReviewNode['relation'] {
    return this.node.relation;
  }

  get speaker(): string | undefined {
    return this.node.speaker;
  }
}

/** So many changed rows are told one by one; of more, all are asked for again. */
const mostChanged = 20;

/** A view whose first rows are built from what is known at the moment, and whose other rows are made when they are looked at. */
export class NodeTree implements vscode.TreeDataProvider<TreeRow>, vscode.Disposable {
  readonly #build: () => Promise<readonly ReviewNode[]>;
  #isVisible = (): boolean => true;
  readonly #changed = new vscode.EventEmitter<TreeRow[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #roots: readonly TreeRow[] | undefined;
  #building: Promise<void> | undefined;
  #again = false;

  constructor(build: () => Promise<readonly ReviewNode[]>) {
    this.#build = build;
  }

  /** Takes the view that shows the rows: while it cannot be seen, nothing is built. */
  showIn(view: { readonly visible: boolean }): void {
    this.#isVisible = () => view.visible;
  }

  /** Looks what has changed in rows that were looked at before, and has VS Code ask for those again. Resolves after that. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#building ??= this.#refreshAll().finally(() => {
      this.#building = undefined;
    });
    return this.#building;
  }

  async #refreshAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const roots = this.#roots;
      if (!roots || !this.#isVisible()) {
        this.#roots = undefined;
        this.#changed.fire(undefined);
        return;
      }
      const nodes = await this.#build();
      const isSame = nodes.length === roots.length && nodes.every(({ id }, at) => id === roots[at]?.node.id);
      const changed = isSame ? roots.filter((row, at) => row.node !== nodes[at]) : roots;
      if (!isSame || changed.length > mostChanged) {
        this.#roots = nodes.map((node) => new TreeRow(node));
        this.#changed.fire(undefined);
        continue;
      }
      roots.forEach((row, at) => {
        row.node = nodes[at] ?? row.node;
      });
      if (changed.length > 0) this.#changed.fire([...changed]);
    }
  }

  async getChildren(parent?: TreeRow): Promise<TreeRow[]> {
    if (parent) return (parent.node.children?.() ?? []).map((node) => new TreeRow(node, parent));
    this.#roots ??= (await this.#build()).map((node) => new TreeRow(node));
    return [...this.#roots];
  }

  /** The row of this id below the first rows, made where VS Code has not asked for it yet; undefined where there is none. */
  find(id: string): TreeRow | undefined {
    const waiting = [...(this.#roots ?? [])];
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      if (row.node.id === id) return row;
      const parent = row;
      waiting.push(...(row.node.children?.() ?? []).map((node) => new TreeRow(node, parent)));
    }
    return undefined;
  }

  /** The rows without rows below them, from the top. */
  async leaves(): Promise<readonly ReviewNode[]> {
    const below = (node: ReviewNode): readonly ReviewNode[] => node.children?.().flatMap(below) ?? [node];
    return (await this.getChildren()).flatMap(({ node }) => below(node));
  }

  getParent(row: TreeRow): TreeRow | undefined {
    return row.parent;
  }

  getTreeItem({ node }: TreeRow): vscode.TreeItem {
    return toTreeItem(node, Commands.reveal);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
