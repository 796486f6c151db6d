import * as vscode from 'vscode';
import { ContextKeys, languageId } from '../ids';
import { DisposableStore } from './lifecycle';
import type { Log } from './log';
import { OpenDocument } from './openDocument';
import type { Settings } from './settings';
import type { SidecarFiles } from './sidecarFiles';

/** Every provider of ours is registered for this: source documents on any file system, untitled ones too. */
export const documentSelector: vscode.DocumentSelector = { language: languageId };

/** The open source documents: which there are, which one is active, and when one of them changes. */
export class Documents implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #settings: Settings;
  readonly #log: Log;
  readonly #open = new Map<string, { readonly document: OpenDocument; readonly lifetime: DisposableStore }>();
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<OpenDocument>());
  readonly #opened = this.#lifetime.add(new vscode.EventEmitter<OpenDocument>());
  readonly #closed = this.#lifetime.add(new vscode.EventEmitter<vscode.Uri>());
  readonly #active = this.#lifetime.add(new vscode.EventEmitter<void>());
  /** Fires after a document's annotations, suggestions or text changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidOpen = this.#opened.event;
  readonly onDidClose = this.#closed.event;
  /** Fires after another editor became active. */
  readonly onDidChangeActive = this.#active.event;

  constructor(files: SidecarFiles, settings: Settings, log: Log) {
    this.#files = files;
    this.#settings = settings;
    this.#log = log;
    const keep = <T extends vscode.Disposable>(disposable: T): T => this.#lifetime.add(disposable);
    keep(vscode.workspace.onDidOpenTextDocument((document) => this.#take(document)));
    keep(vscode.workspace.onDidCloseTextDocument((document) => this.#drop(document.uri)));
    keep(vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)));
    keep(vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)));
    keep(vscode.window.onDidChangeActiveTextEditor(() => this.#activeChanged()));
    vscode.workspace.textDocuments.forEach((document) => this.#take(document));
    this.#activeChanged();
  }

  get all(): readonly OpenDocument[] {
    return [...this.#open.values()].map(({ document }) => document);
  }

  /** The open source document at `uri`; undefined when it is not open or not one of ours. */
  get(uri: vscode.Uri): OpenDocument | undefined {
    return this.#open.get(uri.toString())?.document;
  }

  /** The active editor and its source document; undefined when something else is active. */
  get active(): { readonly editor: vscode.TextEditor; readonly document: OpenDocument } | undefined {
    const editor = vscode.window.activeTextEditor;
    const document = editor && this.get(editor.document.uri);
    return document && { editor, document };
  }

  #take(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (document.languageId !== languageId || this.#open.has(key)) return;
    const lifetime = new DisposableStore();
    const open = lifetime.add(new OpenDocument(document, this.#files, this.#settings));
    lifetime.add(open.onDidChange(() => this.#changed.fire(open)));
    lifetime.add(open.sidecar.onDidVanish((held) => void this.#offerRestore(open, held)));
    this.#open.set(key, { document: open, lifetime });
    open.ready.catch((error: unknown) => this.#log.report(`load ${open.sidecar.uri.toString()}`, error));
    this.#opened.fire(open);
    this.#activeChanged();
  }

  #drop(uri: vscode.Uri): void {
    const entry = this.#open.get(uri.toString());
    if (!entry) return;
    this.#open.delete(uri.toString());
    entry.lifetime.dispose();
    this.#closed.fire(uri);
  }

  #edited(event: vscode.TextDocumentChangeEvent): void {
    const open = this.get(event.document.uri);
    if (!open || event.contentChanges.length === 0) return;
    open.applyEdits(
      event.contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      })),
    );
    this.#changed.fire(open);
  }

  #saved(document: vscode.TextDocument): void {
    const open = this.get(document.uri);
    open?.sidecar.savePlaces().catch((error: unknown) => this.#log.report('save places', error));
  }

  #activeChanged(): void {
    void vscode.commands.executeCommand('setContext', ContextKeys.active, this.active !== undefined);
    this.#active.fire();
  }

  async #offerRestore(open: OpenDocument, held: OpenDocument['annotations']): Promise<void> {
    const restore = vscode.l10n.t('Restore');
    const chosen = await vscode.window.showWarningMessage(
      vscode.l10n.t('The sidecar of {0} was removed. Its annotations can be written again.', open.document.fileName),
      restore,
    );
    if (chosen !== restore) return;
    try {
      await open.update((set) =>
        held.all.reduce((all, one) => (all.get(one.id) ? all : all.add(one)), withSpeakers(set, held)),
      );
    } catch (error) {
      this.#log.report('restore sidecar', error);
    }
  }

  dispose(): void {
    for (const { lifetime } of this.#open.values()) lifetime.dispose();
    this.#open.clear();
    this.#lifetime.dispose();
  }
}

function withSpeakers(
  set: OpenDocument['annotations'],
  held: OpenDocument['annotations'],
): OpenDocument['annotations'] {
  return [...held.speakers].reduce((all, [key, entry]) => all.withSpeaker(key, entry), set);
}
