import * as vscode from 'vscode';
import { ownedKey } from '../../core/annotations/owned';
import { extentOf } from '../../core/review/suggestions';
import { hull, type Span } from '../../core/text/span';
import { toRange } from '../../host/convert';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { findTarget } from './target';

/** *Go to Next / Previous Annotation*: annotations and suggestions alike, round and round. */
export async function goTo({ documents }: Host, direction: 'next' | 'previous'): Promise<void> {
  const { active } = documents;
  if (!active) throw new UserError(vscode.l10n.t('Open a source document first.'));
  const { editor, document: open } = active;
  await open.analysedSoon();
  const places = [
    ...[...open.annotations.all, ...open.others.all]
      .filter(({ state }) => state !== 'lost')
      .map(({ spans }) => hull(spans)),
    ...open.suggestions.map(extentOf),
  ]
    .filter((span) => span !== undefined)
    .sort((a, b) => a.start - b.start);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last)
    throw new UserError(vscode.l10n.t('There is nothing annotated and nothing suggested in this document.'));
  const from = editor.document.offsetAt(editor.selection.start);
  const found =
    direction === 'next'
      ? (places.find(({ start }) => start > from) ?? first)
      : (places.findLast(({ start }) => start < from) ?? last);
  select(editor, found);
}

/** Selects the words of an annotation or suggestion in its document; with `true` as third argument the focus stays where it is. */
export async function reveal({ documents }: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(documents, args, 'include');
  const [referent] = referents;
  if (!referent) return;
  const span = 'annotation' in referent ? hull(referent.annotation.spans) : extentOf(referent.suggestion);
  const editor = await vscode.window.showTextDocument(open.document, {
    preview: true,
    preserveFocus: args[2] === true,
  });
  if (span) select(editor, span);
}

/** *Open Sidecar*: beside the document, at the record of the annotation at the cursor. */
export async function openSidecar({ documents }: Host, args: readonly unknown[]): Promise<void> {
  const { open, referents } = await findTarget(documents, args, 'include');
  const annotation = referents.flatMap((one) => ('annotation' in one ? [one.annotation] : []))[0];
  const owner = annotation?.owner;
  const { uri, parsed } = open.otherSidecars.all.find((one) => one.owner === owner)?.store ?? open.sidecar;
  if (parsed === undefined) {
    throw new UserError(vscode.l10n.t('This document has no sidecar yet. It is made with the first tag.'));
  }
  const record = parsed.records.find(({ id }) => (owner === undefined ? id : ownedKey(owner, id)) === annotation?.id);
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = record && toRange(document, { start: record.source.start, end: record.source.start });
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    ...(selection && { selection }),
  });
}

function select(editor: vscode.TextEditor, span: Span): void {
  const range = toRange(editor.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
