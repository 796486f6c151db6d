import * as vscode from 'vscode';
import type { SafeFolder } from '../sidecar/safeFile';
import { baseName, sibling } from './convert';

/** The folder of a file of VS Code's file systems, by way of `workspace.fs`. */
export class UriFolder implements SafeFolder {
  readonly #uri: vscode.Uri;

  /** The folder that the file at `uri` lies in. */
  constructor(uri: vscode.Uri) {
    this.#uri = uri;
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return existing(vscode.workspace.fs.readFile(this.#at(name)));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await vscode.workspace.fs.writeFile(this.#at(name), bytes);
  }

  async rename(from: string, to: string): Promise<void> {
    // A link would be replaced by a file: it is written through instead.
    const stat = await existing(vscode.workspace.fs.stat(this.#at(to)));
    if (stat && (stat.type & vscode.FileType.SymbolicLink) !== 0) throw new Error(`${to} is a link.`);
    await vscode.workspace.fs.rename(this.#at(from), this.#at(to), { overwrite: true });
  }

  async remove(name: string): Promise<void> {
    await existing(vscode.workspace.fs.delete(this.#at(name)));
  }

  async names(): Promise<readonly string[]> {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(this.#uri, '..')).then(
      (found) => found,
      () => [],
    );
    return entries.map(([name]) => name);
  }

  async modified(name: string): Promise<number | undefined> {
    return (await existing(vscode.workspace.fs.stat(this.#at(name))))?.mtime;
  }

  #at(name: string): vscode.Uri {
    return name === baseName(this.#uri) ? this.#uri : sibling(this.#uri, name);
  }
}

async function existing<T>(promise: Thenable<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    const isMissing =
      error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
    if (isMissing) return undefined;
    throw error;
  }
}
