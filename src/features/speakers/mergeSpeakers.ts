import * as vscode from 'vscode';
import type { SpeakerRef } from '../../core/attribution/attribution';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { workspaceSpeakers, type WorkspaceSpeaker } from '../../host/workspace/speakers';
import { changeSpeakers } from './change';
import { calledFor, speakerItems } from './chosenSpeakers';

interface NameItem extends vscode.QuickPickItem {
  readonly to?: SpeakerRef;
}

/** *Merge Speakers…*: which are one, and by which name; then what that changes where. */
export async function mergeSpeakers(host: Host, args: readonly unknown[]): Promise<void> {
  const speakers = await workspaceSpeakers(host);
  if (speakers.length < 2) {
    throw new UserError(
      vscode.l10n.t(
        'There are not two speakers to merge. Open the documents that quote them, or accept quotations first.',
      ),
    );
  }
  const called = calledFor(speakers, args);
  const those = called.length > 1 ? called : await pickSeveral(speakers, called);
  if (!those || those.length < 2) return;
  const to = await pickName(those);
  if (to) await changeSpeakers(host, those, to);
}

/** Undefined when the person pressed Escape; one alone is nothing to merge. */
async function pickSeveral(
  speakers: readonly WorkspaceSpeaker[],
  ticked: readonly WorkspaceSpeaker[],
): Promise<readonly WorkspaceSpeaker[] | undefined> {
  const items = speakerItems(speakers).map((item) => ({ ...item, picked: ticked.includes(item.speaker) }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Merge Speakers (1/3)'),
    placeHolder: vscode.l10n.t('Tick those that are one and the same'),
  });
  return chosen?.map(({ speaker }) => speaker);
}

/** One of their names, that of the most quoted first; *Rename Speaker…* gives a new one. */
async function pickName(those: readonly WorkspaceSpeaker[]): Promise<SpeakerRef | undefined> {
  const names = new Map<string, SpeakerRef>();
  for (const { name, role } of those) names.set(name, role === undefined ? { name } : { name, role });
  const role = those.find((one) => one.role !== undefined)?.role;
  for (const alias of those.flatMap(({ aliases }) => aliases)) {
    if (!names.has(alias)) names.set(alias, role === undefined ? { name: alias } : { name: alias, role });
  }
  const items = [...names.values()].map((to): NameItem => ({
    label: to.name,
    ...(to.role !== undefined && { description: to.role }),
    to,
  }));
  const title = vscode.l10n.t('Merge Speakers (2/3)');
  const placeHolder = vscode.l10n.t('The name of all of them; the others become aliases');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.to;
}
