import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Edit } from '../../core/anchoring/edit';
import type { AnnotationSet } from '../../core/annotations/annotationSet';
import { pendingSuggestions, type Suggestion } from '../../core/review/suggestions';
import { DisposableStore } from '../lifecycle';
import type { Settings } from '../settings';
import { OtherSidecars } from '../sidecars/otherSidecars';
import type { SidecarFiles } from '../sidecars/sidecarFiles';
import type { SidecarPlaces } from '../sidecars/sidecarPlaces';
import type { KeptVersions } from '../sidecars/sidecarReader';
import { SidecarStore } from '../sidecars/sidecarStore';
import { waitUntil } from '../tasks/waitUntil';
import { DocumentAnalysis } from './analyses';
import { LineMarks } from './lineMarks';
import type { OpenDocument } from './openDocument';

/** A change that was made to the annotations of a source document. */
export interface AnnotationUpdate {
  readonly before: AnnotationSet;
  readonly after: AnnotationSet;
  /** The action that it belongs to: all updates of one action are undone and redone together. */
  readonly action: symbol;
}

/** What every open document works with. */
export interface DocumentParts {
  readonly files: SidecarFiles;
  readonly kept: KeptVersions;
  readonly places: SidecarPlaces;
  readonly settings: Settings;
}

/** How long a person waits for suggestions, in milliseconds. */
const patience = 1000;

/** An open source document: its text, what the detectors find in it, and what people made of it. */
export class SourceDocument implements OpenDocument, vscode.Disposable {
  readonly document: vscode.TextDocument;
  readonly sidecar: SidecarStore;
  readonly ready: Promise<void>;
  readonly #settings: Settings;
  readonly otherSidecars: OtherSidecars;
  readonly #analysis: DocumentAnalysis;
  readonly #marks = new LineMarks();
  readonly #lifetime = new DisposableStore();
  readonly #closed = this.#lifetime.add(new vscode.EventEmitter<void>());
  #isClosed = false;
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<void>());
  /** Fires after the annotations or what is found changed. Edits of the text alone do not fire it. */
  readonly onDidChange = this.#changed.event;
  readonly #updated = this.#lifetime.add(new vscode.EventEmitter<AnnotationUpdate>());
  /** Fires when a person changes the annotations here, before that is saved. */
  readonly onDidUpdate = this.#updated.event;
  #suggestions: { readonly of: readonly unknown[]; readonly value: readonly Suggestion[] } | undefined;

  /** The text before the next edit. */
  #textBefore: string;

  constructor(document: vscode.TextDocument, { files, kept, places, settings }: DocumentParts) {
    this.document = document;
    this.#textBefore = document.getText();
    this.#settings = settings;
    const fire = (): void => {
      this.#changed.fire();
    };
    this.#analysis = this.#lifetime.add(new DocumentAnalysis(document));
    this.#lifetime.add(this.#analysis.onDidFind(fire));
    this.sidecar = this.#lifetime.add(new SidecarStore(files, kept, document, places.own(document.uri)));
    this.#lifetime.add(this.sidecar.onDidChange(fire));
    this.otherSidecars = this.#lifetime.add(new OtherSidecars(files, kept, document, places));
    this.#lifetime.add(this.otherSidecars.onDidChange(fire));
    if (!document.isUntitled) {
      this.#lifetime.add(files.watch(document.uri, (sidecar) => void this.#look(sidecar)));
    }
    this.ready = Promise.all([this.sidecar.load(), this.otherSidecars.load()]).then(() => undefined);
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get text(): string {
    return this.document.getText();
  }

  get annotations(): AnnotationSet {
    return this.sidecar.current;
  }

  get others(): AnnotationSet {
    return this.otherSidecars.annotations;
  }

  #look(sidecar: vscode.Uri): Promise<void> {
    return sidecar.toString() === this.sidecar.uri.toString() ? this.sidecar.load() : this.otherSidecars.look(sidecar);
  }

  get analysis(): Analysis | undefined {
    return this.#analysis.get(this.#marks.get(this.annotations));
  }

  async segmented(): Promise<void> {
    await this.#until(() => this.analysis !== undefined);
  }

  async analysed(): Promise<void> {
    await this.#until(() => this.#isComplete());
  }

  async analysedSoon(): Promise<void> {
    await this.#until(() => this.#isComplete(), patience);
  }

  #isComplete(): boolean {
    return this.#analysis.isComplete(this.#marks.get(this.annotations));
  }

  async #until(check: () => boolean, milliseconds?: number): Promise<void> {
    await waitUntil(() => this.#isClosed || check(), [this.onDidChange, this.#closed.event], milliseconds);
  }

  get suggestions(): readonly Suggestion[] {
    const analysis = this.analysis;
    if (!analysis) return [];
    const minimum = this.#settings.get('minimumConfidence', this.uri);
    const of = [analysis, this.annotations, minimum];
    const known = this.#suggestions;
    if (known?.of.every((one, index) => one === of[index])) return known.value;
    const value = pendingSuggestions(this.text, analysis, this.annotations, minimum);
    this.#suggestions = { of, value };
    return value;
  }

  async update(change: (set: AnnotationSet) => AnnotationSet, action = Symbol('action')): Promise<void> {
    await this.ready;
    await this.sidecar.update((before) => {
      const after = change(before);
      if (after !== before) this.#updated.fire({ before, after, action });
      return after;
    });
  }

  /** Makes an earlier version the sidecar; see `SidecarStore.restore`. It can be undone. */
  async restore(source: string): Promise<void> {
    await this.ready;
    this.#updated.fire({ ...(await this.sidecar.restore(source)), action: Symbol('restore') });
  }

  /** Moves the annotations and what was found through edits of the text, which has them already. */
  applyEdits(edits: readonly Edit[], isUndoOrRedo: boolean): void {
    const texts = { before: this.#textBefore, after: this.text };
    this.#textBefore = texts.after;
    const isTyping = edits.every(({ start, end, text }) => end - start <= 1 && text.length <= 1);
    const mayReturn = isUndoOrRedo || !isTyping;
    this.sidecar.applyEdits(edits, texts, mayReturn);
    this.otherSidecars.applyEdits(edits, texts, mayReturn);
    this.#analysis.applyEdits(edits);
    // Whoever waits for what is found waits for what is found now.
    this.#analysis.get(this.#marks.get(this.annotations));
  }

  dispose(): void {
    this.#isClosed = true;
    this.#closed.fire();
    this.#lifetime.dispose();
  }
}
