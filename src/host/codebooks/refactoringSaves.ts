import * as vscode from 'vscode';
import { hashText } from '../../sidecar/hashes';
import { DisposableStore } from '../lifecycle';
import type { Log } from '../log';
import type { FileChange } from './refactoredFile';

/** How many texts are remembered; the oldest go first. */
const mostTexts = 2000;

/**
 * Saves the files of a refactoring whenever VS Code makes it, takes it back or makes it again: sidecars are no documents that a
 * person saves, and lists and other programs read them from disk.
 */
export class RefactoringSaves implements vscode.Disposable {
  readonly #lifetime = new DisposableStore();
  /** The texts that a refactoring gives to files, as `uri#hash`. */
  readonly #texts = new Set<string>();
  readonly #uris = new Set<string>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
    this.#lifetime.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#uris.has(document.uri.toString())) void this.#save(document);
      }),
    );
  }

  /** From now on these files are saved whenever they say what they said before, or after. */
  add(changes: readonly FileChange[]): void {
    for (const { uri, before, after } of changes) {
      this.#uris.add(uri.toString());
      for (const text of [before, after]) this.#texts.add(keyOf(uri, text));
    }
    for (const key of this.#texts) {
      if (this.#texts.size <= mostTexts) break;
      this.#texts.delete(key);
    }
  }

  async #save(document: vscode.TextDocument): Promise<void> {
    if (!document.isDirty || !this.#texts.has(keyOf(document.uri, document.getText()))) return;
    try {
      await document.save();
    } catch (error) {
      this.#log.report(`save ${document.uri.toString()}`, error);
    }
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function keyOf(uri: vscode.Uri, text: string): string {
  return `${uri.toString()}#${hashText(text)}`;
}
