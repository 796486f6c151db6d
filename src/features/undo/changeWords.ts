import * as vscode from 'vscode';
import type { SetChange } from '../../core/annotations/setChange';
import { joined, shortened } from '../../host/words/words';

/** How many annotations, dismissals and known speakers a change touches; new speakers and the status come along with them. */
export function countOf(change: SetChange): number {
  return change.annotations.size + change.dismissed.length + changedSpeakers(change);
}

/** How many speakers are called otherwise than before, or are one with another. */
function changedSpeakers({ speakers }: SetChange): number {
  return [...speakers.values()].filter(({ from }) => from).length;
}

/** How many annotations a change takes away. */
export function removedFrom({ annotations }: SetChange): number {
  return [...annotations.values()].filter(({ to }) => !to).length;
}

/** What changes did, in words: "3 annotations added · 1 suggestion dismissed", of a single annotation with its words. */
export function changeWords(changes: readonly SetChange[]): string {
  const all = changes.flatMap(({ annotations }) => [...annotations.values()]);
  const dismissed = changes.flatMap((change) => change.dismissed);
  const [only] = all;
  const words = only && all.length === 1 ? shortened((only.to ?? only.from)?.exact.join(' … ') ?? '', 60) : undefined;
  return (
    joined(
      counted(all.filter(({ from }) => !from).length, added(words)),
      counted(all.filter(({ to }) => !to).length, removed(words)),
      counted(all.filter(({ from, to }) => from && to).length, changed(words)),
      counted(
        changes.reduce((sum, change) => sum + changedSpeakers(change), 0),
        speakersChanged,
      ),
      counted(dismissed.filter(({ to }) => to).length, dismissedWords),
      counted(dismissed.filter(({ from }) => from).length, offeredAgain),
    ) || vscode.l10n.t('speakers or status changed')
  );
}

type Counted = (count: number) => string;

function counted(count: number, words: Counted): string | undefined {
  return count === 0 ? undefined : words(count);
}

function added(words: string | undefined): Counted {
  return (count) =>
    words === undefined
      ? vscode.l10n.t('{0} annotations added', String(count))
      : vscode.l10n.t('annotation added: “{0}”', words);
}

function removed(words: string | undefined): Counted {
  return (count) =>
    words === undefined
      ? vscode.l10n.t('{0} annotations removed', String(count))
      : vscode.l10n.t('annotation removed: “{0}”', words);
}

function changed(words: string | undefined): Counted {
  return (count) =>
    words === undefined
      ? vscode.l10n.t('{0} annotations changed', String(count))
      : vscode.l10n.t('annotation changed: “{0}”', words);
}

function speakersChanged(count: number): string {
  return count === 1 ? vscode.l10n.t('1 speaker changed') : vscode.l10n.t('{0} speakers changed', String(count));
}

function dismissedWords(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 suggestion dismissed')
    : vscode.l10n.t('{0} suggestions dismissed', String(count));
}

function offeredAgain(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 suggestion offered again')
    : vscode.l10n.t('{0} suggestions offered again', String(count));
}
