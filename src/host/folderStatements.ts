import type * as vscode from 'vscode';
import { analyse } from '../core/analysis';
import type { Statement } from '../core/related/relatedStatements';
import { hull, textOf } from '../core/text/span';
import type { Documents } from './documents';
import { folderTexts, type FolderText } from './folderTexts';

/** A quotation or claim in a document of the folder. */
export interface FolderStatement extends Statement {
  readonly uri: vscode.Uri;
  readonly kind: 'quote' | 'claim';
  /** Where it began when it was read, UTF-16. */
  readonly start: number;
}

/** More documents than this are not looked through: the first ones found count. */
const mostDocuments = 1000;

/** What the detectors find in the documents of a folder, open or not. A document is read anew only when its text has changed. */
export class FolderStatements {
  readonly #documents: Documents;
  readonly #read = new Map<string, { readonly text: string; readonly statements: readonly FolderStatement[] }>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** The statements of the other documents of the folder of `uri`; of fewer when `token` is cancelled. Lets others work between documents. */
  async beside(uri: vscode.Uri, token: vscode.CancellationToken): Promise<readonly FolderStatement[]> {
    const found: FolderStatement[] = [];
    let count = 0;
    for await (const other of folderTexts(this.#documents, uri, token)) {
      count += 1;
      if (count > mostDocuments || token.isCancellationRequested) break;
      const key = other.uri.toString();
      const known = this.#read.get(key);
      if (known?.text === other.text) {
        found.push(...known.statements);
        continue;
      }
      const statements = statementsOf(other);
      this.#read.set(key, { text: other.text, statements });
      found.push(...statements);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return found;
  }
}

function statementsOf({ uri, text }: FolderText): readonly FolderStatement[] {
  const { claims, attributions } = analyse(text);
  const document = uri.toString();
  return [
    ...claims.map((claim) => ({
      uri,
      document,
      kind: 'claim' as const,
      start: claim.start,
      text: textOf(text, claim),
    })),
    ...attributions.map(({ content }) => ({
      uri,
      document,
      kind: 'quote' as const,
      start: content[0]?.start ?? 0,
      text: textOf(text, hull(content) ?? { start: 0, end: 0 }),
    })),
  ];
}
