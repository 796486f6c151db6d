import * as vscode from 'vscode';
import { groupings, sortings, type Grouping, type Sorting } from '../../core/query/groupHits';
import type { ListChoice } from './listChoice';

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** *Group Annotations By…* */
export async function chooseGrouping(choice: ListChoice): Promise<void> {
  const grouping = await choose(groupings, choice.grouping, groupingWords, vscode.l10n.t('Group annotations by'));
  if (grouping) await choice.groupBy(grouping);
}

/** *Sort Annotations By…* */
export async function chooseSorting(choice: ListChoice): Promise<void> {
  const sorting = await choose(sortings, choice.sorting, sortingWords, vscode.l10n.t('Sort annotations by'));
  if (sorting) await choice.sortBy(sorting);
}

async function choose<T>(
  values: readonly T[],
  current: T,
  words: (value: T) => string,
  placeHolder: string,
): Promise<T | undefined> {
  const items = values.map((value): Choice<T> => ({
    label: words(value),
    ...(value === current && { description: vscode.l10n.t('now') }),
    value,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.value;
}

/** What a grouping is called. */
export function groupingWords(grouping: Grouping): string {
  switch (grouping) {
    case 'document':
      return vscode.l10n.t('Document');
    case 'kind':
      return vscode.l10n.t('Kind');
    case 'tag':
      return vscode.l10n.t('Tag');
    case 'speaker':
      return vscode.l10n.t('Speaker');
    case 'state':
      return vscode.l10n.t('State');
    case 'coder':
      return vscode.l10n.t('Coder');
  }
}

function sortingWords(sorting: Sorting): string {
  switch (sorting) {
    case 'position':
      return vscode.l10n.t('Position');
    case 'words':
      return vscode.l10n.t('Words');
    case 'count':
      return vscode.l10n.t('Most Annotations First');
  }
}
