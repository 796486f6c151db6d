import * as vscode from 'vscode';
import type { Edit } from '../core/anchoring/edit';
import { AnnotationSet } from '../core/annotations/annotationSet';
import { rebase } from '../core/annotations/rebase';
import type { Refusal } from '../core/annotations/applyChange';
import { anchorSidecar } from '../sidecar/anchorSidecar';
import { parseSidecar } from '../sidecar/parseSidecar';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { writeSidecar } from '../sidecar/writeSidecar';
import { baseName, toWords } from './convert';
import { UserError } from './log';
import { sidecarOf, type SidecarFiles } from './sidecarFiles';

/** A change of ours that met another change of the same thing on disk, which was kept. */
export interface SaveConflict {
  readonly refused: readonly Refusal[];
  /** Makes our change all the same, in a set of the same text. */
  readonly overrule: (set: AnnotationSet) => AnnotationSet;
}

/** How often one save starts again because somebody else wrote the file meanwhile. */
const attempts = 5;

/**
 * The annotations of one open document and the sidecar that keeps them. Memory changes at once; the file follows, one
 * save at a time, and is never written over when it says something that was not read first.
 */
export class SidecarStore implements vscode.Disposable {
  readonly #files: SidecarFiles;
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
  #current = AnnotationSet.empty;
  /** What the file on disk says, moved along with the text. */
  #saved = AnnotationSet.empty;
  /** What is being written, moved along with the text. */
  #saving: AnnotationSet | undefined;
  #tasks: Promise<unknown> = Promise.resolve();

  constructor(files: SidecarFiles, document: vscode.TextDocument) {
    this.#files = files;
    this.#document = document;
    this.uri = sidecarOf(document.uri);
  }

  get current(): AnnotationSet {
    return this.#current;
  }

  /** What was read from disk; undefined when there is no sidecar. */
  get parsed(): ParsedSidecar | undefined {
    return this.#parsed;
  }

  /** Whether something in memory is not yet on disk. */
  get unsaved(): boolean {
    return this.#current !== this.#saved;
  }

  /** Reads the sidecar, and joins what it says with what is not saved yet. Safe to call at any time. */
  load(): Promise<void> {
    return this.#enqueue(() => this.#loadNow());
  }

  /**
   * Applies a pure change and saves it. Resolves when it is on disk.
   * @throws UserError when the document has no place for a sidecar, the sidecar must not be written, or it cannot be.
   * In the last case the change is kept in memory and goes out with the next save.
   */
  async update(change: (set: AnnotationSet) => AnnotationSet): Promise<void> {
    this.#requireWritable();
    this.#set(change(this.#current));
    await this.save();
  }

  /** Saves what is not saved yet. */
  save(): Promise<void> {
    return this.#enqueue(() => (this.unsaved ? this.#saveNow() : Promise.resolve()));
  }

  /** Brings the positions in the sidecar up to date with the text, once the document itself was saved. */
  savePlaces(): Promise<void> {
    return this.#enqueue(() => (this.#parsed?.writable === true ? this.#saveNow() : Promise.resolve()));
  }

  /** Moves every span through edits of the text, in the order in which they apply. */
  applyEdits(edits: readonly Edit[]): void {
    // Sets that were the same object stay the same object: that is how "nothing to save" is known.
    const moved = new Map<AnnotationSet, AnnotationSet>();
    const move = (set: AnnotationSet): AnnotationSet => {
      const next = moved.get(set) ?? set.applyEdits(edits);
      moved.set(set, next);
      return next;
    };
    this.#saved = move(this.#saved);
    this.#saving = this.#saving && move(this.#saving);
    this.#set(move(this.#current));
  }

  async #loadNow(): Promise<void> {
    if (this.#document.isUntitled) return;
    const source = await this.#read();
    if (this.#blocked !== undefined || source === this.#parsed?.source) return;
    const before = this.#current;
    const vanished = source === undefined && this.#parsed !== undefined && before.all.length > 0;
    const parsed = source === undefined ? undefined : parseSidecar(source);
    const theirs = parsed ? anchorSidecar(parsed, this.#document.getText()).annotations : AnnotationSet.empty;
    const base = this.#saved;
    const { set, refused } = before === base ? { set: theirs, refused: [] } : rebase(base, before, theirs);
    this.#parsed = parsed;
    this.#saved = theirs;
    this.#set(set);
    if (vanished) this.#vanished.fire(before);
    if (refused.length > 0) {
      this.#conflict.fire({ refused, overrule: (now) => rebase(base, before, now, true).set });
    }
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
      const document = { file: baseName(this.#document.uri), text: this.#document.getText() };
      const written = writeSidecar(this.#parsed, this.#current, document);
      if (!written.ok) throw new UserError(toWords(written.reason));
      if (written.source === this.#parsed?.source) return;
      this.#saving = this.#current;
      const result = await this.#files.write(this.uri, written.source, this.#parsed?.source);
      if (result === 'written') {
        this.#parsed = parseSidecar(written.source);
        this.#saved = this.#saving;
        return;
      }
      await this.#loadNow();
    }
    throw new UserError(
      vscode.l10n.t(
        '{0} keeps changing on disk. Your change is kept here; make it again in a moment.',
        baseName(this.uri),
      ),
    );
  }

  #requireWritable(): void {
    if (this.#document.isUntitled) {
      throw new UserError(vscode.l10n.t('Save the document first: its annotations are kept in a file beside it.'));
    }
    if (this.#blocked !== undefined) throw new UserError(this.#blocked);
    const writable = this.#parsed?.writable ?? true;
    if (writable !== true) throw new UserError(toWords(writable.reason));
  }

  #set(next: AnnotationSet): void {
    if (next === this.#current) return;
    this.#current = next;
    this.#changed.fire();
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const next = this.#tasks.then(task);
    this.#tasks = next.catch(() => undefined);
    return next;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#vanished.dispose();
    this.#conflict.dispose();
  }
}
