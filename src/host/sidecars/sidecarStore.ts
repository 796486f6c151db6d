import * as vscode from 'vscode';
import type { Edit } from '../../core/anchoring/edit';
import type { AnnotationSet } from '../../core/annotations/annotationSet';
import type { TextChange } from '../../core/annotations/placed';
import { WorkingCopy, type SaveConflict } from '../../core/annotations/workingCopy';
import type { ParsedSidecar } from '../../sidecar/parsedSidecar';
import { writeSidecar } from '../../sidecar/writeSidecar';
import { baseName, toWords } from '../convert';
import { DisposableStore } from '../lifecycle';
import { UserError } from '../log';
import { Gathered } from '../tasks/gathered';
import { Serial } from '../tasks/serial';
import { requireWritable } from './requireWritable';
import type { SidecarFiles } from './sidecarFiles';
import type { SidecarPlace } from './sidecarPlaces';
import { SidecarReader, type KeptVersions } from './sidecarReader';

/** How often one save starts again because somebody else wrote the file meanwhile. */
const attempts = 5;

/** How long changes are gathered before they are saved together, in milliseconds. */
const gather = 50;

/**
 * The annotations of one open document and the sidecar that keeps them. Memory changes at once; the file follows, one
 * save at a time, and is never written over when it says something that was not read first.
 */
export class SidecarStore implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #kept: KeptVersions;
  readonly #document: vscode.TextDocument;
  readonly #place: SidecarPlace;
  readonly #reader: SidecarReader;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<void>());
  readonly #vanished = this.#lifetime.add(new vscode.EventEmitter<AnnotationSet>());
  readonly #conflict = this.#lifetime.add(new vscode.EventEmitter<SaveConflict>());
  /** Fires after the annotations have changed, whoever changed them. */
  readonly onDidChange = this.#changed.event;
  /** Fires when the sidecar was removed from disk, with what it held. */
  readonly onDidVanish = this.#vanished.event;
  /** Fires when a change of ours was not made because the same thing was changed on disk meanwhile. */
  readonly onDidConflict = this.#conflict.event;
  readonly #copy = new WorkingCopy();
  readonly #tasks = new Serial();
  /** Whether the text was edited since the annotations were looked for in it. */
  #isEdited = false;
  readonly #saves = this.#lifetime.add(
    new Gathered(gather, () => this.#tasks.run(() => (this.unsaved ? this.#saveNow() : Promise.resolve()))),
  );

  constructor(files: SidecarFiles, kept: KeptVersions, document: vscode.TextDocument, place: SidecarPlace) {
    this.#files = files;
    this.#kept = kept;
    this.#document = document;
    this.#place = place;
    this.#reader = new SidecarReader(files, kept, document, place.uri);
  }

  get uri(): vscode.Uri {
    return this.#place.uri;
  }

  /** Whether it is kept at `place`. */
  isAt({ uri, refusal }: SidecarPlace): boolean {
    return uri.toString() === this.uri.toString() && refusal === this.#place.refusal;
  }

  get current(): AnnotationSet {
    return this.#copy.current;
  }

  /** What was read from disk; undefined when there is no sidecar. */
  get parsed(): ParsedSidecar | undefined {
    return this.#reader.parsed;
  }

  /** Whether something in memory is not yet on disk. */
  get unsaved(): boolean {
    return this.#copy.unsaved;
  }

  /** Reads the sidecar, and joins what it says with what is not saved yet. Safe to call at any time. */
  load(): Promise<void> {
    const loaded = this.#tasks.run(() => this.#loadNow());
    // Nobody waits for the old text but the saves that come after.
    const compare = (): Promise<void> => this.#tasks.run(() => this.#compareWithOldText());
    void loaded.then(compare, () => undefined);
    return loaded;
  }

  /**
   * Applies a pure change and saves it a moment later, with what else changes meanwhile. Resolves when it is on disk.
   * @throws UserError when the document has no place for a sidecar, the sidecar must not be written, or it cannot be.
   * In the last case the change is kept in memory and goes out with the next save.
   */
  async update(change: (set: AnnotationSet) => AnnotationSet): Promise<void> {
    requireWritable(this.#document, this.#place, this.#reader);
    this.#change(() => this.#copy.set(change(this.#copy.current)));
    await this.#saves.soon();
  }

  /** Saves at once what is not saved yet. What is asked for while a save goes on is saved together after it. */
  save(): Promise<void> {
    return this.#saves.now();
  }

  /**
   * Makes `source` the sidecar, whatever is there now, which is put away as a backup. Resolves to the annotations before and
   * after. @throws UserError when the sidecar cannot be read or written.
   */
  restore(source: string): Promise<{ readonly before: AnnotationSet; readonly after: AnnotationSet }> {
    return this.#tasks.run(async () => {
      await this.#loadNow();
      const refusal = this.#place.refusal ?? this.#reader.blocked;
      if (refusal !== undefined) throw new UserError(refusal);
      const before = this.#copy.current;
      const now = this.parsed?.source;
      if (now !== undefined) await this.#kept.backups.keep(this.uri, now);
      if ((await this.#files.write(this.uri, source, now)) === 'changedOnDisk') throw keepsChanging(this.uri);
      this.#copy.giveUpUnsaved();
      await this.#loadNow();
      return { before, after: this.#copy.current };
    });
  }

  /** Brings the positions in the sidecar up to date with the text, once the document itself was saved. */
  savePlaces(): Promise<void> {
    const mayWrite = (): boolean => this.#place.refusal === undefined && this.parsed?.writable === true;
    return this.#tasks.run(() => (mayWrite() ? this.#saveNow() : Promise.resolve()));
  }

  /**
   * Moves every span through edits of the text, in the order in which they apply. `mayReturn` says that the text may have
   * been there before: an undo or redo, a file read again.
   */
  applyEdits(edits: readonly Edit[], texts: TextChange, mayReturn: boolean): void {
    this.#isEdited = true;
    const isBack = this.#change(() => this.#copy.applyEdits(edits, texts, mayReturn));
    if (mayReturn && !isBack) void this.#tasks.run(() => this.#takeRecordedPlaces());
  }

  async #loadNow(): Promise<void> {
    const result = await this.#reader.read();
    if (result === 'same') return;
    const before = this.#copy.current;
    this.#take();
    if (result === 'gone' && before.all.length > 0) this.#vanished.fire(before);
  }

  /** Takes what the file says, with what is not saved yet on top of it. */
  #take(oldText?: string): void {
    const isFollowed = this.#isEdited && !this.#reader.isOfText;
    const followed = isFollowed ? this.#reader.samePlaces : undefined;
    const conflict = this.#change(() => this.#copy.take(this.#reader.anchored(oldText), followed));
    this.#isEdited = isFollowed;
    if (conflict) this.#conflict.fire(conflict);
  }

  /** Where the document has changed since the file was written: looks again, with the text of that time. */
  async #compareWithOldText(): Promise<void> {
    const oldText = await this.#reader.oldText();
    if (oldText !== undefined) this.#take(oldText);
  }

  /** Once the document on disk is again what the file was written for, its places are certain. */
  #takeRecordedPlaces(): Promise<void> {
    if (!this.#document.isDirty && this.#reader.isOfText) this.#take();
    return Promise.resolve();
  }

  async #saveNow(): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      requireWritable(this.#document, this.#place, this.#reader);
      const { parsed } = this;
      if (parsed) await this.#kept.backups.keepFirst(this.uri, parsed.source);
      const document = { file: baseName(this.#document.uri), text: this.#document.getText() };
      const written = writeSidecar(parsed, this.#copy.current, document, this.#kept.removed.of(this.uri.toString()));
      if (!written.ok) throw new UserError(toWords(written.reason));
      if (written.source === parsed?.source) return;
      this.#copy.saveBegins();
      const result = await this.#files.write(this.uri, written.source, parsed?.source);
      if (result === 'written') {
        this.#reader.wrote(written.parsed);
        this.#copy.saveEnded();
        await this.#kept.oldTexts.keep(document.text);
        return;
      }
      await this.#loadNow();
    }
    throw keepsChanging(this.uri);
  }

  #change<T>(make: () => T): T {
    const before = this.#copy.current;
    const made = make();
    if (this.#copy.current !== before) this.#changed.fire();
    return made;
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function keepsChanging(uri: vscode.Uri): UserError {
  return new UserError(
    vscode.l10n.t('{0} keeps changing on disk. Your change is kept here; make it again in a moment.', baseName(uri)),
  );
}
