import * as vscode from 'vscode';
import type { ListedAnnotation } from '../../core/annotations/annotation';
import type { Codebook } from '../../core/codebook/codebook';
import { AnnotationFinder } from '../../core/query/annotationFinder';
import type { RelationSense } from '../../core/relations/relationIndex';
import { asksForRelations, type Query } from '../../core/query/query';
import type { Codebooks } from '../codebooks/codebooks';
import { Debounce, DisposableStore } from '../lifecycle';
import type { Log } from '../log';
import { inSlices } from '../tasks/inSlices';
import type { Relations } from './relations';
import type { ListedDocument } from './workspaceSidecars';

/** A document and those of its annotations that a query finds, in their order; never none. */
export interface FoundInDocument {
  readonly listed: ListedDocument;
  readonly annotations: readonly ListedAnnotation[];
}

/** Where a document is: its path from the workspace on, and its folder. */
interface Place {
  readonly name: string;
  readonly folder: vscode.WorkspaceFolder | undefined;
}

/** How long no list was shown before what was in the last is made ready for queries, in milliseconds. */
const quiet = 500;

/**
 * Asks queries of listed documents. Keeps what it made of annotations as long as those live, so that the next query is quick;
 * after a whole list was shown it makes that ready in the background, so that the first one is.
 */
export class AnnotationSearch implements vscode.Disposable {
  readonly #codebooks: Codebooks;
  readonly #relations: Relations;
  readonly #log: Log;
  readonly #lifetime = new DisposableStore();
  readonly #disposed = this.#lifetime.add(new vscode.CancellationTokenSource());
  readonly #prepareSoon = this.#lifetime.add(new Debounce(quiet, () => this.#prepare()));
  readonly #finder = new AnnotationFinder();
  readonly #places = new WeakMap<ListedDocument, Place>();

  /** What was listed last, until that is ready. */
  #listed: readonly ListedDocument[] = [];

  constructor(codebooks: Codebooks, relations: Relations, log: Log) {
    this.#relations = relations;
    this.#codebooks = codebooks;
    this.#log = log;
  }

  /** The annotations of `documents` that `query` finds; every annotation for `all`. */
  async find(query: Query, documents: readonly ListedDocument[]): Promise<readonly FoundInDocument[]> {
    if (query.type === 'all') {
      this.#listed = documents;
      this.#prepareSoon.trigger();
    }
    const found: FoundInDocument[] = [];
    const find = this.#finder.finding(query);
    const asksForThem = asksForRelations(query);
    const codebooks = new Map<vscode.WorkspaceFolder | undefined, Codebook>();
    for (const listed of documents) {
      const { speakers, annotations } = listed;
      if (annotations.length === 0) continue;
      const { name, folder } = this.#placeOf(listed);
      const codebook = (folder && codebooks.get(folder)) ?? (await this.#codebooks.for(listed.uri));
      codebooks.set(folder, codebook);
      const senses = (id: string): readonly RelationSense[] => this.#relations.sensesOf(listed.uri, id);
      const fitting = find({ name, codebook, speakers, annotations, ...(asksForThem && { senses }) });
      if (fitting.length > 0) found.push({ listed, annotations: fitting });
    }
    return found;
  }

  #prepare(): void {
    const listed = this.#listed;
    this.#listed = [];
    inSlices(this.#finder.preparing(listed), this.#disposed.token).catch((error: unknown) =>
      this.#log.report('make annotations ready for queries', error),
    );
  }

  #placeOf(listed: ListedDocument): Place {
    const known = this.#places.get(listed);
    if (known) return known;
    const { uri } = listed;
    const place = { name: vscode.workspace.asRelativePath(uri), folder: vscode.workspace.getWorkspaceFolder(uri) };
    this.#places.set(listed, place);
    return place;
  }

  dispose(): void {
    this.#disposed.cancel();
    this.#lifetime.dispose();
  }
}
