import * as vscode from 'vscode';
import type { Edit } from '../../core/anchoring/edit';
import { AnnotationSet } from '../../core/annotations/annotationSet';
import { joinOwned } from '../../core/annotations/owned';
import type { TextChange } from '../../core/annotations/placed';
import { DisposableStore } from '../lifecycle';
import { readOnlyWords } from '../words/ownerWords';
import type { SidecarFiles } from './sidecarFiles';
import type { SidecarPlaces } from './sidecarPlaces';
import type { KeptVersions } from './sidecarReader';
import { SidecarStore } from './sidecarStore';

interface Other {
  readonly owner: string;
  readonly store: SidecarStore;
}

/** What the sidecars of other coders say of one open document: read, followed through edits of the text, never written. */
export class OtherSidecars implements vscode.Disposable {
  readonly #files: SidecarFiles;
  readonly #kept: KeptVersions;
  readonly #places: SidecarPlaces;
  readonly #document: vscode.TextDocument;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<void>());
  readonly #others = new Map<string, Other>();
  /** Fires after one of them has changed. */
  readonly onDidChange = this.#changed.event;
  #joined: { readonly of: readonly AnnotationSet[]; readonly set: AnnotationSet } = {
    of: [],
    set: AnnotationSet.empty,
  };

  constructor(files: SidecarFiles, kept: KeptVersions, document: vscode.TextDocument, places: SidecarPlaces) {
    this.#files = files;
    this.#kept = kept;
    this.#places = places;
    this.#document = document;
  }

  /** What they say, each annotation with its `owner`; the same object while nothing has changed. */
  get annotations(): AnnotationSet {
    const others = [...this.#others.values()];
    const of = others.map(({ store }) => store.current);
    if (of.length !== this.#joined.of.length || of.some((set, at) => set !== this.#joined.of[at])) {
      this.#joined = { of, set: joinOwned(others.map(({ owner, store }) => [owner, store.current])) };
    }
    return this.#joined.set;
  }

  /** The sidecars with what they say, by no order. */
  get all(): readonly { readonly owner: string; readonly store: SidecarStore }[] {
    return [...this.#others.values()];
  }

  /** Reads all that there are. */
  async load(): Promise<void> {
    if (this.#document.isUntitled) return;
    const sidecars = await this.#files.beside(this.#document.uri);
    await Promise.all(sidecars.map((sidecar) => this.look(sidecar)));
  }

  /** Reads one again, or for the first time. Our own is left out. */
  async look(sidecar: vscode.Uri): Promise<void> {
    const owner = this.#places.ownerOf(sidecar);
    if (owner !== undefined) await this.#other(sidecar, owner).store.load();
  }

  /** Moves every span through edits of the text; see `SidecarStore.applyEdits`. */
  applyEdits(edits: readonly Edit[], texts: TextChange, mayReturn: boolean): void {
    for (const { store } of this.#others.values()) store.applyEdits(edits, texts, mayReturn);
  }

  #other(sidecar: vscode.Uri, owner: string): Other {
    const known = this.#others.get(sidecar.toString());
    if (known) return known;
    const store = new SidecarStore(this.#files, this.#kept, this.#document, {
      uri: sidecar,
      refusal: readOnlyWords(owner),
    });
    this.#lifetime.add(store);
    this.#lifetime.add(store.onDidChange(() => this.#changed.fire()));
    const other = { owner, store };
    this.#others.set(sidecar.toString(), other);
    return other;
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
