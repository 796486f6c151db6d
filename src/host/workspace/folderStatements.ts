import type * as vscode from 'vscode';
import { analysisSteps, type Analysis } from '../../core/analysis';
import type { Statement } from '../../core/related/relatedStatements';
import { hull, textOf, type Span } from '../../core/text/span';
import type { Documents } from '../documents/documents';
import { folderTexts, type FolderText } from '../documents/folderTexts';
import type { OpenDocument } from '../documents/openDocument';
import { inSlices } from '../tasks/inSlices';

/** A quotation or claim in a document of the folder. */
export interface FolderStatement extends Statement {
  readonly uri: vscode.Uri;
  readonly kind: 'quote' | 'claim';
  /** Where it began when it was read, UTF-16. */
  readonly start: number;
}

/** More documents than this are not looked through: the first ones found count. */
export const mostDocuments = 1000;

/** What was found beside a document. */
export interface StatementsBeside {
  readonly statements: readonly FolderStatement[];
  /** Whether there are more than `mostDocuments`, so that some were not looked at. */
  readonly isCut: boolean;
}

/**
 * What is said in the documents of a folder: in one that is open what a person and the detectors have there by now, in the
 * others what the detectors find. Those are read anew only when their text has changed.
 */
export class FolderStatements {
  readonly #documents: Documents;
  readonly #read = new Map<string, { readonly text: string; readonly statements: readonly FolderStatement[] }>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** The statements of the other documents of the folder of `uri`; of fewer when `token` is cancelled. Works in slices. */
  async beside(uri: vscode.Uri, token: vscode.CancellationToken): Promise<StatementsBeside> {
    const statements: FolderStatement[] = [];
    let count = 0;
    for await (const other of folderTexts(this.#documents, uri, token)) {
      if (count === mostDocuments) return { statements, isCut: true };
      count += 1;
      const open = this.#documents.source(other.uri);
      statements.push(...(open ? statementsOfOpen(open) : await this.#statementsOf(other, token)));
      if (token.isCancellationRequested) break;
    }
    return { statements, isCut: false };
  }

  async #statementsOf(other: FolderText, token: vscode.CancellationToken): Promise<readonly FolderStatement[]> {
    const key = other.uri.toString();
    const known = this.#read.get(key);
    if (known?.text === other.text) return known.statements;
    const analysis = await inSlices(analysisSteps(other.text), token);
    if (!analysis) return [];
    const statements = statementsOfClosed(other, analysis);
    this.#read.set(key, { text: other.text, statements });
    return statements;
  }
}

function statementsOfOpen({ uri, text, annotations, suggestions }: OpenDocument): readonly FolderStatement[] {
  const judged = annotations.all.flatMap(({ kind, spans, state }) =>
    (kind === 'quote' || kind === 'claim') && state !== 'lost' ? [{ kind, spans }] : [],
  );
  return [...judged, ...suggestions].flatMap(({ kind, spans }) => statement(uri, text, kind, hull(spans)));
}

function statementsOfClosed({ uri, text }: FolderText, { claims, attributions }: Analysis): readonly FolderStatement[] {
  return [
    ...claims.flatMap((claim) => statement(uri, text, 'claim', claim)),
    ...attributions.flatMap(({ content }) => statement(uri, text, 'quote', hull(content))),
  ];
}

function statement(
  uri: vscode.Uri,
  text: string,
  kind: FolderStatement['kind'],
  span: Span | undefined,
): readonly FolderStatement[] {
  return span ? [{ uri, document: uri.toString(), kind, start: span.start, text: textOf(text, span) }] : [];
}
