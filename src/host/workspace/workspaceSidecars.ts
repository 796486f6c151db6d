import * as vscode from 'vscode';
import type { ListedAnnotation, ReviewStatus, SpeakerEntry } from '../../core/annotations/annotation';
import type { ParsedSidecar } from '../../sidecar/parsedSidecar';
import type { SidecarSummary } from '../../sidecar/sidecarIndex';
import type { Writable } from '../../sidecar/sidecarProblem';
import type { Checked } from '../documents/closedDocuments';
import type { Documents } from '../documents/documents';
import { Debounce, DisposableStore } from '../lifecycle';
import type { SidecarEntries } from '../sidecars/sidecarEntries';
import { sidecarPattern, type SidecarFiles } from '../sidecars/sidecarFiles';
import type { SidecarPlaces } from '../sidecars/sidecarPlaces';
import { ListedDocuments } from './listedDocuments';

/**
 * One document of the workspace that has a sidecar or is open. Where several coders have a sidecar each, it is listed once
 * for each of these. The same object as long as nothing of it changes.
 */
export interface ListedDocument {
  readonly uri: vscode.Uri;
  readonly sidecar: vscode.Uri;
  /** Whose sidecar it is, when it is not our own; it is not to be changed then, and its annotations have the same `owner`. */
  readonly owner?: string;
  /** In the order of the text. */
  readonly annotations: readonly ListedAnnotation[];
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  /** How far the document's review has come. */
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

/** How long the changes that people make to annotations are gathered, in milliseconds: so short that they are seen at once. */
const gatherOwn = 5;

/** How long changes on disk and in editors are gathered before lists are told, in milliseconds. */
const gather = 100;

/** The documents of the whole workspace and their sidecars, read when a list first asks for them and kept up to date from then on. */
export class WorkspaceSidecars implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #documents: Documents;
  readonly #entries: SidecarEntries;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<void>());
  readonly #notify = this.#lifetime.add(new Debounce(gather, () => this.#changed.fire()));
  /** Fires after something that `list` gives has changed, a moment later and once for many changes. */
  readonly onDidChange = this.#changed.event;
  readonly #reread = this.#lifetime.add(new vscode.EventEmitter<vscode.Uri>());
  /** Fires after a sidecar was read again because it changed on disk, with its uri. */
  readonly onDidReread = this.#reread.event;
  /** By sidecar, with the summary that each was compared by. */
  readonly #checked = new Map<string, { readonly checked: Checked; readonly summary: SidecarSummary | undefined }>();
  readonly #rows: ListedDocuments;
  #reading: Promise<void> | undefined;
  #isRead = false;

  constructor(files: SidecarFiles, documents: Documents, places: SidecarPlaces, entries: SidecarEntries) {
    this.#files = files;
    this.#documents = documents;
    this.#rows = this.#lifetime.add(new ListedDocuments(places, entries));
    this.#entries = entries;
    const soon = this.#lifetime.add(new Debounce(gatherOwn, () => this.#changed.fire()));
    this.#lifetime.add(documents.onDidUpdate(() => soon.trigger()));
    this.#lifetime.add(documents.onDidChange(() => this.#notify.trigger()));
    this.#lifetime.add(documents.onDidOpen(() => this.#notify.trigger()));
    this.#lifetime.add(documents.onDidClose((uri) => void this.#closed(uri)));
    this.#lifetime.add(places.onDidChange(() => this.#notify.trigger()));
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
    if (!this.#reading && (await this.#entries.takeKept())) {
      // What goes wrong there is thrown to whoever asks for all.
      this.list().then(
        () => this.#changed.fire(),
        () => undefined,
      );
    }
    return this.#entries.isEmpty ? this.list() : this.known;
  }

  /** What `list` gives after another look at the disk, for those who cannot wait until its changes are told. */
  async refreshed(): Promise<readonly ListedDocument[]> {
    await this.list();
    await this.#entries.refresh();
    return this.known;
  }

  /** What `list` would give of what has been read so far; the same list until something changes. */
  get known(): readonly ListedDocument[] {
    return this.#rows.list(this.#checked, this.#documents.all);
  }

  /** Whether all sidecars of the workspace have been read, so that what is not in `known` is not there. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Whether the document at `uri` has a sidecar, of whichever coder. */
  async hasSidecar(uri: vscode.Uri): Promise<boolean> {
    return (await this.#files.beside(uri)).length > 0;
  }

  /** Remembers what became of a document that is not open, until its sidecar says something else than when it was listed. */
  setChecked({ sidecar, summary }: ListedDocument, checked: Checked): void {
    if (this.#entries.get(sidecar) !== summary) return;
    this.#checked.set(sidecar.toString(), { checked, summary });
    this.#rows.changed();
    this.#notify.trigger();
  }

  async #readAll(): Promise<void> {
    if (vscode.workspace.workspaceFolders) {
      this.#lifetime.add(this.#files.watchAll(sidecarPattern, (uri) => void this.#readAgain(uri)));
      this.#lifetime.add(
        this.#files.watchRemoved((folder) => {
          for (const uri of this.#entries.below(folder)) void this.#readAgain(uri);
        }),
      );
      await this.#entries.readAll();
    }
    this.#isRead = true;
    this.#notify.trigger();
  }

  async #closed(uri: vscode.Uri): Promise<void> {
    for (const sidecar of await this.#files.beside(uri)) await this.#readAgain(sidecar);
    this.#notify.trigger();
  }

  async #readAgain(uri: vscode.Uri): Promise<void> {
    if (!this.#reading) return;
    await this.#entries.read(uri);
    this.#reread.fire(uri);
    this.#notify.trigger();
  }

  #forgetAll(): void {
    this.#entries.forgetAll();
    this.#checked.clear();
    this.#rows.changed();
    this.#reading = undefined;
    this.#isRead = false;
    this.#notify.trigger();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
