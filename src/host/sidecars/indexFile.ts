import * as vscode from 'vscode';
import { indexText, readIndex, type IndexEntry } from '../../sidecar/sidecarIndex';
import type { Log } from '../log';

/** The summaries of the workspace's sidecars, kept from one session to the next in VS Code's own storage. Losing it costs nothing but time. */
export class IndexFile {
  readonly #uri: vscode.Uri;
  readonly #folder: vscode.Uri;
  readonly #log: Log;

  constructor(storage: vscode.Uri, log: Log) {
    this.#folder = storage;
    this.#uri = vscode.Uri.joinPath(storage, 'sidecars.json');
    this.#log = log;
  }

  /** What was kept; nothing when there is none. Never rejects. */
  async read(): Promise<ReadonlyMap<string, IndexEntry>> {
    return vscode.workspace.fs.readFile(this.#uri).then(
      (bytes) => readIndex(new TextDecoder().decode(bytes)),
      () => new Map<string, IndexEntry>(),
    );
  }

  /** Keeps `entries`. Never rejects. */
  async write(entries: ReadonlyMap<string, IndexEntry>): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      await vscode.workspace.fs.writeFile(this.#uri, new TextEncoder().encode(indexText(entries)));
    } catch (error) {
      this.#log.warn(`The index of sidecars could not be kept: ${String(error)}`);
    }
  }
}
