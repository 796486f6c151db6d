import * as vscode from 'vscode';
import type { RelationEnd } from '../../core/relations/relationIndex';
import type { Reference } from '../../host/words/reference';

/** What a row of a sidebar view says. A row that has not changed is the same object; the id keeps what is open open. */
export interface ReviewNode {
  /** Unique in its view and the same after each change. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What a screen reader says, where label and description do not say it. */
  readonly spoken?: string;
  readonly icon?: vscode.ThemeIcon | vscode.Uri;
  /** What the `when` clauses of the row's menus look at. */
  readonly context?:
    | 'document'
    | 'annotation'
    | 'movedAnnotation'
    | 'lostAnnotation'
    | 'suggestion'
    | 'suggestions'
    | 'speaker'
    | 'tag'
    | 'unknownTag'
    | 'queuedDocument'
    | 'relation';
  /** Document that the row is about; with `references` what commands on the row work on. */
  readonly uri?: vscode.Uri;
  readonly references?: readonly Reference[];
  /** The two ends of the relation that the row is; `uri` and `references` are the other one then. */
  readonly relation?: { readonly self: RelationEnd; readonly other: RelationEnd };
  /** Which speaker of the workspace the row is. */
  readonly speaker?: string;
  /** Which tag of which codebook the row is. */
  readonly tag?: { readonly codebook: vscode.Uri; readonly name: string };
  /** The rows below, made when they are looked at; absent where there are none. */
  readonly children?: () => readonly ReviewNode[];
  /** Whether the row starts closed. */
  readonly closed?: boolean;
  /** Whether going to the words leaves the focus on the row. */
  readonly peeks?: boolean;
}

/** `node` as VS Code shows it. */
export function toTreeItem(node: ReviewNode, reveal: string): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const state = !node.children ? None : node.closed ? Collapsed : Expanded;
  const item = new vscode.TreeItem(node.label, state);
  item.id = node.id;
  if (node.description !== undefined) item.description = node.description;
  if (node.tooltip !== undefined) item.tooltip = node.tooltip;
  if (node.spoken !== undefined) item.accessibilityInformation = { label: node.spoken };
  if (node.icon) item.iconPath = node.icon;
  if (node.context) item.contextValue = node.context;
  const isDocument = node.context === 'document' || node.context === 'queuedDocument';
  if (isDocument && node.uri) item.resourceUri = node.uri;
  if (node.uri && node.references && node.context !== 'suggestions') {
    item.command = {
      title: vscode.l10n.t('Go to the Words'),
      command: reveal,
      arguments: [node.uri, node.references, node.peeks === true],
    };
  } else if (node.uri && node.context === 'document') {
    item.command = { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [node.uri] };
  }
  return item;
}
