import * as vscode from 'vscode';
import { hashText } from '../../sidecar/hashes';
import { parseSidecar } from '../../sidecar/parseSidecar';
import type { Log } from '../log';

/** An earlier version of a sidecar. */
export interface SidecarBackup {
  readonly uri: vscode.Uri;
  /** When it was put away, in milliseconds since 1970. */
  readonly time: number;
  /** How many annotations could be read from it. */
  readonly count: number;
  readonly source: string;
}

/** How many versions of one sidecar are kept, and how many in all. */
const mostOfOne = 20;
const mostInAll = 2000;

/**
 * Versions of sidecars that are put away before they are written over for the first time in a session, on this machine alone,
 * in the folder that VS Code gives the extension for the workspace. The oldest go first.
 */
export class SidecarBackups {
  readonly #folder: vscode.Uri | undefined;
  readonly #log: Log;
  readonly #kept = new Set<string>();

  /** Keeps nothing when there is no `folder`. */
  constructor(folder: vscode.Uri | undefined, log: Log) {
    this.#folder = folder && vscode.Uri.joinPath(folder, 'backups');
    this.#log = log;
  }

  /** Puts `source` away as a version of the sidecar at `uri`, if none of this session was. Never rejects: a save must go on. */
  async keepFirst(uri: vscode.Uri, source: string): Promise<void> {
    if (!this.#kept.has(uri.toString())) await this.keep(uri, source);
  }

  /** Puts `source` away as a version of the sidecar at `uri`, unless it is the newest there. Never rejects. */
  async keep(uri: vscode.Uri, source: string): Promise<void> {
    if (!this.#folder) return;
    this.#kept.add(uri.toString());
    try {
      const [newest] = await this.list(uri);
      if (newest?.source === source) return;
      const name = `${keyOf(uri)}.${Date.now()}.yaml`;
      await vscode.workspace.fs.createDirectory(this.#folder);
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.#folder, name), new TextEncoder().encode(source));
      await this.#forgetOldest(keyOf(uri));
    } catch (error) {
      this.#log.warn(`No backup of ${uri.toString()} could be kept: ${String(error)}`);
    }
  }

  /** The versions of the sidecar at `uri`, the newest first. */
  async list(uri: vscode.Uri): Promise<readonly SidecarBackup[]> {
    const folder = this.#folder;
    if (!folder) return [];
    const own = (await this.#names()).filter(({ key }) => key === keyOf(uri));
    return Promise.all(
      own.toReversed().map(async ({ name, time }) => {
        const at = vscode.Uri.joinPath(folder, name);
        const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(at));
        return { uri: at, time, count: parseSidecar(source).records.length, source };
      }),
    );
  }

  async #forgetOldest(key: string): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    const names = await this.#names();
    const own = names.filter((one) => one.key === key);
    const tooMany = new Set([...own.slice(0, -mostOfOne), ...names.slice(0, -mostInAll)]);
    for (const { name } of tooMany) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
  }

  /** What is there, the oldest first. */
  async #names(): Promise<readonly { readonly name: string; readonly key: string; readonly time: number }[]> {
    if (!this.#folder) return [];
    const entries = await vscode.workspace.fs.readDirectory(this.#folder).then(
      (found) => found,
      () => [],
    );
    return entries
      .flatMap(([name]) => {
        const [, key = '', time = ''] = /^([0-9a-f]+)\.(\d+)\.yaml$/.exec(name) ?? [];
        return key === '' ? [] : [{ name, key, time: Number(time) }];
      })
      .sort((a, b) => a.time - b.time);
  }
}

function keyOf(uri: vscode.Uri): string {
  return hashText(uri.toString()).slice(0, 32);
}
