import * as vscode from 'vscode';
import { sibling } from '../../host/convert';
import { sourceUri } from '../../host/documents/articleUri';
import type { Documents } from '../../host/documents/documents';
import type { OpenDocument } from '../../host/documents/openDocument';
import { DisposableStore } from '../../host/lifecycle';
import type { Log } from '../../host/log';
import type { Settings } from '../../host/settings';
import { foldableRegions, type FoldStates } from './foldStates';

const memoryKey = 'boilerplateFolded';

/** Makes each run of boilerplate foldable. */
export class BoilerplateFolding implements vscode.FoldingRangeProvider {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly onDidChangeFoldingRanges: vscode.Event<void>;

  constructor(documents: Documents, settings: Settings, onDidChange: vscode.Event<void>) {
    this.#documents = documents;
    this.#settings = settings;
    this.onDidChangeFoldingRanges = onDidChange;
  }

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[] | undefined> {
    const open = this.#documents.get(document.uri);
    if (!open || !this.#settings.get('boilerplateFolding', document.uri)) return [];
    await open.segmented();
    return foldableRegions(open).map(
      ({ first, last }) => new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region),
    );
  }
}

/** Folds and unfolds all boilerplate of the active editor, and does so again for the next document of the same folder. */
export class BoilerplateFolds implements vscode.Disposable {
  readonly #documents: Documents;
  readonly #memory: vscode.Memento;
  readonly #states: FoldStates;
  readonly #lifetime = new DisposableStore();
  /** The documents that were folded as their folder is, once each time they are opened. */
  readonly #settled = new Set<string>();

  constructor(documents: Documents, memory: vscode.Memento, states: FoldStates, log: Log) {
    this.#documents = documents;
    this.#memory = memory;
    this.#states = states;
    const settle = (): void => {
      this.#settle().catch((error: unknown) => log.report('fold as remembered', error));
    };
    this.#lifetime.add(documents.onDidChangeActive(settle));
    this.#lifetime.add(documents.onDidClose((uri) => this.#settled.delete(uri.toString())));
    settle();
  }

  /** Unfolds all when something is folded, else folds all. */
  async toggle(): Promise<void> {
    const { active } = this.#documents;
    if (active) await this.fold(this.#states.folded(active.editor, foldableRegions(active.document)).length === 0);
  }

  /** Folds all, or unfolds all; the folder remembers it. */
  async fold(isFold: boolean): Promise<void> {
    const { active } = this.#documents;
    if (!active) return;
    await this.#memory.update(memoryKey, {
      ...this.#memory.get<Record<string, boolean>>(memoryKey, {}),
      [folderOf(active.document)]: isFold,
    });
    await this.#apply(active, isFold);
  }

  async #settle(): Promise<void> {
    const { active } = this.#documents;
    const key = active?.document.uri.toString();
    if (!active || key === undefined || this.#settled.has(key)) return;
    this.#settled.add(key);
    await active.document.ready;
    await active.document.segmented();
    const isFold = this.#memory.get<Record<string, boolean>>(memoryKey, {})[folderOf(active.document)] ?? false;
    if (isFold && this.#documents.active?.editor === active.editor) await this.#apply(active, true);
  }

  async #apply({ editor, document }: NonNullable<Documents['active']>, isFold: boolean): Promise<void> {
    const regions = foldableRegions(document);
    if (regions.length === 0) return;
    const selectionLines = regions.map(({ first }) => first);
    await vscode.commands.executeCommand(isFold ? 'editor.fold' : 'editor.unfold', { selectionLines, levels: 1 });
    this.#states.set(editor, regions, isFold);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

/** What a document is remembered under: its workspace folder, else the folder it is in. */
function folderOf({ uri }: OpenDocument): string {
  const source = sourceUri(uri);
  return (vscode.workspace.getWorkspaceFolder(source)?.uri ?? sibling(source, '.')).toString();
}
