import * as vscode from 'vscode';
import { ArticleView } from '../../core/review/articleView';
import { wellFormed } from '../../core/text/wellFormed';
import { articleUri, sourceUri } from '../../host/documents/articleUri';
import type { Documents } from '../../host/documents/documents';
import type { SourceDocument } from '../../host/documents/sourceDocument';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { UserError } from '../../host/log';
import { openSource } from './findSource';

/** How long after a change of the source its article is shown anew, in milliseconds. */
const settle = 100;

const byteOrderMark = '\ufeff';

/** The text of an article as it was given last; `mtime` counts its changes. */
interface Given {
  readonly text: string;
  readonly mtime: number;
}

/**
 * The articles of source documents as read-only files, which VS Code opens again by itself after its window was reloaded.
 * They are made from their source whenever they are read, and read again when the article has changed.
 */
export class ArticleFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #documents: Documents;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<vscode.FileChangeEvent[]>());
  readonly onDidChangeFile = this.#changed.event;
  readonly #later = this.#lifetime.add(new Debounce(settle, () => this.#refresh()));
  readonly #given = new Map<string, Given>();

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#lifetime.add(documents.onDidChange(() => this.#later.trigger()));
    this.#lifetime.add(documents.onDidOpen(() => this.#later.trigger()));
    this.#lifetime.add(documents.onDidClose((uri) => this.#given.delete(uri.toString())));
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { text, mtime } = await this.#article(uri);
    const { length: size } = encoded(text);
    return { type: vscode.FileType.File, permissions: vscode.FilePermission.Readonly, ctime: 0, mtime, size };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return encoded((await this.#article(uri)).text);
  }

  /** All changes are told, watched or not. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.FileNotADirectory(uri);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  async #article(uri: vscode.Uri): Promise<Given> {
    const text = articleText(await this.#source(uri));
    const before = this.#given.get(uri.toString());
    if (before?.text === text) return before;
    const given = { text, mtime: (before?.mtime ?? 0) + 1 };
    this.#given.set(uri.toString(), given);
    return given;
  }

  async #source(uri: vscode.Uri): Promise<SourceDocument> {
    try {
      return await openSource(this.#documents, sourceUri(uri));
    } catch (error) {
      if (error instanceof UserError) throw vscode.FileSystemError.Unavailable(error.message);
      // The source is gone, or the uri names none.
      throw vscode.FileSystemError.FileNotFound(uri);
    }
  }

  #refresh(): void {
    for (const source of this.#documents.all) {
      const view = this.#documents.get(articleUri(source.uri));
      if (view && source.analysis && articleText(source) !== view.text)
        this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri: view.uri }]);
    }
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

/** The article alone, as it can be written. */
function articleText({ text, analysis }: SourceDocument): string {
  return wellFormed(new ArticleView(text, analysis?.lines ?? []).text);
}

/** As UTF-8 with a byte order mark, so that it is read as such whatever encoding the settings name. */
function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(byteOrderMark + text);
}
