import * as vscode from 'vscode';
import { codingKeys, isReservedKey, type CodingAction } from '../../../core/codebook/codingKeys';
import type { Host } from '../../../host/host';
import { tagIcon } from '../../../host/words/tagIcon';

interface KeyItem extends vscode.QuickPickItem {
  readonly key?: string;
}

/** *Show Coding Keys*: what each key does in coding mode, tags first; resolves to the key that was chosen. */
export async function showKeys({ documents, codebooks }: Host): Promise<string | undefined> {
  const uri = documents.active?.document.uri;
  const codebook = uri && (await codebooks.for(uri));
  const tags = (codebook?.tags ?? []).flatMap((tag): KeyItem[] => {
    const { key, label = tag.name, scope } = tag;
    if (key === undefined || isReservedKey(key) || codebook?.byKey(key) !== tag) return [];
    const icon = tagIcon(tag);
    return [
      {
        label: key,
        description: label,
        key,
        ...(scope !== undefined && { detail: scope }),
        ...(icon && { iconPath: icon }),
      },
    ];
  });
  const actions = Array.from(codingKeys, ([key, action]): KeyItem => ({
    label: key === '\t' ? vscode.l10n.t('Tab') : key,
    description: words(action),
    key,
  }));
  const separator = (label: string): KeyItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const more: KeyItem[] = [
    { label: vscode.l10n.t('Shift + tag key'), description: vscode.l10n.t('tag and stay, for a second tag') },
    { label: vscode.l10n.t('Enter'), description: vscode.l10n.t('everything that can be done here') },
    { label: vscode.l10n.t('Escape'), description: vscode.l10n.t('leave coding mode') },
  ];
  const items = [
    separator(vscode.l10n.t('judge and move')),
    ...actions,
    ...more,
    separator(vscode.l10n.t('tags')),
    ...tags,
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Keys of Coding Mode'),
    placeHolder: vscode.l10n.t('Type to search; Enter does what the key does'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.key;
}

function words(action: CodingAction): string {
  switch (action) {
    case 'next':
      return vscode.l10n.t('next suggestion');
    case 'previous':
      return vscode.l10n.t('previous suggestion');
    case 'accept':
      return vscode.l10n.t('accept without a tag');
    case 'dismiss':
      return vscode.l10n.t('dismiss');
    case 'undo':
      return vscode.l10n.t('undo the last decision');
    case 'startBack':
      return vscode.l10n.t('begin one word earlier');
    case 'startForward':
      return vscode.l10n.t('begin one word later');
    case 'endBack':
      return vscode.l10n.t('end one word earlier');
    case 'endForward':
      return vscode.l10n.t('end one word later');
    case 'repeat':
      return vscode.l10n.t('the last decision again, here');
    case 'quote':
      return vscode.l10n.t('mark the selected words as a quote');
    case 'speaker':
      return vscode.l10n.t('set the speaker');
    case 'tags':
      return vscode.l10n.t('pick tags from the list');
    case 'overlapping':
      return vscode.l10n.t('what else lies at these words, shortest first');
    case 'kinds':
      return vscode.l10n.t('judge quotes and claims, quotes only, or claims only');
    case 'showKeys':
      return vscode.l10n.t('show these keys');
  }
}
