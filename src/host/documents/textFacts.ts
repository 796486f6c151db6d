import type * as vscode from 'vscode';
import type { LineMark } from '../../core/review/corrections';
import { documentFactSteps, type DocumentFacts } from '../../core/statistics/documentFacts';
import { anchorSidecar } from '../../sidecar/anchorSidecar';
import type { SidecarFiles } from '../sidecars/sidecarFiles';
import { inSlices } from '../tasks/inSlices';
import type { ListedDocument } from '../workspace/workspaceSidecars';
import { readText } from './closedDocuments';
import type { Documents } from './documents';
import { LineMarks } from './lineMarks';

interface Known {
  readonly summary: ListedDocument['summary'];
  /** What the facts were read from: they hold while it is the same. */
  readonly of: readonly unknown[];
  readonly facts: DocumentFacts | undefined;
}

/** What the texts of listed documents say of themselves, read when asked for and again when text or line marks change. */
export class TextFacts {
  readonly #files: SidecarFiles;
  readonly #documents: Documents;
  readonly #known = new Map<string, Known>();

  constructor(files: SidecarFiles, documents: Documents) {
    this.#files = files;
    this.#documents = documents;
  }

  /** The facts of a document as they were read last; undefined before that, and where there is no text. */
  get(uri: vscode.Uri): DocumentFacts | undefined {
    return this.#known.get(uri.toString())?.facts;
  }

  /**
   * Reads the facts of `listed` anew where they may have changed; whether they did. Works in slices. Whether the file of a
   * document that is not open has changed is only looked at when `look` is true.
   */
  async read(listed: ListedDocument, look: boolean, token: vscode.CancellationToken): Promise<boolean> {
    const key = listed.uri.toString();
    const open = this.#documents.source(listed.uri);
    const before = this.#known.get(key);
    if (!open && !look && before && before.summary === listed.summary) return false;
    const stamp = open ? undefined : await this.#files.stamp(listed.uri);
    const marks = open && new LineMarks().get(open.annotations);
    const of = open ? [open.document.version, JSON.stringify(marks)] : [stamp?.modified, stamp?.size, listed.summary];
    if (before && of.every((one, index) => one === before.of[index])) return false;
    const text = open ? open.text : (await readText(listed.uri))?.text;
    const facts =
      text === undefined
        ? undefined
        : await inSlices(documentFactSteps(text, marks ?? (await marksIn(listed, text))), token);
    if (token.isCancellationRequested) return false;
    this.#known.set(key, { of, facts, summary: listed.summary });
    return facts !== before?.facts;
  }
}

/** The marks of lines of a document that is not open; its sidecar is read only where there are some. */
async function marksIn(listed: ListedDocument, text: string): Promise<readonly LineMark[]> {
  const isMarked = listed.annotations.some(({ kind }) => kind === 'line');
  const parsed = isMarked ? await listed.parsed() : undefined;
  return parsed ? new LineMarks().get(anchorSidecar(parsed, text).annotations) : [];
}
