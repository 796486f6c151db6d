import * as vscode from 'vscode';
import { ContextKeys, languageId } from '../../ids';
import { baseName, toEdit } from '../convert';
import { DisposableStore } from '../lifecycle';
import { UserError, type Log } from '../log';
import { offerOurs, offerRestore } from '../sidecars/sidecarQuestions';
import { ArticleDocument } from './articleDocument';
import { articleUri, isArticleUri, sourceUri } from './articleUri';
import { LastSaves } from './lastSaves';
import type { OpenDocument } from './openDocument';
import { SourceDocument, type AnnotationUpdate, type DocumentParts } from './sourceDocument';

/** Every provider of ours is registered for this: source documents on any file system, untitled ones too. */
export const documentSelector: vscode.DocumentSelector = { language: languageId };

/** The open source documents and the views of their articles: which there are, which one is active, and when one of them changes. */
export class Documents implements vscode.Disposable {
  readonly #parts: DocumentParts;
  readonly #log: Log;
  readonly #open = new Map<
    string,
    { readonly document: SourceDocument | ArticleDocument; readonly lifetime: DisposableStore }
  >();
  readonly #lastSaves: LastSaves;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<OpenDocument>());
  readonly #opened = this.#lifetime.add(new vscode.EventEmitter<OpenDocument>());
  readonly #closed = this.#lifetime.add(new vscode.EventEmitter<vscode.Uri>());
  readonly #updated = this.#lifetime.add(
    new vscode.EventEmitter<AnnotationUpdate & { readonly open: SourceDocument }>(),
  );
  readonly #active = this.#lifetime.add(new vscode.EventEmitter<void>());
  /** Fires after a document's annotations, suggestions or text changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidOpen = this.#opened.event;
  readonly onDidClose = this.#closed.event;
  /** Fires when a person changes the annotations of a document, before that is saved. */
  readonly onDidUpdate = this.#updated.event;
  /** Fires after another editor became active. */
  readonly onDidChangeActive = this.#active.event;

  constructor(parts: DocumentParts, log: Log) {
    this.#parts = parts;
    this.#log = log;
    this.#lastSaves = new LastSaves(log);
    const keep = <T extends vscode.Disposable>(disposable: T): T => this.#lifetime.add(disposable);
    keep(vscode.workspace.onDidOpenTextDocument((document) => this.#take(document)));
    keep(vscode.workspace.onDidCloseTextDocument((document) => this.#drop(document.uri)));
    keep(vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)));
    keep(vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)));
    keep(parts.settings.onDidChange(() => this.#takeOtherSidecars()));
    keep(vscode.window.onDidChangeActiveTextEditor(() => this.#activeChanged()));
    vscode.workspace.textDocuments.forEach((document) => this.#take(document));
    this.#activeChanged();
  }

  /** The open source documents; not the views of articles, which have nothing of their own. */
  get all(): readonly SourceDocument[] {
    return [...this.#open.values()].flatMap(({ document }) => (document instanceof SourceDocument ? [document] : []));
  }

  /** The open source document, or view of one, at `uri`; undefined when it is not open or not one of ours. */
  get(uri: vscode.Uri): OpenDocument | undefined {
    return this.#open.get(uri.toString())?.document;
  }

  /** The active editor and its source document; undefined when something else is active. */
  get active(): { readonly editor: vscode.TextEditor; readonly document: OpenDocument } | undefined {
    const editor = vscode.window.activeTextEditor;
    const document = editor && this.get(editor.document.uri);
    return document && { editor, document };
  }

  /** The open source document at `uri`, or the one whose article the document there shows. */
  source(uri: vscode.Uri): SourceDocument | undefined {
    const document = this.#open.get(sourceUri(uri).toString())?.document;
    return document instanceof SourceDocument ? document : undefined;
  }

  /**
   * The source document at `uri`, opened without an editor where it was not open, with its sidecar read.
   * @throws UserError when there is no such file, or it is no source document.
   */
  async open(uri: vscode.Uri): Promise<SourceDocument> {
    await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
    const open = this.source(uri);
    if (!open) {
      throw new UserError(
        vscode.l10n.t('{0} cannot be opened as a source document. Is it still there?', baseName(uri)),
      );
    }
    await open.ready;
    return open;
  }

  #take(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (document.languageId !== languageId || this.#open.has(key)) return;
    const lifetime = new DisposableStore();
    const open = isArticleUri(document.uri) ? this.#takeView(document) : this.#takeSource(document, lifetime);
    if (!open) return;
    this.#open.set(key, { document: open, lifetime });
    this.#opened.fire(open);
    this.#activeChanged();
  }

  #takeSource(document: vscode.TextDocument, lifetime: DisposableStore): SourceDocument {
    const open = lifetime.add(new SourceDocument(document, this.#parts));
    lifetime.add(open.onDidChange(() => this.#fireChanged(open)));
    lifetime.add(open.onDidUpdate((update) => this.#updated.fire({ open, ...update })));
    lifetime.add(open.sidecar.onDidVanish((held) => void offerRestore(open, held, this.#log)));
    lifetime.add(open.sidecar.onDidConflict((conflict) => void offerOurs(open, conflict, this.#log)));
    open.ready
      .then(() => this.#parts.files.clean(open.sidecar.uri))
      .catch((error: unknown) => this.#log.report(`load ${open.sidecar.uri.toString()}`, error));
    this.#viewOf(open.uri)?.showSource(open);
    return open;
  }

  /** The view's text comes from its source, so that is open. */
  #takeView(document: vscode.TextDocument): ArticleDocument | undefined {
    const source = this.source(document.uri);
    return source && new ArticleDocument(document, source);
  }

  #viewOf(uri: vscode.Uri): ArticleDocument | undefined {
    const view = this.#open.get(articleUri(uri).toString())?.document;
    return view instanceof ArticleDocument ? view : undefined;
  }

  #fireChanged(open: SourceDocument | ArticleDocument): void {
    this.#changed.fire(open);
    const view = this.#viewOf(open.uri);
    if (view) this.#changed.fire(view);
  }

  #drop(uri: vscode.Uri): void {
    const entry = this.#open.get(uri.toString());
    if (!entry) return;
    this.#open.delete(uri.toString());
    if (entry.document instanceof SourceDocument) this.#lastSaves.add(entry.document, entry.lifetime);
    else entry.lifetime.dispose();
    this.#closed.fire(uri);
    if (this.#viewOf(uri)) void this.#reopen(uri);
  }

  /** Resolves when everything that can be saved is saved, of documents that were just closed too. */
  async flush(): Promise<void> {
    await this.#lastSaves.flush(this.all);
  }

  /** A view goes on as long as it is shown: its source comes back without an editor. */
  async #reopen(uri: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.openTextDocument(uri);
    } catch (error) {
      this.#log.info(`The source of a view is gone: ${String(error)}`);
    }
  }

  /** Where the settings give another sidecar to a person, the document starts again with that; the one before is saved. */
  #takeOtherSidecars(): void {
    for (const { document, uri, sidecar } of this.all) {
      if (sidecar.isAt(this.#parts.places.own(uri))) continue;
      this.#drop(uri);
      this.#take(document);
    }
  }

  #edited(event: vscode.TextDocumentChangeEvent): void {
    const open = this.#open.get(event.document.uri.toString())?.document;
    if (!open || event.contentChanges.length === 0) return;
    if (open instanceof SourceDocument) open.applyEdits(event.contentChanges.map(toEdit), event.reason !== undefined);
    this.#fireChanged(open);
  }

  #saved(document: vscode.TextDocument): void {
    const open = this.source(document.uri);
    open?.sidecar.savePlaces().catch((error: unknown) => this.#log.report('save places', error));
  }

  #activeChanged(): void {
    void vscode.commands.executeCommand('setContext', ContextKeys.active, this.active !== undefined);
    this.#active.fire();
  }

  dispose(): void {
    for (const { lifetime } of this.#open.values()) lifetime.dispose();
    this.#open.clear();
    this.#lifetime.dispose();
  }
}
