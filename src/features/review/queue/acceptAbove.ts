import * as vscode from 'vscode';
import { acceptSuggestion, detector } from '../../../core/review/annotate';
import type { Waiting } from '../../../core/review/waiting';
import { groupBy } from '../../../core/text/groupBy';
import { baseName } from '../../../host/convert';
import type { Host } from '../../../host/host';
import { UserError } from '../../../host/log';
import { resolveReference } from '../../../host/words/reference';
import { rowUri } from '../../../host/words/rowUri';
import { joined, shortened } from '../../../host/words/words';
import type { DocumentWork } from '../../../host/workspace/documentWork';
import { waitingReference, whyWords } from './queueTree';

/** How sure suggestions are that are offered first, in per cent. */
const usual = 90;

interface Item extends vscode.QuickPickItem {
  readonly work?: DocumentWork;
  readonly waiting?: Waiting;
}

/**
 * *Accept Suggestions Above a Confidence…*: asks how sure, shows every suggestion it is about with a tick, and accepts the ticked
 * ones as one action, which one undo takes back. Of the document whose row it was called for, else of all known so far.
 */
export async function acceptAbove(host: Host, [row]: readonly unknown[]): Promise<void> {
  const within = rowUri(row)?.toString();
  const work = host.work.known.filter(({ uri }) => within === undefined || uri.toString() === within);
  const least = await askConfidence();
  if (least === undefined) return;
  const items = work.flatMap((one) => itemsOf(one, least / 100));
  const count = items.filter(({ waiting }) => waiting).length;
  if (count === 0) throw new UserError(vscode.l10n.t('No suggestion is {0} % sure or more.', String(least)));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Accept {0} suggestions that are {1} % sure or more', String(count), String(least)),
    placeHolder: vscode.l10n.t('Enter accepts what is ticked; one undo takes it back'),
  });
  if (!chosen || chosen.length === 0) return;
  await accept(host, chosen);
}

async function askConfidence(): Promise<number | undefined> {
  const isConfidence = (value: string): boolean => /^\s*\d{1,3}\s*%?\s*$/.test(value) && parseInt(value, 10) <= 100;
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Accept Suggestions Above a Confidence'),
    prompt: vscode.l10n.t('How sure the detectors must be, in per cent'),
    value: String(usual),
    validateInput: (value) => (isConfidence(value) ? undefined : vscode.l10n.t('A number from 0 to 100')),
  });
  return answer === undefined ? undefined : parseInt(answer, 10);
}

function itemsOf(work: DocumentWork, least: number): Item[] {
  const fitting = work.waiting.filter(({ why, confidence }) => why === 'suggested' && confidence >= least);
  if (fitting.length === 0) return [];
  return [
    { label: baseName(work.uri), kind: vscode.QuickPickItemKind.Separator },
    ...[...fitting]
      .sort((a, b) => a.start - b.start)
      .map((waiting): Item => ({
        label: shortened(waiting.words),
        description: joined(waiting.speaker, whyWords(waiting)),
        picked: true,
        work,
        waiting,
      })),
  ];
}

async function accept({ documents, settings }: Host, chosen: readonly Item[]): Promise<void> {
  const action = Symbol('accept above');
  const byDocument = groupBy(chosen, ({ work }) => work?.uri);
  for (const [uri, items] of byDocument) {
    if (!uri) continue;
    const open = await documents.open(uri);
    await open.analysedSoon();
    const by = settings.get('coder', uri).trim();
    const options = { detector, ...(by !== '' && { by }) };
    const suggestions = items.flatMap(({ waiting }) => {
      const found = waiting && resolveReference(open, waitingReference(waiting));
      return found && 'suggestion' in found ? [found.suggestion] : [];
    });
    const { text } = open;
    await open.update(
      (set) => suggestions.reduce((all, one) => acceptSuggestion(all, text, one, options, Math.random).set, set),
      action,
    );
  }
}
