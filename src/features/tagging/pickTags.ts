import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { rankTag } from '../../core/codebook/rankTag';
import { withTag } from '../../core/codebook/withTag';
import { DisposableStore } from '../../host/lifecycle';
import { tagIcon } from '../../host/words/tagIcon';
import { joined } from '../../host/words/words';

interface TagItem extends vscode.QuickPickItem {
  readonly tag?: string;
  readonly create?: string;
}

/** What was chosen; `created` holds the names that no codebook has yet. */
export interface PickedTags {
  readonly tags: readonly string[];
  readonly created: readonly string[];
}

/** What the picker shows. */
export interface TagChoice {
  readonly codebook: Codebook;
  /** Names of the tags used last, latest first. */
  readonly recent: readonly string[];
  /** Names that are ticked at the start. */
  readonly current: readonly string[];
  /** What is being tagged, for the title. */
  readonly words: string;
}

/**
 * Lets a person choose tags: several by ticking, one by Enter alone, a new one by typing its name.
 * Undefined when they pressed Escape.
 */
export async function pickTags(choice: TagChoice): Promise<PickedTags | undefined> {
  const store = new DisposableStore();
  const picker = store.add(vscode.window.createQuickPick<TagItem>());
  const created: string[] = [];
  const items = (): TagItem[] => tagItems(choice, created);
  picker.title = vscode.l10n.t('Tag: {0}', choice.words);
  picker.placeholder = vscode.l10n.t('Type to search or to create a tag; Space ticks several');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items();
  picker.selectedItems = picker.items.filter(({ tag }) => tag !== undefined && choice.current.includes(tag));
  let ticked = new Set(picker.selectedItems.map(nameOf));
  store.add(picker.onDidChangeValue((value) => showFitting(picker, items(), value.trim(), choice.codebook)));
  store.add(
    picker.onDidChangeSelection(() => {
      untickExcluded(picker, ticked, choice.codebook);
      ticked = new Set(picker.selectedItems.map(nameOf));
    }),
  );
  const chosen = await new Promise<readonly TagItem[] | undefined>((resolve) => {
    store.add(
      picker.onDidAccept(() => resolve(picker.selectedItems.length > 0 ? picker.selectedItems : picker.activeItems)),
    );
    store.add(picker.onDidHide(() => resolve(undefined)));
    picker.show();
  });
  store.dispose();
  if (!chosen) return undefined;
  const fresh = chosen.flatMap(({ create }) => create ?? []);
  return { tags: [...new Set(chosen.flatMap(({ tag, create }) => tag ?? create ?? []))], created: fresh };
}

/** Shows what fits `value`, best first, with what is ticked; a name that the codebook does not have is offered as a new tag. */
function showFitting(picker: vscode.QuickPick<TagItem>, items: TagItem[], value: string, codebook: Codebook): void {
  const ticked = new Set(picker.selectedItems.map(nameOf));
  const name = tagName(value);
  const isNew = name !== '' && !codebook.get(name) && !items.some(({ tag }) => tag === name);
  const create: TagItem[] = isNew
    ? [{ label: vscode.l10n.t('$(add) Create tag "{0}"', name), create: name, alwaysShow: true }]
    : [];
  const kept = picker.selectedItems.filter((one) => one.create !== undefined && one.create !== name);
  const ranked = value === '' ? [] : rankedItems(items, value, codebook);
  const others = items.filter((item) => ticked.has(nameOf(item)) && !ranked.some(({ tag }) => tag === item.tag));
  const isSure = ranked.some((item) => (rankOf(item, value, codebook) ?? unsure) < unsure);
  const fitting = isSure ? [...ranked, ...create] : [...create, ...ranked];
  picker.items = value === '' ? [...items, ...kept] : [...fitting, ...others, ...kept];
  picker.selectedItems = picker.items.filter((item) => ticked.has(nameOf(item)));
  picker.activeItems = value === '' ? [] : picker.items.slice(0, 1);
}

/** From here on a fit is a guess: a new tag goes before it. */
const unsure = 3;

function rankedItems(items: readonly TagItem[], value: string, codebook: Codebook): readonly TagItem[] {
  return items
    .flatMap((item) => {
      const rank = rankOf(item, value, codebook);
      return rank === undefined ? [] : [{ item: { ...item, alwaysShow: true }, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function rankOf({ tag: name }: TagItem, value: string, codebook: Codebook): number | undefined {
  return name === undefined ? undefined : rankTag(codebook.get(name) ?? { name }, value);
}

function nameOf({ tag, create }: TagItem): string | undefined {
  return tag ?? create;
}

/** Of tags that exclude each other the one that was ticked last counts. */
function untickExcluded(
  picker: vscode.QuickPick<TagItem>,
  before: ReadonlySet<string | undefined>,
  codebook: Codebook,
): void {
  const names = picker.selectedItems.flatMap((item) => nameOf(item) ?? []);
  const left = names
    .filter((name) => !before.has(name))
    .reduce<readonly string[]>(
      (all, name) => withTag(codebook, all, name),
      names.filter((name) => before.has(name)),
    );
  if (left.length < names.length)
    picker.selectedItems = picker.selectedItems.filter((item) => left.includes(nameOf(item) ?? ''));
}

/** A tag name as sidecars write it: lower case, words joined by hyphens. */
export function tagName(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function tagItems({ codebook, recent, current }: TagChoice, created: readonly string[]): TagItem[] {
  const used = recent.filter((name) => codebook.get(name));
  const unknown = current.filter((name) => !codebook.get(name));
  const rest = codebook.tags.filter(({ name }) => !used.includes(name));
  return [
    ...used.flatMap((name) => tagItem(codebook, name)),
    ...(used.length > 0 && rest.length > 0
      ? [{ label: vscode.l10n.t('all tags'), kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...rest.flatMap(({ name }) => tagItem(codebook, name)),
    ...[...unknown, ...created].map((name): TagItem => ({
      label: name,
      tag: name,
      description: vscode.l10n.t('not in the codebook'),
    })),
  ];
}

function tagItem(codebook: Codebook, name: string): TagItem[] {
  const tag = codebook.get(name);
  if (!tag) return [];
  const above = codebook.path(name).slice(0, -1);
  const key = tag.key === undefined || codebook.byKey(tag.key) !== tag ? undefined : `[${tag.key}]`;
  const description = joined(above.map((one) => one.label ?? one.name).join(' › '), key);
  const icon = tagIcon(tag);
  return [
    {
      label: tag.label ?? tag.name,
      tag: tag.name,
      ...(description !== '' && { description }),
      ...(tag.scope !== undefined && { detail: tag.scope }),
      ...(icon && { iconPath: icon }),
    },
  ];
}
