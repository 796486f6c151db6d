import * as vscode from 'vscode';
import { describeSpans } from '../../core/anchoring/selector';
import type { Annotation } from '../../core/annotations/annotation';
import { hull, spanLength, trimSpan, type Span } from '../../core/text/span';
import { toRange, toSpan } from '../../host/convert';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { shortened, stateWords } from '../../host/words/words';
import { findTarget, type Target } from './target';

/** *Confirm Place*: what was found elsewhere is right where it is now. */
export async function confirmPlace(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const { open } = target;
  const moved = annotationsOf(target).filter(({ state }) => state === 'moved');
  if (moved.length === 0) throw new UserError(vscode.l10n.t('No annotation here waits for its place to be confirmed.'));
  const wanted = args.length > 0 ? moved : moved.slice(0, 1);
  await open.update((set) => wanted.reduce((all, one) => all.edit(one.id, placeAt(open, one.spans)), set));
}

/** *Re-anchor to Selection*: puts a lost or moved annotation on the selected words. */
export async function reanchorToSelection(host: Host, args: readonly unknown[]): Promise<void> {
  const { active } = host.documents;
  const span = active && trimSpan(active.document.text, toSpan(active.editor.document, active.editor.selection));
  if (!active || !span || spanLength(span) === 0) {
    throw new UserError(vscode.l10n.t('Select the words that the annotation belongs to, then run this again.'));
  }
  const { document: open } = active;
  const given = args.length > 0 ? annotationsOf(await findTarget(host.documents, args))[0] : undefined;
  const question = vscode.l10n.t('Which annotation belongs to the selected words?');
  const annotation = given ?? (await pickDoubtful(open, question));
  if (annotation) await open.update((set) => set.edit(annotation.id, placeAt(open, [span])));
}

/** *Go to Next / Previous Doubtful Annotation*: the moved and the lost ones, round and round, with what is known of them. */
export async function goToDoubtful({ documents }: Host, direction: 'next' | 'previous'): Promise<void> {
  const { active } = documents;
  if (!active) throw new UserError(vscode.l10n.t('Open a source document first.'));
  const { editor, document: open } = active;
  await open.ready;
  const spans = doubtful(open).map((one) => hull(one.spans) ?? { start: 0, end: 0 });
  const from = editor.document.offsetAt(editor.selection.start);
  const found =
    direction === 'next'
      ? (spans.find(({ start }) => start > from) ?? spans[0])
      : (spans.findLast(({ start }) => start < from) ?? spans.at(-1));
  if (!found) throw noneDoubtful();
  const range = toRange(editor.document, found);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** The doubtful annotation that a command was called for or is at the cursor; else a person is asked which. */
export async function doubtfulOf(target: Target, question: string): Promise<Annotation | undefined> {
  const { open, offset } = target;
  const [first] = [...annotationsOf(target), ...open.annotations.at(offset)].filter(({ state }) => state !== 'ok');
  return first ?? pickDoubtful(open, question);
}

/** What makes an annotation stand at `spans` for certain. */
export function placeAt(open: OpenDocument, spans: readonly Span[]): Partial<Annotation> {
  return { spans, ...describeSpans(open.text, spans), state: 'ok' };
}

function annotationsOf({ referents }: Target): readonly Annotation[] {
  return referents.flatMap((one) => ('annotation' in one ? [one.annotation] : []));
}

async function pickDoubtful(open: OpenDocument, placeHolder: string): Promise<Annotation | undefined> {
  const items = doubtful(open).map((annotation) => ({
    label: shortened(annotation.exact.join(' … ')),
    description: annotation.tags.join(', '),
    detail: stateWords(annotation.state) ?? '',
    annotation,
  }));
  if (items.length === 0) throw noneDoubtful();
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.annotation;
}

function doubtful(open: OpenDocument): readonly Annotation[] {
  return open.annotations.all.filter(({ state }) => state !== 'ok');
}

function noneDoubtful(): UserError {
  return new UserError(vscode.l10n.t('No annotation of this document is lost or moved.'));
}
