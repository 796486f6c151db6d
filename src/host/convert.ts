import * as vscode from 'vscode';
import type { Edit } from '../core/anchoring/edit';
import { type Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';

/** `span` as a range of `document`; offsets beyond the text end at its end. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** `range` as UTF-16 offsets into `document.getText()`. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** A change that VS Code reports, as an edit of the text before it. */
export function toEdit({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): Edit {
  return { start: rangeOffset, end: rangeOffset + rangeLength, text };
}

/** The words of `reason` in the reader's language. */
export function toWords(reason: Reason): string {
  return vscode.l10n.t(reason.message, ...(reason.args ?? []));
}

/** The last part of the uri's path: the name of a file or folder. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The file called `name` in the same folder as `uri`. */
export function sibling(uri: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..', name);
}
