import * as vscode from 'vscode';

/** A small file system in memory, for places that are read-only or have no room left. One flat folder. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** While set, every write fails with this. */
  failure: vscode.FileSystemError | undefined;

  /** Puts a file there, whatever `failure` says. */
  put(uri: vscode.Uri, text: string): void {
    this.#files.set(uri.path, new TextEncoder().encode(text));
  }

  /** The text of a file; undefined when there is none. */
  get(uri: vscode.Uri): string | undefined {
    const bytes = this.#files.get(uri.path);
    return bytes && new TextDecoder().decode(bytes);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(uri.path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  // A promise that rejects: VS Code's queue of writes stops for good at a provider that throws at once.
  writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    return Promise.resolve();
  }

  async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    await this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
}
