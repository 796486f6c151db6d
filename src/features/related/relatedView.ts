import * as vscode from 'vscode';
import { RelatedStatements, type RelatedStatement, type Statement } from '../../core/related/relatedStatements';
import { extentOf } from '../../core/review/suggestions';
import { hull, spanLength, textOf, touches, type Span } from '../../core/text/span';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { joined, shortened } from '../../host/words/words';
import { mostDocuments, type FolderStatement, type FolderStatements } from '../../host/workspace/folderStatements';
import { Commands, Views } from '../../ids';

type Row = RelatedStatement<FolderStatement>;

/** How long the cursor rests before its statement is looked up, in milliseconds. */
const rest = 200;
/** How many rows are worth reading. */
const mostRows = 12;
/** How many words in common are told: the rarest. */
const mostShared = 5;

/** Follows the cursor while it can be seen; reads nothing while it cannot. */
export class RelatedView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #host: Host;
  readonly #statements: FolderStatements;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #follow = this.#lifetime.add(new Debounce(rest, () => void this.#update()));
  readonly #view: vscode.TreeView<Row>;
  #rows: readonly Row[] = [];
  #index: { readonly of: readonly FolderStatement[]; readonly index: RelatedStatements<FolderStatement> } | undefined;
  #running: vscode.CancellationTokenSource | undefined;

  constructor(host: Host, statements: FolderStatements) {
    this.#host = host;
    this.#statements = statements;
    this.#view = this.#lifetime.add(vscode.window.createTreeView(Views.related, { treeDataProvider: this }));
    const follow = (): void => this.#follow.trigger();
    this.#lifetime.add(this.#view.onDidChangeVisibility(follow));
    this.#lifetime.add(vscode.window.onDidChangeTextEditorSelection(follow));
    this.#lifetime.add(vscode.window.onDidChangeActiveTextEditor(follow));
    this.#lifetime.add(host.documents.onDidChange(follow));
  }

  getChildren(parent?: Row): Row[] {
    return parent ? [] : [...this.#rows];
  }

  getTreeItem({ statement, shared, figures }: Row): vscode.TreeItem {
    const pair = figures.find(({ agree }) => !agree) ?? figures[0];
    const compared = pair && (pair.agree ? `= ${pair.ours}` : `${pair.theirs} ≠ ${pair.ours}`);
    const item = new vscode.TreeItem(compared ?? shortened(statement.text));
    item.description = joined(baseName(statement.uri), compared && shortened(statement.text));
    item.accessibilityInformation = { label: joined(compared, baseName(statement.uri), statement.text) };
    item.tooltip = joined(
      statement.text,
      vscode.l10n.t(
        'Both speak of: {0}',
        shared
          .slice(0, mostShared)
          .map((term) => term.replace('@', ''))
          .join(', '),
      ),
    );
    item.iconPath = new vscode.ThemeIcon(statement.kind === 'quote' ? 'quote' : 'law');
    item.contextValue = 'statement';
    item.command = {
      title: vscode.l10n.t('Go to the Words'),
      command: Commands.revealWords,
      arguments: [statement.uri, statement.text, statement.start],
    };
    return item;
  }

  async #update(): Promise<void> {
    if (!this.#view.visible) return;
    this.#running?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#running = source;
    try {
      const at = this.#statementAtCursor();
      if (!at) {
        this.#show(
          [],
          vscode.l10n.t('Put the cursor in a quotation or a claim to see what other documents say of it.'),
        );
        return;
      }
      const { statements, isCut } = await this.#statements.beside(at.uri, source.token);
      if (source.token.isCancellationRequested) return;
      const rows = withoutRepeats(this.#indexOf(statements).to(at, mostRows * 3)).slice(0, mostRows);
      const nothing = rows.length > 0 ? '' : vscode.l10n.t('No other document of the folder speaks of this.');
      this.#show(rows, joined(nothing, isCut ? cutWords() : undefined));
    } catch (error) {
      this.#host.log.report('look for related statements', error);
    } finally {
      if (this.#running === source) this.#running = undefined;
      source.dispose();
    }
  }

  /** The index of `beside`, made anew only when that has changed. */
  #indexOf(beside: readonly FolderStatement[]): RelatedStatements<FolderStatement> {
    const known = this.#index;
    if (known?.of.length === beside.length && known.of.every((one, index) => one === beside[index])) return known.index;
    const index = new RelatedStatements(beside);
    this.#index = { of: beside, index };
    return index;
  }

  #show(rows: readonly Row[], message: string): void {
    this.#rows = rows;
    this.#view.message = message;
    this.#changed.fire(undefined);
  }

  /** The shortest quotation or claim that the cursor is in, an annotation before a suggestion. */
  #statementAtCursor(): (Statement & { readonly uri: vscode.Uri }) | undefined {
    const active = this.#host.documents.active;
    if (!active) return undefined;
    const { editor, document: open } = active;
    const offset = editor.document.offsetAt(editor.selection.active);
    const annotated = open.annotations
      .at(offset)
      .filter(({ kind, state }) => (kind === 'quote' || kind === 'claim') && state !== 'lost')
      .flatMap(({ spans }) => hull(spans) ?? []);
    const suggested = open.suggestions.map(extentOf).filter((span) => touches(span, offset));
    const shortest = (spans: readonly Span[]): Span | undefined =>
      [...spans].sort((a, b) => spanLength(a) - spanLength(b))[0];
    const span = shortest(annotated) ?? shortest(suggested);
    return span && { uri: open.uri, document: open.uri.toString(), text: textOf(open.text, span) };
  }

  dispose(): void {
    this.#running?.cancel();
    this.#lifetime.dispose();
  }
}

function cutWords(): string {
  return vscode.l10n.t('The folder has more documents; the first {0} were looked at.', String(mostDocuments));
}

/** Without statements that repeat a better one of the same document, in part or whole. */
function withoutRepeats(rows: readonly Row[]): readonly Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    const { document, text } = row.statement;
    const repeats = kept.some(
      ({ statement }) =>
        statement.document === document && (statement.text.includes(text) || text.includes(statement.text)),
    );
    if (!repeats) kept.push(row);
  }
  return kept;
}
