import * as vscode from 'vscode';
import type { ListedAnnotation } from '../../core/annotations/annotation';
import { ownedKey } from '../../core/annotations/owned';
import { documentAt } from '../../core/relations/documentPath';
import {
  RelationIndex,
  type RelatingDocument,
  type RelationLink,
  type RelationSense,
} from '../../core/relations/relationIndex';
import { groupBy } from '../../core/text/groupBy';
import { sourceUri } from '../documents/articleUri';
import type { ListedDocument, WorkspaceSidecars } from './workspaceSidecars';

/** An annotation and the document that it is in. */
export interface ListedIn {
  readonly listed: ListedDocument;
  readonly annotation: ListedAnnotation;
}

/** A relation as one of its ends sees it. Documents are named by their uri as text. */
export interface FoundLink extends RelationLink {
  /** The annotation at the other end; undefined when it is not there, as far as the workspace `isRead`. */
  readonly found: ListedIn | undefined;
  readonly isRead: boolean;
}

type Known = readonly ListedDocument[];

/** The relations between the annotations of the workspace, followed both ways: of what has been read so far, as it is now. */
export class Relations {
  readonly #workspace: WorkspaceSidecars;
  readonly #relating = new WeakMap<ListedDocument, RelatingDocument>();
  #index: { readonly of: readonly RelatingDocument[]; readonly index: RelationIndex } = {
    of: [],
    index: new RelationIndex([], documentBeside),
  };
  #indexed: Known | undefined;
  #byUri: { readonly of: Known; readonly byUri: ReadonlyMap<string, Known> } | undefined;

  constructor(workspace: WorkspaceSidecars) {
    this.#workspace = workspace;
  }

  /** The relations of all annotations; the same object until one of them changes. */
  get index(): RelationIndex {
    const { known } = this.#workspace;
    if (known === this.#indexed) return this.#index.index;
    const of = known.map((listed) => this.#relatingOf(listed)).filter(({ annotations }) => annotations.length > 0);
    const isSame = of.length === this.#index.of.length && of.every((one, at) => one === this.#index.of[at]);
    if (!isSame) this.#index = { of, index: new RelationIndex(of, documentBeside) };
    this.#indexed = known;
    return this.#index.index;
  }

  /** The relations that start or end at the annotation `id` of the document at `uri`. */
  of(uri: vscode.Uri, id: string): readonly FoundLink[] {
    return this.index.of({ document: sourceUri(uri).toString(), id }).map((link) => ({
      ...link,
      found: this.at(link.other.document, link.other.id),
      isRead: this.#workspace.isRead,
    }));
  }

  /** How the annotation that a sidecar calls `id` is called here, when the sidecar is the one of `owner`. */
  nameOf(id: string, owner: string | undefined): string {
    return owner === undefined ? id : ownedKey(owner, id);
  }

  /** What those relations are for it. */
  sensesOf(uri: vscode.Uri, id: string): readonly RelationSense[] {
    return this.index.of({ document: uri.toString(), id }).map(({ sense }) => sense);
  }

  /** The annotation `id` of a document; undefined when there is none. */
  at(document: string, id: string): ListedIn | undefined {
    for (const listed of this.#listedAt(document)) {
      const annotation = listed.annotations.find((one) => one.id === id);
      if (annotation) return { listed, annotation };
    }
    return undefined;
  }

  /** What the relations of the document at `uri` depend on: while all of it is the same, so is what `of` gives. */
  basisOf(uri: vscode.Uri): readonly unknown[] {
    const beside = this.index.documentsBeside(sourceUri(uri).toString());
    return Array.from(beside).flatMap((one) => this.#listedAt(one));
  }

  #relatingOf(listed: ListedDocument): RelatingDocument {
    const known = this.#relating.get(listed);
    if (known) return known;
    const annotations = listed.annotations.filter(({ relations }) => relations);
    const relating = { document: listed.uri.toString(), annotations };
    this.#relating.set(listed, relating);
    return relating;
  }

  #listedAt(document: string): Known {
    const { known } = this.#workspace;
    if (this.#byUri?.of !== known) this.#byUri = { of: known, byUri: groupBy(known, ({ uri }) => uri.toString()) };
    return this.#byUri.byUri.get(document) ?? [];
  }
}

/** The document that a relation of the one called `document` names by its path. */
export function documentBeside(document: string, path: string): string | undefined {
  const uri = vscode.Uri.parse(document, true);
  const found = documentAt(uri.path, path);
  return found === undefined ? undefined : uri.with({ path: found }).toString();
}
