import * as vscode from 'vscode';
import type { ListedAnnotation } from '../core/annotations/annotation';
import { AnnotationFinder, type QueryTarget } from '../core/query/annotationFinder';
import type { Query } from '../core/query/query';
import { hull, type Span } from '../core/text/span';
import type { Codebooks } from './codebooks';
import type { ListedDocument } from './workspaceSidecars';

/** A document and those of its annotations that a query finds, in their order; never none. */
export interface FoundInDocument {
  readonly listed: ListedDocument;
  readonly annotations: readonly ListedAnnotation[];
}

type Target = QueryTarget & { readonly of: ListedAnnotation };

/** Asks queries of listed documents. Keeps what it made of annotations as long as those live, so that the next query is quick. */
export class AnnotationSearch {
  readonly #codebooks: Codebooks;
  readonly #finder = new AnnotationFinder();
  readonly #targets = new WeakMap<ListedAnnotation, Target>();

  constructor(codebooks: Codebooks) {
    this.#codebooks = codebooks;
  }

  /** The annotations of `documents` that `query` finds; every annotation for `all`. */
  async find(query: Query, documents: readonly ListedDocument[]): Promise<readonly FoundInDocument[]> {
    const found: FoundInDocument[] = [];
    for (const listed of documents) {
      if (listed.annotations.length === 0) continue;
      const name = vscode.workspace.asRelativePath(listed.uri);
      const codebook = await this.#codebooks.for(listed.uri);
      const annotations = listed.annotations.map((one) => this.#target(one));
      const fitting = this.#finder.find(query, { name, codebook, speakers: listed.speakers, annotations });
      if (fitting.length > 0) found.push({ listed, annotations: fitting.map(({ of }) => of) });
    }
    return found;
  }

  #target(listed: ListedAnnotation): Target {
    const known = this.#targets.get(listed);
    if (known) return known;
    const target = { ...listed, place: placeOf(listed), of: listed };
    this.#targets.set(listed, target);
    return target;
  }
}

/** Annotations of open documents have their spans, those of a list their place. */
function placeOf(listed: ListedAnnotation & { readonly spans?: readonly Span[] }): Span | undefined {
  return listed.spans ? hull(listed.spans) : listed.place;
}
