import * as vscode from 'vscode';
import type { Host } from '../../host/host';

/** A query that a person has given a name. */
export interface SavedFilter {
  readonly name: string;
  readonly query: string;
}

/** The filters that the settings keep, in their order there. What is no text is left out. */
export function savedFilters({ settings }: Host): readonly SavedFilter[] {
  return Object.entries(settings.get('filters')).flatMap(([name, query]) =>
    typeof query === 'string' ? [{ name, query }] : [],
  );
}

/** Asks for a name and keeps `query` under it; one of that name is replaced. Whether it was kept. */
export async function saveFilter(host: Host, query: string): Promise<boolean> {
  const known = new Set(savedFilters(host).map(({ name }) => name));
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Save Filter'),
    prompt: query,
    placeHolder: vscode.l10n.t('Its name'),
    validateInput: (value) =>
      known.has(value.trim())
        ? {
            message: vscode.l10n.t('There is a filter of this name. Enter puts this one in its place.'),
            severity: vscode.InputBoxValidationSeverity.Info,
          }
        : undefined,
  });
  if (name === undefined || name.trim() === '') return false;
  const others = savedFilters(host).filter((one) => one.name !== name.trim());
  await host.settings.set('filters', asSetting([...others, { name: name.trim(), query }]));
  return true;
}

/** Forgets the filter of this name. */
export async function deleteFilter(host: Host, name: string): Promise<void> {
  await host.settings.set('filters', asSetting(savedFilters(host).filter((one) => one.name !== name)));
}

function asSetting(filters: readonly SavedFilter[]): Readonly<Record<string, string>> {
  return Object.fromEntries(filters.map(({ name, query }) => [name, query]));
}
