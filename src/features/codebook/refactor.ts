import * as vscode from 'vscode';
import { changeProblem, type CodebookChange } from '../../core/codebook/codebookChange';
import type { AffectedDocuments } from '../../host/codebooks/affectedDocuments';
import { toWords } from '../../host/convert';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { ChosenTags } from './chosenTags';

/**
 * Makes a change of a codebook and of all annotations that follow it, as a person confirms it, and says what was done, with a
 * way back. @throws UserError when it cannot be made.
 */
export async function refactor(
  host: Host,
  { location, codebook }: ChosenTags,
  change: CodebookChange,
  only?: ReadonlySet<string>,
): Promise<void> {
  const problem = changeProblem(codebook, change);
  if (problem) throw new UserError(`${toWords(problem)}.`);
  const label = changeWords(change);
  const refactoring = { label, codebook: location, change, ...(only && { only }) };
  const done = await host.refactorings.run(refactoring, (what) => confirmMany(label, what));
  if (!done) return;
  const undo = vscode.l10n.t('Undo');
  const count = String(done.files);
  const words = vscode.l10n.t('{0}: {1} sidecars changed.', label, count);
  const show = done.left.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void show([words, ...done.left].join(' '), undo).then((chosen) =>
    chosen === undo ? undoRefactoring(host).catch((error: unknown) => host.log.report('undo', error)) : undefined,
  );
}

/** Takes the last change of a codebook back, and says so. @throws UserError when there is none. */
export async function undoRefactoring(host: Host): Promise<void> {
  const { label, left } = await host.refactorings.undo();
  const words = vscode.l10n.t('Undone: {0}.', label);
  void vscode.window.showInformationMessage([words, ...left].join(' '));
}

/** What a change does, in a few words. */
export function changeWords(change: CodebookChange): string {
  switch (change.type) {
    case 'rename':
      return vscode.l10n.t('Rename tag "{0}" to "{1}"', change.tag, change.to);
    case 'merge':
      return vscode.l10n.t('Merge tag "{0}" into "{1}"', change.tags.join('", "'), change.into);
    case 'move':
      return change.parent === undefined
        ? vscode.l10n.t('Move tag "{0}" to the top', change.tag)
        : vscode.l10n.t('Move tag "{0}" under "{1}"', change.tag, change.parent);
    case 'split':
      return vscode.l10n.t('Split tag "{0}" from "{1}"', change.to, change.tag);
    case 'delete':
      return vscode.l10n.t('Delete tag "{0}"', change.tag);
  }
}

async function confirmMany(label: string, { affected, annotations }: AffectedDocuments): Promise<boolean> {
  const change = vscode.l10n.t('Change Them All');
  const detail = vscode.l10n.t(
    'That changes {0} annotations in {1} sidecars, too many to be shown one by one. It can be cancelled on the way and undone afterwards.',
    String(annotations),
    String(affected.length),
  );
  return (await vscode.window.showWarningMessage(`${label}?`, { modal: true, detail }, change)) === change;
}
