import * as vscode from 'vscode';
import type { AnnotationSet } from '../../core/annotations/annotationSet';
import type { Refusal } from '../../core/annotations/applyChange';
import type { SaveConflict } from '../../core/annotations/workingCopy';
import { baseName } from '../convert';
import type { SourceDocument } from '../documents/sourceDocument';
import { UserError, type Log } from '../log';
import { shortened } from '../words/words';

/** Offers to write again what a sidecar held that was removed from disk. */
export async function offerRestore(open: SourceDocument, held: AnnotationSet, log: Log): Promise<void> {
  const restore = vscode.l10n.t('Restore');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('The sidecar of {0} was removed. Its annotations can be written again.', open.document.fileName),
    restore,
  );
  if (chosen === restore) await attempt(open, (set) => joined(set, held), 'restore sidecar', log);
}

/** Says that somebody else has changed the same thing at the same time, and offers to change it all the same. */
export async function offerOurs(open: SourceDocument, { refused, overrule }: SaveConflict, log: Log): Promise<void> {
  const [first] = refused;
  if (!first) return;
  const ours = vscode.l10n.t('Use Mine');
  const theirs = vscode.l10n.t('Keep Theirs');
  const message = vscode.l10n.t(
    '{0} was changed elsewhere at the same time as by you: {1}. What is in the file was kept.',
    baseName(open.sidecar.uri),
    refused.length === 1 ? refusalWords(open, first) : vscode.l10n.t('{0} changes', String(refused.length)),
  );
  const chosen = await vscode.window.showWarningMessage(message, ours, theirs);
  if (chosen === ours) await attempt(open, overrule, 'use ours', log);
}

/** Says why a closed document could not be saved. Resolves to whether to try again, once that is answered. */
export async function offerSaveAgain(error: unknown): Promise<boolean> {
  const message = error instanceof UserError ? error.message : String(error);
  const tryAgain = vscode.l10n.t('Try Again');
  return (await vscode.window.showWarningMessage(message, tryAgain)) === tryAgain;
}

async function attempt(
  open: SourceDocument,
  change: (set: AnnotationSet) => AnnotationSet,
  doing: string,
  log: Log,
): Promise<void> {
  try {
    await open.update(change);
  } catch (error) {
    log.report(doing, error);
  }
}

function joined(set: AnnotationSet, held: AnnotationSet): AnnotationSet {
  const named = [...held.speakers].reduce((all, [key, entry]) => all.withSpeaker(key, entry), set);
  return held.all.reduce((all, one) => all.add(one), named);
}

function refusalWords(open: SourceDocument, { of, id = '', field }: Refusal): string {
  if (of === 'status') return vscode.l10n.t('the status');
  if (of === 'speaker') return vscode.l10n.t('the speaker “{0}”', open.annotations.speakers.get(id)?.name ?? id);
  const words = shortened(open.annotations.get(id)?.exact.join(' … ') ?? id, 40);
  if (field === 'tags') return vscode.l10n.t('the tags of “{0}”', words);
  if (field === 'speaker') return vscode.l10n.t('the speaker of “{0}”', words);
  if (field === 'note') return vscode.l10n.t('the note on “{0}”', words);
  return vscode.l10n.t('the annotation “{0}”', words);
}
