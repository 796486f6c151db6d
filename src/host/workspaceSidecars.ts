import * as vscode from 'vscode';
import type { ListedAnnotation, ReviewStatus, SpeakerEntry } from '../core/annotations/annotation';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { parseSidecar } from '../sidecar/parseSidecar';
import { summaryOf, type IndexEntry, type SidecarSummary } from '../sidecar/sidecarIndex';
import type { Writable } from '../sidecar/sidecarProblem';
import type { Checked } from './closedDocuments';
import type { Documents } from './documents';
import type { IndexFile } from './indexFile';
import { ListedDocuments } from './listedDocuments';
import { Debounce, DisposableStore } from './lifecycle';
import { UserError, type Log } from './log';
import { sidecarOf, sidecarPattern, type SidecarFiles } from './sidecarFiles';

/** One document of the workspace that has a sidecar or is open. The same object as long as nothing of it changes. */
export interface ListedDocument {
  readonly uri: vscode.Uri;
  readonly sidecar: vscode.Uri;
  /** In the order of the text. */
  readonly annotations: readonly ListedAnnotation[];
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  /** How far its review has come. */
  readonly status: ReviewStatus;
  /** Whether something is wrong in the sidecar itself. */
  readonly hasProblems: boolean;
  /** Whether the sidecar may be written; when not, why. */
  readonly writable: Writable;
  /** The sidecar as on disk; undefined when there is none. Of a document that is not open it is read when asked for. */
  parsed(): Promise<ParsedSidecar | undefined>;
  /** What the sidecar was listed by; another object once it has changed. Undefined for a document that is open. */
  readonly summary?: SidecarSummary;
  /** What was found when the document, which is not open, was compared with it last. */
  readonly checked?: Checked;
}

/** How many sidecars are read at once, and how long that may go on before others have their turn, in milliseconds. */
const atOnce = 16;
const longestTurn = 15;

/** How long the changes that people make to annotations are gathered, in milliseconds: so short that they are seen at once. */
const gatherOwn = 5;

/** How long changes on disk and in editors are gathered before lists are told, in milliseconds. */
const gather = 100;

/** How long nothing may have changed before the index is kept, in milliseconds. */
const settle = 5000;

/** The sidecars of the whole workspace, read when a list first asks for them and kept up to date from then on. */
export class WorkspaceSidecars implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #documents: Documents;
  readonly #log: Log;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<void>());
  readonly #notify = this.#lifetime.add(new Debounce(gather, () => this.#changed.fire()));
  /** Fires after something that `list` gives has changed, a moment later and once for many changes. */
  readonly onDidChange = this.#changed.event;
  readonly #index: IndexFile;
  readonly #keepIndex = this.#lifetime.add(new Debounce(settle, () => void this.#index.write(this.#entries)));
  readonly #reread = this.#lifetime.add(new vscode.EventEmitter<vscode.Uri>());
  /** Fires after a sidecar was read again because it changed on disk, with its uri. */
  readonly onDidReread = this.#reread.event;
  readonly #entries = new Map<string, IndexEntry>();
  readonly #checked = new Map<string, Checked>();
  readonly #rows = new ListedDocuments((sidecar) => this.#parse(sidecar));
  #kept: Promise<ReadonlyMap<string, IndexEntry>> | undefined;
  #reading: Promise<void> | undefined;
  #turnBegan = 0;

  constructor(files: SidecarFiles, documents: Documents, index: IndexFile, log: Log) {
    this.#index = index;
    this.#files = files;
    this.#documents = documents;
    this.#log = log;
    const soon = this.#lifetime.add(new Debounce(gatherOwn, () => this.#changed.fire()));
    this.#lifetime.add(documents.onDidUpdate(() => soon.trigger()));
    this.#lifetime.add(documents.onDidChange(() => this.#notify.trigger()));
    this.#lifetime.add(documents.onDidOpen(() => this.#notify.trigger()));
    this.#lifetime.add(documents.onDidClose((uri) => void this.#readAgain(sidecarOf(uri))));
    this.#lifetime.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forgetAll()));
  }

  /** The documents of the workspace that have a sidecar or are open, by path. Reads the sidecars on the first call. */
  async list(): Promise<readonly ListedDocument[]> {
    await (this.#reading ??= this.#readAll());
    return this.known;
  }

  /**
   * What was known when the workspace was last open, as soon as that is read; what has changed on disk since is told by
   * `onDidChange`. For views, which must not wait for thousands of files.
   */
  async listSoon(): Promise<readonly ListedDocument[]> {
    if (this.#reading) return this.#entries.size > 0 ? this.known : this.list();
    for (const [key, entry] of await this.#readKept()) {
      const isOurs = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(key, true)) !== undefined;
      if (isOurs && !this.#entries.has(key)) this.#setEntry(key, entry);
    }
    if (this.#entries.size === 0) return this.list();
    this.list().then(
      () => this.#changed.fire(),
      (error: unknown) => this.#log.report('list sidecars', error),
    );
    return this.known;
  }

  /** What `list` gives after another look at the disk, for those who cannot wait until its changes are told. */
  async refreshed(): Promise<readonly ListedDocument[]> {
    await this.list();
    for (const uri of await this.#files.find(sidecarPattern)) {
      await this.#read(uri);
      await this.#giveTurn();
    }
    return this.known;
  }

  /** What `list` would give of what has been read so far; the same list until something changes. */
  get known(): readonly ListedDocument[] {
    return this.#rows.list(this.#entries, this.#checked, this.#documents.all);
  }

  /** Whether the document at `uri` has a sidecar. */
  async hasSidecar(uri: vscode.Uri): Promise<boolean> {
    return this.#files.exists(sidecarOf(uri));
  }

  /** Remembers what became of a document that is not open, until its sidecar says something else than when it was listed. */
  setChecked({ sidecar, summary }: ListedDocument, checked: Checked): void {
    const key = sidecar.toString();
    if (this.#entries.get(key)?.summary !== summary) return;
    this.#checked.set(key, checked);
    this.#rows.changed(key);
    this.#notify.trigger();
  }

  async #readAll(): Promise<void> {
    if (!vscode.workspace.workspaceFolders) return;
    this.#lifetime.add(this.#files.watchAll(sidecarPattern, (uri) => void this.#readAgain(uri)));
    const [found, kept] = await Promise.all([this.#files.find(sidecarPattern), this.#readKept()]);
    const there = new Set(found.map((uri) => uri.toString()));
    for (const key of [...this.#entries.keys()]) if (!there.has(key)) this.#deleteEntry(key);
    const waiting = [...found];
    const readOn = async (): Promise<void> => {
      for (let uri = waiting.pop(); uri; uri = waiting.pop()) {
        await this.#read(uri, kept.get(uri.toString()));
        await this.#giveTurn();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, readOn));
  }

  /** Lets go of the thread now and then, so that typing goes on while thousands of files are read. */
  async #giveTurn(): Promise<void> {
    if (Date.now() - this.#turnBegan < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#turnBegan = Date.now();
  }

  async #readAgain(uri: vscode.Uri): Promise<void> {
    if (!this.#reading) return;
    await this.#read(uri);
    this.#reread.fire(uri);
    this.#notify.trigger();
  }

  /** Takes what is `known` of the file while it is still the same, else reads it. */
  async #read(uri: vscode.Uri, known?: IndexEntry): Promise<void> {
    const key = uri.toString();
    const stamp = await this.#files.stamp(uri);
    if (known && stamp?.modified === known.modified && stamp.size === known.size) {
      if (this.#entries.get(key) !== known) this.#setEntry(key, known);
      return;
    }
    const before = this.#entries.get(key);
    if (before && stamp?.modified === before.modified && stamp.size === before.size) return;
    const parsed = await this.#parse(uri);
    this.#checked.delete(key);
    if (parsed) this.#setEntry(key, { modified: 0, size: 0, ...stamp, summary: summaryOf(parsed) });
    else if (!stamp) this.#deleteEntry(key);
    this.#keepIndex.trigger();
  }

  #readKept(): Promise<ReadonlyMap<string, IndexEntry>> {
    return (this.#kept ??= this.#index.read());
  }

  #setEntry(key: string, entry: IndexEntry): void {
    this.#entries.set(key, entry);
    this.#rows.changed(key);
  }

  #deleteEntry(key: string): void {
    this.#entries.delete(key);
    this.#rows.changed(key);
  }

  async #parse(uri: vscode.Uri): Promise<ParsedSidecar | undefined> {
    try {
      const source = await this.#files.read(uri);
      return source === undefined ? undefined : parseSidecar(source);
    } catch (error) {
      if (!(error instanceof UserError)) this.#log.report(`read ${uri.toString()}`, error);
      else this.#log.warn(error.message);
      return undefined;
    }
  }

  #forgetAll(): void {
    this.#entries.clear();
    this.#checked.clear();
    this.#rows.changed();
    this.#reading = undefined;
    this.#notify.trigger();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
