import * as vscode from 'vscode';
import type { Edit } from '../core/anchoring/edit';
import { AnnotationSet } from '../core/annotations/annotationSet';
import type { TextChange } from '../core/annotations/placed';
import { WorkingCopy, type SaveConflict } from '../core/annotations/workingCopy';
import { anchorSidecar } from '../sidecar/anchorSidecar';
import { hashText } from '../sidecar/hashes';
import { parseSidecar } from '../sidecar/parseSidecar';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { writeSidecar } from '../sidecar/writeSidecar';
import { baseName, toWords } from './convert';
import { UserError } from './log';
import type { OldTexts } from './oldTexts';
import { Serial } from './serial';
import type { SidecarBackups } from './sidecarBackups';
import { sidecarOf, type SidecarFiles } from './sidecarFiles';

/** Earlier versions of sidecars and of texts, which stay at hand on this machine. */
export interface KeptVersions {
  readonly backups: SidecarBackups;
  readonly oldTexts: OldTexts;
}

/** How often one save starts again because somebody else wrote the file meanwhile. */
const attempts = 5;

/**
 * The annotations of one open document and the sidecar that keeps them. Memory changes at once; the file follows, one
 * save at a time, and is never written over when it says something that was not read first.
 */
export class SidecarStore implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #backups: SidecarBackups;
  readonly #oldTexts: OldTexts;
  readonly #document: vscode.TextDocument;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #vanished = new vscode.EventEmitter<AnnotationSet>();
  readonly #conflict = new vscode.EventEmitter<SaveConflict>();
  readonly uri: vscode.Uri;
  /** Fires after the annotations have changed, whoever changed them. */
  readonly onDidChange = this.#changed.event;
  /** Fires when the sidecar was removed from disk, with what it held. */
  readonly onDidVanish = this.#vanished.event;
  /** Fires when a change of ours was not made because the same thing was changed on disk meanwhile. */
  readonly onDidConflict = this.#conflict.event;

  #parsed: ParsedSidecar | undefined;
  #blocked: string | undefined;
  readonly #copy = new WorkingCopy();
  readonly #tasks = new Serial();
  /** The save that has been asked for and has not begun. */
  #nextSave: Promise<void> | undefined;

  constructor(files: SidecarFiles, document: vscode.TextDocument, { backups, oldTexts }: KeptVersions) {
    this.#files = files;
    this.#backups = backups;
    this.#document = document;
    this.#oldTexts = oldTexts;
    this.uri = sidecarOf(document.uri);
  }

  get current(): AnnotationSet {
    return this.#copy.current;
  }

  /** What was read from disk; undefined when there is no sidecar. */
  get parsed(): ParsedSidecar | undefined {
    return this.#parsed;
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
   * Applies a pure change and saves it. Resolves when it is on disk.
   * @throws UserError when the document has no place for a sidecar, the sidecar must not be written, or it cannot be.
   * In the last case the change is kept in memory and goes out with the next save.
   */
  async update(change: (set: AnnotationSet) => AnnotationSet): Promise<void> {
    this.#requireWritable();
    this.#change(() => this.#copy.set(change(this.#copy.current)));
    await this.save();
  }

  /** Saves what is not saved yet. What is asked for while a save goes on is saved together after it. */
  save(): Promise<void> {
    this.#nextSave ??= this.#tasks.run(() => {
      this.#nextSave = undefined;
      return this.unsaved ? this.#saveNow() : Promise.resolve();
    });
    return this.#nextSave;
  }

  /**
   * Makes `source` the sidecar, whatever is there now, which is put away as a backup. Resolves to the annotations before and
   * after. @throws UserError when the sidecar cannot be read or written.
   */
  restore(source: string): Promise<{ readonly before: AnnotationSet; readonly after: AnnotationSet }> {
    return this.#tasks.run(async () => {
      await this.#loadNow();
      if (this.#blocked !== undefined) throw new UserError(this.#blocked);
      const before = this.#copy.current;
      const now = this.#parsed?.source;
      if (now !== undefined) await this.#backups.keep(this.uri, now);
      if ((await this.#files.write(this.uri, source, now)) === 'changedOnDisk') throw keepsChanging(this.uri);
      this.#copy.giveUpUnsaved();
      await this.#loadNow();
      return { before, after: this.#copy.current };
    });
  }

  /** Brings the positions in the sidecar up to date with the text, once the document itself was saved. */
  savePlaces(): Promise<void> {
    return this.#tasks.run(() => (this.#parsed?.writable === true ? this.#saveNow() : Promise.resolve()));
  }

  /**
   * Moves every span through edits of the text, in the order in which they apply. `mayReturn` says that the text may have
   * been there before: an undo or redo, a file read again.
   */
  applyEdits(edits: readonly Edit[], texts: TextChange, mayReturn: boolean): void {
    const isBack = this.#change(() => this.#copy.applyEdits(edits, texts, mayReturn));
    if (mayReturn && !isBack) void this.#tasks.run(() => this.#takeRecordedPlaces());
  }

  async #loadNow(): Promise<void> {
    if (this.#document.isUntitled) return;
    const source = await this.#read();
    if (this.#blocked !== undefined || source === this.#parsed?.source) return;
    const parsed = source === undefined ? undefined : parseSidecar(source);
    // Half a file from elsewhere, or a deletion: what it held stays at hand.
    if (this.#parsed && (parsed?.records.length ?? 0) < this.#parsed.records.length) {
      await this.#backups.keep(this.uri, this.#parsed.source);
    }
    const before = this.#copy.current;
    const vanished = source === undefined && this.#parsed !== undefined && before.all.length > 0;
    this.#parsed = parsed;
    this.#anchor();
    if (vanished) this.#vanished.fire(before);
  }

  /** Puts what the file says at its places in the text of now, with what is not saved yet. */
  #anchor(oldText?: string): void {
    const text = this.#document.getText();
    const theirs = this.#parsed ? anchorSidecar(this.#parsed, text, oldText).annotations : AnnotationSet.empty;
    const conflict = this.#change(() => this.#copy.take(theirs));
    if (conflict) this.#conflict.fire(conflict);
  }

  /** Where the document has changed since the file was written: looks again, with the text of that time. */
  async #compareWithOldText(): Promise<void> {
    const parsed = this.#parsed;
    if (!parsed || parsed.records.length === 0) return;
    if (isTextOf(parsed, this.#document.getText())) return this.#oldTexts.keep(this.#document.getText());
    const oldText = await this.#oldTexts.find(this.#document.uri, parsed.document);
    if (oldText !== undefined && parsed === this.#parsed) this.#anchor(oldText);
  }

  /** Once the document on disk is again what the file was written for, its places are certain. */
  #takeRecordedPlaces(): Promise<void> {
    const isRecorded = !this.#document.isDirty && this.#parsed && isTextOf(this.#parsed, this.#document.getText());
    if (isRecorded === true) this.#anchor();
    return Promise.resolve();
  }

  async #read(): Promise<string | undefined> {
    try {
      const source = await this.#files.read(this.uri);
      this.#blocked = undefined;
      return source;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#blocked = error.message;
      return undefined;
    }
  }

  async #saveNow(): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      this.#requireWritable();
      if (this.#parsed) await this.#backups.keepFirst(this.uri, this.#parsed.source);
      const document = { file: baseName(this.#document.uri), text: this.#document.getText() };
      const written = writeSidecar(this.#parsed, this.#copy.current, document);
      if (!written.ok) throw new UserError(toWords(written.reason));
      if (written.source === this.#parsed?.source) return;
      this.#copy.saveBegins();
      const result = await this.#files.write(this.uri, written.source, this.#parsed?.source);
      if (result === 'written') {
        this.#parsed = parseSidecar(written.source);
        this.#copy.saveEnded();
        await this.#oldTexts.keep(document.text);
        return;
      }
      await this.#loadNow();
    }
    throw keepsChanging(this.uri);
  }

  #requireWritable(): void {
    if (this.#document.isUntitled) {
      throw new UserError(vscode.l10n.t('Save the document first: its annotations are kept in a file beside it.'));
    }
    if (this.#blocked !== undefined) throw new UserError(this.#blocked);
    const writable = this.#parsed?.writable ?? true;
    if (writable !== true) throw new UserError(toWords(writable.reason));
  }

  #change<T>(make: () => T): T {
    const before = this.#copy.current;
    const made = make();
    if (this.#copy.current !== before) this.#changed.fire();
    return made;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#vanished.dispose();
    this.#conflict.dispose();
  }
}

function keepsChanging(uri: vscode.Uri): UserError {
  return new UserError(
    vscode.l10n.t('{0} keeps changing on disk. Your change is kept here; make it again in a moment.', baseName(uri)),
  );
}

/** Whether `text` is the one that the sidecar was written for. */
function isTextOf({ document }: ParsedSidecar, text: string): boolean {
  return document.sha256 === hashText(text);
}
