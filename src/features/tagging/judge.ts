import * as vscode from 'vscode';
import { dismissSuggestion } from '../../core/review/annotate';
import type { Suggestion } from '../../core/review/suggestions';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import type { Referent } from '../../host/words/reference';
import { acceptAll, kindOf } from './tag';
import { findTarget, type Target } from './target';

/** *Accept Suggestion*: the one at the cursor, or all that the command was called for, in one save. */
export async function acceptSuggestions(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args, 'leave out');
  await acceptAll(host, target.open, chosen(target, args));
}

/**
 * *Accept All of This Speaker*: every quotation of the document that is suggested to be by the speaker of the one at the
 * cursor, or of those that the command was called for, in one save.
 */
export async function acceptSpeaker(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args, 'leave out');
  const { open } = target;
  const names = new Set(speakerNames(open, target.referents));
  const [name] = names;
  if (name === undefined) {
    throw new UserError(vscode.l10n.t('Nobody is known to speak here. Use "Set Speaker…" to say who it is.'));
  }
  const own = open.suggestions.filter(({ kind, speaker }) => kind === 'quote' && speaker && names.has(speaker.name));
  if (own.length === 0) {
    throw new UserError(vscode.l10n.t('No quotation of {0} is waiting to be judged in this document.', name));
  }
  await acceptAll(host, open, own);
}

/** Who says what is at the cursor, quotations before all else; names may repeat. */
export function speakerNames(open: OpenDocument, referents: readonly Referent[]): readonly string[] {
  const quotes = referents.filter((one) => kindOf(one) === 'quote');
  return (quotes.length > 0 ? quotes : referents).flatMap((one) => {
    if ('suggestion' in one) return one.suggestion.speaker?.name ?? [];
    return open.annotations.speakers.get(one.annotation.speaker ?? '')?.name ?? [];
  });
}

/** *Dismiss Suggestion*: the one at the cursor, or all that the command was called for; it does not come back. */
export async function dismissSuggestions(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args, 'leave out');
  const { open } = target;
  const suggestions = chosen(target, args);
  await open.update((set) => suggestions.reduce((all, one) => dismissSuggestion(all, open.text, one), set));
}

/** All suggestions that were asked for; without arguments the shortest at the cursor. */
function chosen({ referents }: Target, args: readonly unknown[]): readonly Suggestion[] {
  const suggestions = referents.flatMap((one) => ('suggestion' in one ? [one.suggestion] : []));
  if (suggestions.length === 0) {
    throw new UserError(
      vscode.l10n.t('There is no suggestion at the cursor. Use "Go to Next Annotation" to find one.'),
    );
  }
  return args.length > 0 ? suggestions : suggestions.slice(0, 1);
}
