import * as vscode from 'vscode';
import { dismissSuggestion } from '../../core/review/annotate';
import type { Suggestion } from '../../core/review/suggestions';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { acceptAll } from './tag';
import { findTarget, type Target } from './target';

/** *Accept Suggestion*: the one at the cursor, or all that the command was called for. */
export async function acceptSuggestions(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
  await acceptAll(host, target.open, chosen(target, args));
}

/** *Dismiss Suggestion*: the one at the cursor, or all that the command was called for; it does not come back. */
export async function dismissSuggestions(host: Host, args: readonly unknown[]): Promise<void> {
  const target = await findTarget(host.documents, args);
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
