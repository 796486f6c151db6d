import * as vscode from 'vscode';
import { hashText } from '../../sidecar/hashes';
import type { Log } from '../log';

/** Compressed bytes that the cache takes at most; the texts that were put in first go first. */
const largest = 32 * 2 ** 20;
/** Texts put in between two looks at how much room they take. */
const betweenLooks = 50;
const ending = '.txt.gz';

/**
 * The texts that sidecars were last anchored to on this machine, by their hash: in VS Code's own storage, outside the
 * workspace. Losing one costs nothing but certainty, so nothing here throws.
 */
export class TextCache {
  readonly #folder: vscode.Uri;
  readonly #log: Log;
  readonly #known = new Set<string>();
  #untilLook = 0;

  constructor(storage: vscode.Uri, log: Log) {
    this.#folder = vscode.Uri.joinPath(storage, 'texts');
    this.#log = log;
  }

  /** The text with this SHA-256 as sidecars count it; undefined when it is not here. */
  async get(sha256: string): Promise<string | undefined> {
    try {
      const text = await unzip(await vscode.workspace.fs.readFile(this.#fileOf(sha256)));
      return hashText(text) === sha256 ? text : undefined;
    } catch {
      return undefined; // Not there, or damaged: both are the same to whoever asks.
    }
  }

  /** Keeps `text`. */
  async put(text: string): Promise<void> {
    const sha256 = hashText(text);
    if (this.#known.has(sha256)) return;
    this.#known.add(sha256);
    try {
      if (await exists(this.#fileOf(sha256))) return;
      await vscode.workspace.fs.writeFile(this.#fileOf(sha256), await zip(text));
      if (this.#untilLook-- <= 0) await this.#makeRoom();
    } catch (error) {
      this.#log.warn(`A text could not be kept for later: ${String(error)}`);
    }
  }

  async #makeRoom(): Promise<void> {
    this.#untilLook = betweenLooks;
    const entries = await vscode.workspace.fs.readDirectory(this.#folder);
    const uris = entries
      .filter(([name]) => name.endsWith(ending))
      .map(([name]) => vscode.Uri.joinPath(this.#folder, name));
    const files = await Promise.all(uris.map(async (uri) => ({ uri, stat: await vscode.workspace.fs.stat(uri) })));
    let size = files.reduce((sum, { stat }) => sum + stat.size, 0);
    for (const { uri, stat } of files.sort((a, b) => a.stat.mtime - b.stat.mtime)) {
      if (size <= largest) return;
      await vscode.workspace.fs.delete(uri);
      size -= stat.size;
    }
  }

  #fileOf(sha256: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, sha256 + ending);
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function zip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function unzip(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Response(stream).arrayBuffer());
}
