import * as vscode from 'vscode';
import { describeSpans } from '../../core/anchoring/selector';
import type { Annotation } from '../../core/annotations/annotation';
import { extentOf } from '../../core/review/suggestions';
import { spanLength, trimSpan } from '../../core/text/span';
import { toSpan } from '../../host/convert';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { OpenDocument } from '../../host/openDocument';
import { shortened } from '../../host/words';
import { findTarget, type Target } from './target';

/** *Edit Note…*: of the annotation at the cursor. An empty note takes it away. */
export async function editNote(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const annotation = requireAnnotation(target);
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note: {0}', shortened(annotation.exact.join(' … '), 60)),
    placeHolder: vscode.l10n.t('What should be remembered about it'),
    value: annotation.note ?? '',
  });
  if (note === undefined) return;
  await target.open.update((set) => set.edit(annotation.id, { note: note.trim() === '' ? undefined : note.trim() }));
}

/** *Remove Annotation*: the shortest at the cursor, or the ones that the command was called for. */
export async function removeAnnotation(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const first = requireAnnotation(target);
  const asked = target.referents.flatMap((one) => ('annotation' in one ? [one.annotation] : []));
  const ids = (args.length > 0 ? asked : [first]).map(({ id }) => id);
  await target.open.update((set) => ids.reduce((all, id) => all.remove(id), set));
}

/** *Confirm Place*: what was found elsewhere is right where it is now. */
export async function confirmPlace(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  const { open } = target;
  const annotation = requireAnnotation(target);
  if (annotation.state !== 'moved') return;
  await open.update((set) => set.edit(annotation.id, { ...describeSpans(open.text, annotation.spans), state: 'ok' }));
}

/** *Re-anchor to Selection*: puts a lost or moved annotation on the selected words. */
export async function reanchorToSelection(host: Host, args: readonly unknown[]): Promise<void> {
  const { active } = host.documents;
  const span = active && trimSpan(active.document.text, toSpan(active.editor.document, active.editor.selection));
  if (!active || !span || spanLength(span) === 0) {
    throw new UserError(vscode.l10n.t('Select the words that the annotation belongs to, then run this again.'));
  }
  const open = active.document;
  const called = args.length > 0 ? (await findTarget(host.documents, args)).referents : [];
  const given = called.flatMap((one) => ('annotation' in one ? [one.annotation] : []))[0];
  const annotation = given ?? (await pickDoubtful(open));
  if (!annotation) return;
  await open.update((set) =>
    set.edit(annotation.id, { spans: [span], ...describeSpans(open.text, [span]), state: 'ok' }),
  );
}

function requireAnnotation({ referents }: Target): Annotation {
  const annotation = referents.flatMap((one) => ('annotation' in one ? [one.annotation] : []))[0];
  if (annotation) return annotation;
  const suggestion = referents.find((one) => 'suggestion' in one);
  throw new UserError(
    suggestion && spanLength(extentOf(suggestion.suggestion)) > 0
      ? vscode.l10n.t('This is only a suggestion. Accept it first.')
      : vscode.l10n.t('There is no annotation at the cursor. Use "Tag Selection…" to make one.'),
  );
}

async function pickDoubtful(open: OpenDocument): Promise<Annotation | undefined> {
  const doubtful = open.annotations.all.filter(({ state }) => state !== 'ok');
  if (doubtful.length === 0) {
    throw new UserError(vscode.l10n.t('No annotation of this document is lost or moved.'));
  }
  const items = doubtful.map((annotation) => ({
    label: shortened(annotation.exact.join(' … ')),
    description: annotation.tags.join(', '),
    detail: annotation.state,
    annotation,
  }));
  const placeHolder = vscode.l10n.t('Which annotation belongs to the selected words?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.annotation;
}
