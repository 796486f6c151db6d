import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { tagIcon } from '../../host/words/tagIcon';
import { chooseFolder } from './chooseFolder';

/** The tags that a command is about. */
export interface ChosenTags {
  /** The codebook's file, and what it says. */
  readonly location: vscode.Uri;
  readonly codebook: Codebook;
  /** Names; none when the command was called for none and has to ask. */
  readonly names: readonly string[];
}

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/**
 * The codebook and the tags whose rows of the view *Tags* a command was called for: the row itself, and all that are selected.
 * Called for none, the codebook of the folder. Undefined when the person picks none. @throws UserError when it has no tags.
 */
export async function chosenTags(host: Host, [row, selected]: readonly unknown[]): Promise<ChosenTags | undefined> {
  const rows = Array.isArray(selected) && selected.length > 0 ? (selected as readonly unknown[]) : [row];
  const called = rows.flatMap(tagOf);
  const folder = called[0] ? undefined : await chooseFolder(host);
  const location = called[0]?.codebook ?? (folder && host.codebooks.locateIn(folder));
  if (!location) return undefined;
  const { codebook } = await host.codebooks.refreshed(location);
  if (codebook.tags.length === 0) {
    throw new UserError(vscode.l10n.t('There is no tag to change yet: the codebook is empty or cannot be read.'));
  }
  const own = called.filter((one) => one.codebook.toString() === location.toString());
  return { location, codebook, names: own.map(({ name }) => name) };
}

/** The first of the tags, or the one that a person picks; undefined on Escape. */
export async function oneTag({ codebook, names }: ChosenTags, placeHolder: string): Promise<string | undefined> {
  const [first] = names;
  if (first !== undefined) return first;
  return (await vscode.window.showQuickPick(tagItems(codebook), pickOptions(placeHolder)))?.tag;
}

/** The tags, or those that a person ticks; undefined on Escape. */
export async function severalTags(
  { codebook, names }: ChosenTags,
  placeHolder: string,
): Promise<readonly string[] | undefined> {
  const items = tagItems(codebook).map((item) => ({ ...item, picked: names.includes(item.tag) }));
  if (names.length > 1) return names;
  const picked = await vscode.window.showQuickPick(items, { ...pickOptions(placeHolder), canPickMany: true });
  return picked?.map(({ tag }) => tag);
}

/** Each tag in tree order, with what it is under. */
export function tagItems(codebook: Codebook): readonly TagItem[] {
  return codebook.tags.map((tag) => {
    const above = codebook.path(tag.name).slice(0, -1);
    const icon = tagIcon(tag);
    return {
      label: tag.label ?? tag.name,
      tag: tag.name,
      description: [...above.map((one) => one.label ?? one.name), tag.label ? tag.name : '']
        .filter(Boolean)
        .join(' › '),
      ...(tag.scope !== undefined && { detail: tag.scope }),
      ...(icon && { iconPath: icon }),
    };
  });
}

/** How tags are picked everywhere. */
export function pickOptions(placeHolder: string): vscode.QuickPickOptions {
  return { placeHolder, matchOnDescription: true, matchOnDetail: true };
}

function tagOf(row: unknown): readonly { readonly codebook: vscode.Uri; readonly name: string }[] {
  if (typeof row !== 'object' || row === null || !('tag' in row)) return [];
  const { tag } = row;
  if (typeof tag !== 'object' || tag === null || !('name' in tag) || !('codebook' in tag)) return [];
  return typeof tag.name === 'string' && tag.codebook instanceof vscode.Uri
    ? [{ codebook: tag.codebook, name: tag.name }]
    : [];
}
