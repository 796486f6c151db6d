import * as vscode from 'vscode';
import type { Annotation, ListedAnnotation } from '../core/annotations/annotation';
import { hull } from '../core/text/span';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { documentNameOf } from '../sidecar/sidecarNames';
import { summaryOf, type IndexEntry, type SidecarSummary } from '../sidecar/sidecarIndex';
import type { Checked } from './closedDocuments';
import { baseName, sibling } from './convert';
import type { SourceDocument } from './openDocument';
import type { ListedDocument } from './workspaceSidecars';

/** The row of an open document, with what it was made of. */
interface Made {
  readonly of: readonly unknown[];
  readonly listed: ListedDocument;
}

/** The rows of the list of documents: made once for what has not changed, so that one change among thousands costs little. */
export class ListedDocuments {
  readonly #parse: (sidecar: vscode.Uri) => Promise<ParsedSidecar | undefined>;
  readonly #annotations = new WeakMap<Annotation, ListedAnnotation>();
  readonly #closed = new Map<string, ListedDocument>();
  readonly #open = new Map<string, Made>();
  #sorted: readonly ListedDocument[] | undefined;
  #last: { readonly of: readonly unknown[]; readonly list: readonly ListedDocument[] } | undefined;

  /** `parse` reads the sidecar of a document that is not open. */
  constructor(parse: (sidecar: vscode.Uri) => Promise<ParsedSidecar | undefined>) {
    this.#parse = parse;
  }

  /** To be called after an entry or what was checked has changed, by the sidecar's uri; without one, after all have. */
  changed(key?: string): void {
    this.#sorted = undefined;
    if (key === undefined) this.#closed.clear();
    else this.#closed.delete(key);
  }

  /** All by path: `entries` by their sidecars' uris, in place of which stands what is open. The same list until something changes. */
  list(
    entries: ReadonlyMap<string, IndexEntry>,
    checked: ReadonlyMap<string, Checked>,
    open: readonly SourceDocument[],
  ): readonly ListedDocument[] {
    this.#sorted ??= sorted(
      [...entries].flatMap(([key, { summary }]) => this.#ofClosed(key, summary, checked.get(key))),
    );
    const opened = open.map((one) => this.#ofOpen(one));
    const of = [this.#sorted, ...opened];
    if (this.#last && sameParts(this.#last.of, of)) return this.#last.list;
    const keys = new Set(opened.map(({ sidecar }) => sidecar.toString()));
    const isOpen = (one: ListedDocument): boolean => keys.has(one.sidecar.toString());
    const list =
      opened.length === 0 ? this.#sorted : sorted([...this.#sorted.filter((one) => !isOpen(one)), ...opened]);
    this.#last = { of, list };
    return list;
  }

  #ofClosed(key: string, summary: SidecarSummary, checked: Checked | undefined): readonly ListedDocument[] {
    const known = this.#closed.get(key);
    if (known) return [known];
    const sidecar = vscode.Uri.parse(key, true);
    const name = documentNameOf(baseName(sidecar));
    if (name === undefined) return [];
    const listed: ListedDocument = {
      uri: sibling(sidecar, name),
      sidecar,
      annotations: checked?.document === 'changed' ? this.#allOf(checked.annotations) : summary.annotations,
      speakers: new Map(summary.speakers),
      status: summary.status,
      hasProblems: summary.hasProblems,
      writable: summary.writable,
      parsed: () => this.#parse(sidecar),
      summary,
      ...(checked && { checked }),
    };
    this.#closed.set(key, listed);
    return [listed];
  }

  #ofOpen({ uri, sidecar, annotations }: SourceDocument): ListedDocument {
    const { parsed } = sidecar;
    const key = sidecar.uri.toString();
    const of = [annotations, parsed];
    const known = this.#open.get(key);
    if (known && sameParts(known.of, of)) return known.listed;
    const listed: ListedDocument = {
      uri,
      sidecar: sidecar.uri,
      annotations: this.#allOf(annotations),
      speakers: annotations.speakers,
      status: annotations.status,
      hasProblems: parsed !== undefined && summaryOf(parsed).hasProblems,
      writable: parsed?.writable ?? true,
      parsed: () => Promise.resolve(parsed),
    };
    this.#open.set(key, { of, listed });
    return listed;
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
}

function sorted(listed: ListedDocument[]): readonly ListedDocument[] {
  return listed.sort((a, b) => (a.uri.path < b.uri.path ? -1 : Number(a.uri.path > b.uri.path)));
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
