import * as vscode from 'vscode';
import { candidates } from '../../core/anchoring/candidates';
import type { Annotation } from '../../core/annotations/annotation';
import { hull, spanLength, textOf, trimSpan, type Span } from '../../core/text/span';
import { toRange, toSpan } from '../../host/convert';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { joined, shortened } from '../../host/words/words';
import { doubtfulOf, placeAt } from './places';
import { findTarget } from './target';

interface PlaceItem extends vscode.QuickPickItem {
  readonly spans?: readonly Span[];
}

/** Characters shown on each side of a place. */
const contextLength = 40;

/**
 * *Pick Another Place…*: of a moved or lost annotation, the places that are most like its old words, which stand above
 * them; each is shown in the text while it is looked at.
 */
export async function pickPlace(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const { open } = target;
  const annotation = await doubtfulOf(target, vscode.l10n.t('Which annotation is to have another place?'));
  if (!annotation) return;
  const editor = await vscode.window.showTextDocument(open.document, { preview: false });
  const before = editor.selection;
  const items = placeItems(open, annotation, editor);
  const chosen = await vscode.window.showQuickPick<PlaceItem>(items, {
    title: vscode.l10n.t('Was: {0}', shortened(oldWords(annotation), 120)),
    placeHolder: vscode.l10n.t('Where are these words now?'),
    matchOnDetail: true,
    onDidSelectItem: (item: PlaceItem) => reveal(editor, item.spans),
  });
  const { spans } = chosen ?? {};
  if (spans) await open.update((set) => set.edit(annotation.id, placeAt(open, spans)));
  else editor.selection = before;
}

function placeItems(open: OpenDocument, annotation: Annotation, editor: vscode.TextEditor): PlaceItem[] {
  const item = (spans: readonly Span[], ...about: readonly string[]): PlaceItem => ({
    label: shortened(spans.map((span) => textOf(open.text, span)).join(' … '), 100),
    description: joined(...about, vscode.l10n.t('line {0}', String(lineOf(open, spans)))),
    detail: context(open.text, spans),
    spans,
  });
  const heading = (label: string): PlaceItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const now = annotation.state === 'moved' ? [item(annotation.spans, vscode.l10n.t('as found'))] : [];
  const selected = trimSpan(open.text, toSpan(open.document, editor.selection));
  const isNew = spanLength(selected) > 0 && !isSame([selected], annotation.spans);
  const found = candidates(open.text, annotation, annotation.spans[0]?.start ?? 0).filter(
    ({ spans }) => annotation.state === 'lost' || !isSame(spans, annotation.spans),
  );
  const alike = found.map(({ spans, score }) =>
    item(spans, vscode.l10n.t('{0} % alike', String(Math.round(score * 100)))),
  );
  const none: PlaceItem = { label: vscode.l10n.t('Nothing else is like them. Select the words, then run this again.') };
  return [
    ...now,
    ...(isNew ? [item([selected], vscode.l10n.t('selected'))] : []),
    heading(vscode.l10n.t('the most alike')),
    ...(alike.length > 0 ? alike : [none]),
  ];
}

function oldWords({ prefix, exact, suffix }: Annotation): string {
  return `…${prefix.slice(-contextLength)}⟦${exact.join(' … ')}⟧${suffix.slice(0, contextLength)}…`;
}

function context(text: string, spans: readonly Span[]): string {
  const { start, end } = hull(spans) ?? { start: 0, end: 0 };
  const words = shortened(textOf(text, { start, end }), 100);
  return `…${text.slice(Math.max(0, start - contextLength), start)}⟦${words}⟧${text.slice(end, end + contextLength)}…`.replace(
    /\s+/g,
    ' ',
  );
}

function lineOf(open: OpenDocument, [first]: readonly Span[]): number {
  return open.document.positionAt(first?.start ?? 0).line + 1;
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, index) => start === b[index]?.start && end === b[index].end);
}

function reveal(editor: vscode.TextEditor, spans: readonly Span[] | undefined): void {
  const span = spans && hull(spans);
  if (!span) return;
  const range = toRange(editor.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
