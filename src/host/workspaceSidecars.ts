import * as vscode from 'vscode';
import type { Annotation, SpeakerEntry } from '../core/annotations/annotation';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { parseSidecar } from '../sidecar/parseSidecar';
import { documentNameOf } from '../sidecar/sidecarNames';
import type { Checked } from './closedDocuments';
import { baseName, sibling } from './convert';
import type { Documents } from './documents';
import { Debounce, DisposableStore } from './lifecycle';
import { UserError, type Log } from './log';
import { sidecarOf, sidecarPattern, type SidecarFiles } from './sidecarFiles';

/** What a list needs of an annotation; it has no position, since the text it lies in may not be open. */
export type ListedAnnotation = Pick<
  Annotation,
  'id' | 'kind' | 'tags' | 'exact' | 'speaker' | 'state' | 'note' | 'line' | 'by'
>;

/** One document of the workspace that has a sidecar or is open. */
export interface ListedDocument {
  readonly uri: vscode.Uri;
  readonly sidecar: vscode.Uri;
  /** In the order of the text. */
  readonly annotations: readonly ListedAnnotation[];
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  /** The sidecar as on disk; undefined when there is none. */
  readonly parsed: ParsedSidecar | undefined;
  /** What was found when the document, which is not open, was compared with it last. */
  readonly checked?: Checked;
}

/** How long changes on disk and in editors are gathered before lists are told, in milliseconds. */
const gather = 100;

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
  readonly #reread = this.#lifetime.add(new vscode.EventEmitter<vscode.Uri>());
  /** Fires after a sidecar was read again because it changed on disk, with its uri. */
  readonly onDidReread = this.#reread.event;
  readonly #parsed = new Map<string, ParsedSidecar>();
  readonly #checked = new Map<string, Checked>();
  #reading: Promise<void> | undefined;

  constructor(files: SidecarFiles, documents: Documents, log: Log) {
    this.#files = files;
    this.#documents = documents;
    this.#log = log;
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

  /** What `list` would give of what has been read so far. */
  get known(): readonly ListedDocument[] {
    const listed = new Map<string, ListedDocument>();
    for (const [key, parsed] of this.#parsed) {
      const sidecar = vscode.Uri.parse(key, true);
      const name = documentNameOf(baseName(sidecar));
      if (name === undefined) continue;
      const checked = this.#checked.get(key);
      listed.set(key, {
        uri: sibling(sidecar, name),
        sidecar,
        annotations: checked?.document === 'changed' ? checked.annotations.all : parsed.records,
        speakers: parsed.speakers,
        parsed,
        ...(checked && { checked }),
      });
    }
    for (const { uri, sidecar, annotations } of this.#documents.all) {
      listed.set(sidecar.uri.toString(), {
        uri,
        sidecar: sidecar.uri,
        annotations: annotations.all,
        speakers: annotations.speakers,
        parsed: sidecar.parsed,
      });
    }
    return [...listed.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : Number(a.uri.path > b.uri.path)));
  }

  /** Whether the document at `uri` has a sidecar. */
  async hasSidecar(uri: vscode.Uri): Promise<boolean> {
    return this.#files.exists(sidecarOf(uri));
  }

  /** Remembers what became of a document that is not open, until its sidecar says something else. */
  setChecked({ sidecar, parsed }: ListedDocument, checked: Checked): void {
    const key = sidecar.toString();
    if (this.#parsed.get(key) !== parsed) return;
    this.#checked.set(key, checked);
    this.#notify.trigger();
  }

  async #readAll(): Promise<void> {
    if (!vscode.workspace.workspaceFolders) return;
    this.#lifetime.add(this.#files.watchAll(sidecarPattern, (uri) => void this.#readAgain(uri)));
    const found = await this.#files.find(sidecarPattern);
    await Promise.all(found.map((uri) => this.#read(uri)));
  }

  async #readAgain(uri: vscode.Uri): Promise<void> {
    if (!this.#reading) return;
    await this.#read(uri);
    this.#reread.fire(uri);
    this.#notify.trigger();
  }

  async #read(uri: vscode.Uri): Promise<void> {
    try {
      const source = await this.#files.read(uri);
      if (this.#parsed.get(uri.toString())?.source === source) return;
      this.#checked.delete(uri.toString());
      if (source === undefined) this.#parsed.delete(uri.toString());
      else this.#parsed.set(uri.toString(), parseSidecar(source));
    } catch (error) {
      if (!(error instanceof UserError)) this.#log.report(`read ${uri.toString()}`, error);
      else this.#log.warn(error.message);
    }
  }

  #forgetAll(): void {
    this.#parsed.clear();
    this.#checked.clear();
    this.#reading = undefined;
    this.#notify.trigger();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
