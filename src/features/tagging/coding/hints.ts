import * as vscode from 'vscode';
import type { Tag } from '../../../core/codebook/codebook';
import { UserError } from '../../../host/log';
import { kindWords } from '../../../host/words/words';
import type { kindOf } from '../tag';
import type { Decision } from './decisions';

/** How long a hint stays in the status bar, in milliseconds. */
const shown = 5000;

/** @throws UserError where the codebook says that the tag is not for annotations of this kind. */
export function requireFits(
  { name, label = name, applies = [] }: Tag,
  kind: ReturnType<typeof kindOf> | undefined,
): void {
  if (kind === undefined || applies.length === 0 || applies.includes(kind)) return;
  const meant = applies.map(kindWords).join(', ');
  throw new UserError(vscode.l10n.t('The tag {0} is meant for {1}, and this is a {2}.', label, meant, kindWords(kind)));
}

/** Says something in the status bar, where it is not in the way. */
export function hint(words: string): void {
  vscode.window.setStatusBarMessage(`$(info) ${words}`, shown);
}

/** That all is judged. */
export function noneLeft(): string {
  return vscode.l10n.t('No suggestion is left in this document.');
}

/** That there is nothing at the cursor for a decision. */
export function nothingHere({ does }: Decision): string {
  return does === 'dismiss'
    ? vscode.l10n.t('There is no suggestion here. Press n for the next one.')
    : vscode.l10n.t('There is nothing here to judge. Press n for the next suggestion, or select words.');
}
