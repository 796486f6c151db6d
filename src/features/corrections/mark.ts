import * as vscode from 'vscode';
import type { LineVerdict } from '../../core/annotations/annotation';
import { lineWords, markLines } from '../../core/review/markLines';
import { spanLength, trimSpan, type Span } from '../../core/text/span';
import { toSpan } from '../../host/convert';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';

/** What was marked: the lines' words are what other documents are searched for. */
export interface Marked {
  readonly open: OpenDocument;
  readonly words: ReadonlySet<string>;
}

/**
 * *Mark Lines as Article / as Boilerplate*: the lines of the selection, or those that a link in a hover names by the
 * document's uri and a span. Earlier marks on them give way.
 */
export async function mark(host: Host, line: LineVerdict, args: readonly unknown[]): Promise<Marked> {
  const { open, span } = asked(host, args) ?? selected(host);
  const { text } = open;
  if (spanLength(span) === 0) throw new UserError(vscode.l10n.t('There is no text in these lines to mark.'));
  await addMarks(host, open, [span], line);
  return { open, words: lineWords(text, span) };
}

/** Marks the lines at `spans` by the coder that the settings name; undone together with all else of `action`. */
export async function addMarks(
  host: Host,
  open: OpenDocument,
  spans: readonly Span[],
  line: LineVerdict,
  action?: symbol,
): Promise<void> {
  const by = host.settings.get('coder', open.uri).trim();
  await open.update((set) => markLines(set, open.text, { spans, line, by }, Math.random), action);
}

function selected({ documents: { active } }: Host): { readonly open: OpenDocument; readonly span: Span } {
  if (!active) throw new UserError(vscode.l10n.t('Open a source document and put the cursor in the lines to mark.'));
  const { start, end } = active.editor.selection;
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { open: active.document, span: wholeLines(active.document, start.line, last) };
}

/** What the arguments name; undefined where they name nothing. */
function asked(
  { documents }: Host,
  [uri, span]: readonly unknown[],
): { readonly open: OpenDocument; readonly span: Span } | undefined {
  if (typeof uri !== 'string' || !isSpan(span)) return undefined;
  const open = documents.get(vscode.Uri.parse(uri, true));
  if (!open) return undefined;
  const [first, last] = [open.document.positionAt(span.start), open.document.positionAt(span.end)];
  return { open, span: wholeLines(open, first.line, last.line) };
}

function wholeLines({ document, text }: OpenDocument, first: number, last: number): Span {
  return trimSpan(text, toSpan(document, new vscode.Range(first, 0, last, document.lineAt(last).text.length)));
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}
