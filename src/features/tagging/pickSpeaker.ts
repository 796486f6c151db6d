import * as vscode from 'vscode';
import type { SpeakerRef } from '../../core/attribution/attribution';
import { DisposableStore } from '../../host/lifecycle';
import { parseSpeaker } from '../../host/words/parseSpeaker';

interface SpeakerItem extends vscode.QuickPickItem {
  readonly speaker?: SpeakerRef;
}

/** A group of speakers to choose from, under its heading. */
export interface SpeakerGroup {
  readonly heading: string;
  readonly speakers: readonly SpeakerRef[];
}

/**
 * Lets a person choose a speaker, or type a new one as "Name" or "Name, role". A name is offered once, in the first group
 * that has it. Undefined when they pressed Escape.
 */
export async function pickSpeaker(groups: readonly SpeakerGroup[], words: string): Promise<SpeakerRef | undefined> {
  const store = new DisposableStore();
  const picker = store.add(vscode.window.createQuickPick<SpeakerItem>());
  const items = speakerItems(groups);
  picker.title = vscode.l10n.t('Speaker of: {0}', words);
  picker.placeholder = vscode.l10n.t('Choose, or type a new speaker as "Name, role"');
  picker.matchOnDescription = true;
  picker.items = items;
  store.add(
    picker.onDidChangeValue((value) => {
      const typed = parseSpeaker(value);
      const known = items.some(({ speaker }) => speaker?.name.toLowerCase() === typed?.name.toLowerCase());
      picker.items = typed && !known ? [...items, newSpeakerItem(typed)] : items;
    }),
  );
  const chosen = await new Promise<SpeakerItem | undefined>((resolve) => {
    store.add(picker.onDidAccept(() => resolve(picker.selectedItems[0])));
    store.add(picker.onDidHide(() => resolve(undefined)));
    picker.show();
  });
  store.dispose();
  return chosen?.speaker;
}

function newSpeakerItem(speaker: SpeakerRef): SpeakerItem {
  return {
    label: vscode.l10n.t('$(add) New speaker "{0}"', speaker.name),
    ...(speaker.role !== undefined && { description: speaker.role }),
    alwaysShow: true,
    speaker,
  };
}

function speakerItems(groups: readonly SpeakerGroup[]): SpeakerItem[] {
  const seen = new Set<string>();
  return groups.flatMap(({ heading, speakers }) => {
    const fresh = speakers.filter(({ name }) => {
      const key = name.toLowerCase();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    if (fresh.length === 0) return [];
    return [
      { label: heading, kind: vscode.QuickPickItemKind.Separator },
      ...fresh.map((speaker): SpeakerItem => ({
        label: speaker.name,
        ...(speaker.role !== undefined && { description: speaker.role }),
        speaker,
      })),
    ];
  });
}
