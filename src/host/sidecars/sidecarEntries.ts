import * as vscode from 'vscode';
import type { ParsedSidecar } from '../../sidecar/parsedSidecar';
import { parseSidecar } from '../../sidecar/parseSidecar';
import { detached, summaryOf, type IndexEntry, type SidecarSummary } from '../../sidecar/sidecarIndex';
import { Debounce, DisposableStore } from '../lifecycle';
import { UserError, type Log } from '../log';
import { Turns } from '../tasks/turns';
import type { IndexFile } from './indexFile';
import { sidecarPattern, type SidecarFiles } from './sidecarFiles';

/** How many sidecars are read at once. */
const atOnce = 16;

/** How long nothing may have changed before the index is kept, in milliseconds. */
const settle = 5000;

/** The sidecar files of the workspace, each by what lists need of it, from the index where that still is right. */
export class SidecarEntries implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #log: Log;
  readonly #index: IndexFile;
  readonly #lifetime = new DisposableStore();
  readonly #keepIndex = this.#lifetime.add(new Debounce(settle, () => void this.#index.write(this.#entries)));
  readonly #entries = new Map<string, IndexEntry>();
  #kept: Promise<ReadonlyMap<string, IndexEntry>> | undefined;
  #version = 0;

  constructor(files: SidecarFiles, index: IndexFile, log: Log) {
    this.#index = index;
    this.#files = files;
    this.#log = log;
  }

  /** The summaries by uri, of what has been read so far. */
  get all(): readonly (readonly [uri: string, summary: SidecarSummary])[] {
    return Array.from(this.#entries, ([uri, { summary }]) => [uri, summary]);
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Another number after `all` has changed. */
  get version(): number {
    return this.#version;
  }

  /** The summary of one; another object once the file has changed. */
  get(uri: vscode.Uri): SidecarSummary | undefined {
    return this.#entries.get(uri.toString())?.summary;
  }

  /** Takes what the index knows for true until `readAll`, without a look at the files; whether there are any. */
  async takeKept(): Promise<boolean> {
    for (const [key, entry] of await this.#readKept()) {
      const isOurs = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(key, true)) !== undefined;
      if (isOurs && !this.#entries.has(key)) this.#set(key, entry);
    }
    return !this.isEmpty;
  }

  /** Reads all that there are for the first time, as far as the index does not know them. */
  async readAll(): Promise<void> {
    const [found, kept] = await Promise.all([this.#files.find(sidecarPattern), this.#readKept()]);
    for (const key of this.#except(found)) this.#delete(key);
    const turns = new Turns();
    const waiting = [...found];
    const readOn = async (): Promise<void> => {
      for (let uri = waiting.pop(); uri; uri = waiting.pop()) {
        await this.read(uri, kept.get(uri.toString()));
        await turns.give();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, readOn));
  }

  /** Reads again what has changed on disk, and forgets what is gone. */
  async refresh(): Promise<void> {
    const turns = new Turns();
    const found = await this.#files.find(sidecarPattern);
    // Files that came while those were looked for are not among them.
    const others = this.#except(found).map((key) => vscode.Uri.parse(key, true));
    for (const uri of [...found, ...others]) {
      await this.read(uri);
      await turns.give();
    }
  }

  /** Takes what is `known` of the file while it is still the same, else reads it; a file that is gone is forgotten. */
  async read(uri: vscode.Uri, known?: IndexEntry): Promise<void> {
    const key = uri.toString();
    const stamp = await this.#files.stamp(uri);
    if (known && stamp?.modified === known.modified && stamp.size === known.size) {
      if (this.#entries.get(key) !== known) this.#set(key, known);
      return;
    }
    const before = this.#entries.get(key);
    if (before && stamp?.modified === before.modified && stamp.size === before.size) return;
    const parsed = await this.parse(uri);
    if (parsed) this.#set(key, { modified: 0, size: 0, ...stamp, summary: detached(summaryOf(parsed)) });
    else if (!stamp) this.#delete(key);
    this.#keepIndex.trigger();
  }

  /** The file as it is on disk; undefined when there is none or it cannot be read, which is logged. */
  async parse(uri: vscode.Uri): Promise<ParsedSidecar | undefined> {
    try {
      const source = await this.#files.read(uri);
      return source === undefined ? undefined : parseSidecar(source);
    } catch (error) {
      if (!(error instanceof UserError)) this.#log.report(`read ${uri.toString()}`, error);
      else this.#log.warn(error.message);
      return undefined;
    }
  }

  /** Those of all that is below a folder. */
  below(folder: vscode.Uri): readonly vscode.Uri[] {
    const start = `${folder.toString()}/`;
    return [...this.#entries.keys()].filter((key) => key.startsWith(start)).map((key) => vscode.Uri.parse(key, true));
  }

  forgetAll(): void {
    this.#entries.clear();
    this.#version += 1;
  }

  #readKept(): Promise<ReadonlyMap<string, IndexEntry>> {
    return (this.#kept ??= this.#index.read());
  }

  #except(found: readonly vscode.Uri[]): readonly string[] {
    const there = new Set(found.map((uri) => uri.toString()));
    return [...this.#entries.keys()].filter((key) => !there.has(key));
  }

  #set(key: string, entry: IndexEntry): void {
    this.#entries.set(key, entry);
    this.#version += 1;
  }

  #delete(key: string): void {
    this.#entries.delete(key);
    this.#version += 1;
    this.#keepIndex.trigger();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
