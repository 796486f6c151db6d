import * as vscode from 'vscode';
import type { SpeakerRef } from '../../core/attribution/attribution';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { parseSpeaker } from '../../host/words/parseSpeaker';
import { speakerWords } from '../../host/words/words';
import { workspaceSpeakers, type WorkspaceSpeaker } from '../../host/workspace/speakers';
import { changeSpeakers } from './change';
import { calledFor, speakerItems } from './chosenSpeakers';

/** *Rename Speaker…*: another name, or role, in every sidecar; a name that somebody else has makes the two one. */
export async function renameSpeaker(host: Host, args: readonly unknown[]): Promise<void> {
  const speakers = await workspaceSpeakers(host);
  if (speakers.length === 0) {
    throw new UserError(
      vscode.l10n.t(
        'There is no speaker to rename. Open a document that quotes somebody, or accept a quotation first.',
      ),
    );
  }
  const speaker = calledFor(speakers, args)[0] ?? (await pick(speakers));
  const to = speaker && (await ask(speaker, speakers));
  if (!to) return;
  const namesake = speakers.find((one) => one !== speaker && one.name === to.name);
  await changeSpeakers(host, namesake ? [speaker, namesake] : [speaker], to);
}

async function pick(speakers: readonly WorkspaceSpeaker[]): Promise<WorkspaceSpeaker | undefined> {
  const placeHolder = vscode.l10n.t('Whose name is to change?');
  return (await vscode.window.showQuickPick(speakerItems(speakers), { placeHolder, matchOnDescription: true }))
    ?.speaker;
}

async function ask(speaker: WorkspaceSpeaker, speakers: readonly WorkspaceSpeaker[]): Promise<SpeakerRef | undefined> {
  const value = speakerWords(speaker);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename {0}', speaker.name),
    prompt: vscode.l10n.t('The name, and after a comma the role. The old name is kept as an alias.'),
    value,
    valueSelection: [0, speaker.name.length],
    validateInput: (now) => {
      const to = parseSpeaker(now);
      if (!to) return vscode.l10n.t('A speaker needs a name.');
      const namesake = speakers.find((one) => one !== speaker && one.name === to.name);
      const message = vscode.l10n.t('There is a {0} already: the two will be one speaker.', to.name);
      return namesake ? { message, severity: vscode.InputBoxValidationSeverity.Info } : undefined;
    },
  });
  return typed === undefined ? undefined : parseSpeaker(typed);
}
