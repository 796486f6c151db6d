import * as vscode from 'vscode';
import { completeQuery, type QueryVocabulary } from '../../core/query/completeQuery';
import { parseQuery } from '../../core/query/parseQuery';
import type { QueryProblem } from '../../core/query/query';
import { toWords } from '../../host/convert';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import type { ListChoice } from './listChoice';
import { queryVocabulary } from './queryVocabulary';
import { deleteFilter, savedFilters, saveFilter } from './savedFilters';

/** How long typing rests before hits are counted, in milliseconds. */
const rest = 100;
/** How many ways to go on are offered. */
const mostCompletions = 20;

interface FilterItem extends vscode.QuickPickItem {
  /** What Enter does; the input stays open when it gives a text, which is then in it. */
  readonly run?: () => string | undefined;
  readonly saved?: string;
}

/**
 * *Filter Annotations…*: a line for a query. Below it what it finds or where it cannot be understood, how it can go on, and the
 * saved filters. Enter shows what is found, Escape changes nothing.
 */
export async function askFilter(host: Host, choice: ListChoice): Promise<void> {
  const store = new DisposableStore();
  const input = store.add(vscode.window.createQuickPick<FilterItem>());
  input.title = vscode.l10n.t('Filter Annotations');
  input.placeholder = vscode.l10n.t('tag:denial & speaker:lavrov & !state:ok near:claim "balance of power"');
  input.value = choice.filter;
  input.busy = true;
  const vocabulary = await queryVocabulary(host);
  const forget = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Delete This Filter') };
  let count: string | undefined;
  const show = (isNew = false): void => {
    const active = input.activeItems[0]?.label;
    const items = [...firstItems(host, choice, input.value, count), ...completionItems(input.value, vocabulary)];
    input.items = [...items, ...savedItems(host, forget)];
    // What a person has gone to stays active while the count comes in.
    const next = (isNew ? undefined : input.items.find(({ label }) => label === active)) ?? input.items[0];
    if (next) input.activeItems = [next];
  };
  const countHits = store.add(
    new Debounce(rest, () => {
      const { value } = input;
      counted(host, value).then(
        (words) => {
          if (value !== input.value) return;
          [count, input.busy] = [words, false];
          show();
        },
        (error: unknown) => host.log.report('count annotations', error),
      );
    }),
  );
  const changed = (): void => {
    [count, input.busy] = [undefined, true];
    show(true);
    countHits.trigger();
  };
  store.add(input.onDidChangeValue(changed));
  store.add(
    input.onDidTriggerItemButton(({ item }) => {
      if (item.saved !== undefined)
        deleteFilter(host, item.saved).then(
          () => show(),
          (error: unknown) => host.log.report('delete filter', error),
        );
    }),
  );
  store.add(
    input.onDidAccept(() => {
      const next = input.activeItems[0]?.run?.();
      if (next === undefined) return;
      input.value = next;
      changed();
    }),
  );
  changed();
  await new Promise<void>((resolve) => {
    store.add(input.onDidHide(resolve));
    store.add(choice.onDidChange(() => input.hide()));
    input.show();
  });
  store.dispose();
}

/** What can be done with the query as it stands. */
function firstItems(host: Host, choice: ListChoice, value: string, count: string | undefined): FilterItem[] {
  const parsed = parseQuery(value);
  if (!('query' in parsed)) return [problemItem(value, parsed)];
  const report = (error: unknown): void => host.log.report('filter annotations', error);
  const apply: FilterItem = {
    label: `$(filter) ${value.trim() === '' ? vscode.l10n.t('Show All Annotations') : vscode.l10n.t('Show What Is Found')}`,
    ...(count !== undefined && { description: count }),
    alwaysShow: true,
    run: () => {
      choice.filterBy(value).then(undefined, report);
      return undefined;
    },
  };
  const save: FilterItem = {
    label: `$(save) ${vscode.l10n.t('Save Filter…')}`,
    alwaysShow: true,
    run: () => {
      saveFilter(host, value.trim()).then((isSaved) => (isSaved ? choice.filterBy(value) : undefined), report);
      return undefined;
    },
  };
  return value.trim() === '' ? [apply] : [apply, save];
}

/** What is wrong, and where: the place is told in numbers and shown between ▸ and ◂. */
function problemItem(value: string, { problem, start, end }: QueryProblem): FilterItem {
  return {
    label: `$(error) ${toWords(problem)}`,
    description: vscode.l10n.t('at character {0}', String(start + 1)),
    detail: `${value.slice(0, start)}▸${value.slice(start, end)}◂${value.slice(end)}`,
    alwaysShow: true,
  };
}

function completionItems(value: string, vocabulary: QueryVocabulary): FilterItem[] {
  const { start, end, texts } = completeQuery(value, value.length, vocabulary);
  const typed = value.slice(start, end);
  const others = texts.filter((text) => text !== typed).slice(0, mostCompletions);
  if (others.length === 0) return [];
  return [
    separator(vscode.l10n.t('go on with')),
    ...others.map((text): FilterItem => ({
      label: text,
      alwaysShow: true,
      run: () => `${value.slice(0, start)}${text}${text.endsWith(':') ? '' : ' '}`,
    })),
  ];
}

function savedItems(host: Host, button: vscode.QuickInputButton): FilterItem[] {
  const saved = savedFilters(host);
  if (saved.length === 0) return [];
  return [
    separator(vscode.l10n.t('saved filters')),
    ...saved.map(({ name, query }): FilterItem => ({
      label: name,
      description: query,
      alwaysShow: true,
      buttons: [button],
      saved: name,
      run: () => query,
    })),
  ];
}

function separator(label: string): FilterItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

async function counted({ workspace, search }: Host, value: string): Promise<string | undefined> {
  const parsed = parseQuery(value);
  if (!('query' in parsed)) return undefined;
  const found = await search.find(parsed.query, await workspace.listSoon());
  const hits = found.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return vscode.l10n.t('{0} annotations in {1} documents', String(hits), String(found.length));
}
