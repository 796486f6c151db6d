import * as vscode from 'vscode';
import type { Annotation, ListedAnnotation } from '../../core/annotations/annotation';
import { owned, ownedSpeakers } from '../../core/annotations/owned';
import { hull } from '../../core/text/span';
import { hasProblems, type SidecarSummary } from '../../sidecar/sidecarIndex';
import { documentNameOf } from '../../sidecar/sidecarNames';
import { baseName, sibling } from '../convert';
import type { Checked } from '../documents/closedDocuments';
import type { SourceDocument } from '../documents/sourceDocument';
import { DisposableStore } from '../lifecycle';
import type { SidecarEntries } from '../sidecars/sidecarEntries';
import type { SidecarPlaces } from '../sidecars/sidecarPlaces';
import type { SidecarStore } from '../sidecars/sidecarStore';
import type { ListedDocument } from './workspaceSidecars';

/** A row of the list, with what it was made of. */
interface Made {
  readonly of: readonly unknown[];
  readonly listed: ListedDocument;
}

type Said = Pick<ListedDocument, 'owner' | 'annotations' | 'speakers'>;

/** By sidecar, what was found and with which summary. */
type AllChecked = ReadonlyMap<string, { readonly checked: Checked; readonly summary: SidecarSummary | undefined }>;

/** The rows of the list of documents: made once for what has not changed, so that one change among thousands costs little. */
export class ListedDocuments implements vscode.Disposable {
  readonly #places: SidecarPlaces;
  readonly #entries: SidecarEntries;
  readonly #lifetime = new DisposableStore();
  readonly #annotations = new WeakMap<Annotation, ListedAnnotation>();
  readonly #made = new Map<string, Made>();
  /** The rows of open documents by sidecar; those of documents that were closed are forgotten, with all that they hold. */
  #opened: ReadonlyMap<string, Made> = new Map<string, Made>();
  #closed: { readonly version: number; readonly list: readonly ListedDocument[] } | undefined;
  #last: { readonly of: readonly unknown[]; readonly list: readonly ListedDocument[] } | undefined;

  constructor(places: SidecarPlaces, entries: SidecarEntries) {
    this.#places = places;
    this.#entries = entries;
    this.#lifetime.add(
      places.onDidChange(() => {
        this.#made.clear();
        this.#opened = new Map();
        this.changed();
      }),
    );
  }

  /** To be called after what was checked has changed. */
  changed(): void {
    this.#closed = undefined;
  }

  /** All by path, those of one document by owner, ours first. The same list until something changes. */
  list(checked: AllChecked, documents: readonly SourceDocument[]): readonly ListedDocument[] {
    const closed = this.#allClosed(checked);
    const opened = documents.flatMap(({ uri, sidecar, otherSidecars }) => [
      this.#ofOpen(uri, sidecar),
      ...otherSidecars.all.flatMap(({ owner, store }) => (store.parsed ? [this.#ofOpen(uri, store, owner)] : [])),
    ]);
    this.#opened = new Map(opened.map((made) => [made.listed.sidecar.toString(), made]));
    const open = opened.map(({ listed }) => listed);
    const of = [closed, ...open];
    if (this.#last && sameParts(this.#last.of, of)) return this.#last.list;
    const keys = new Set(open.map(({ sidecar }) => sidecar.toString()));
    const isClosed = (one: ListedDocument): boolean => !keys.has(one.sidecar.toString());
    const list = open.length === 0 ? closed : sorted([...closed.filter(isClosed), ...open]);
    this.#last = { of, list };
    return list;
  }

  #allClosed(checked: AllChecked): readonly ListedDocument[] {
    const { version } = this.#entries;
    if (this.#closed?.version === version) return this.#closed.list;
    const list = sorted(
      this.#entries.all.flatMap(([key, summary]) => {
        const known = checked.get(key);
        return this.#ofClosed(key, summary, known?.summary === summary ? known.checked : undefined);
      }),
    );
    this.#closed = { version, list };
    return list;
  }

  #ofClosed(key: string, summary: SidecarSummary, checked: Checked | undefined): readonly ListedDocument[] {
    const known = this.#made.get(key);
    if (known?.of[0] === summary && known.of[1] === checked) return [known.listed];
    const sidecar = vscode.Uri.parse(key, true);
    const name = documentNameOf(baseName(sidecar));
    if (name === undefined) return [];
    const annotations = checked?.document === 'changed' ? this.#allOf(checked.annotations) : summary.annotations;
    const listed: ListedDocument = {
      uri: sibling(sidecar, name),
      sidecar,
      ...namedFor(this.#places.ownerOf(sidecar), { annotations, speakers: new Map(summary.speakers) }),
      status: summary.status,
      hasProblems: summary.hasProblems,
      writable: summary.writable,
      parsed: () => this.#entries.parse(sidecar),
      summary,
      ...(checked && { checked }),
    };
    this.#made.set(key, { of: [summary, checked], listed });
    return [listed];
  }

  #ofOpen(uri: vscode.Uri, { uri: sidecar, parsed, current }: SidecarStore, owner?: string): Made {
    const of = [current, parsed, owner];
    const known = this.#opened.get(sidecar.toString());
    if (known && sameParts(known.of, of)) return known;
    const listed: ListedDocument = {
      uri,
      sidecar,
      ...namedFor(owner, { annotations: this.#allOf(current), speakers: current.speakers }),
      status: current.status,
      hasProblems: parsed !== undefined && hasProblems(parsed),
      writable: parsed?.writable ?? true,
      parsed: () => Promise.resolve(parsed),
    };
    return { of, listed };
  }

  #allOf({ all }: { readonly all: readonly Annotation[] }): readonly ListedAnnotation[] {
    return all.map((one) => {
      const known = this.#annotations.get(one);
      if (known) return known;
      const place = hull(one.spans);
      const listed = { ...one, ...(place && { place }) };
      this.#annotations.set(one, listed);
      return listed;
    });
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

/** What a sidecar says, with its owner where it has another than us. */
function namedFor(owner: string | undefined, { annotations, speakers }: Said): Said {
  if (owner === undefined) return { annotations, speakers };
  return {
    owner,
    annotations: annotations.map((one) => owned(owner, one)),
    speakers: ownedSpeakers(owner, speakers),
  };
}

function sorted(listed: readonly ListedDocument[]): readonly ListedDocument[] {
  return [...listed].sort((a, b) => compare(a.uri.path, b.uri.path) || compare(a.owner, b.owner));
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
