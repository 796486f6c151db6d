import * as vscode from 'vscode';
import { groupings, sortings, type Grouping, type Sorting } from '../../core/query/groupHits';
import { parseQuery } from '../../core/query/parseQuery';
import type { Query } from '../../core/query/query';
import type { Host } from '../../host/host';
import { ContextKeys } from '../../ids';

const keys = { grouping: 'annotations.grouping', sorting: 'annotations.sorting', filter: 'annotations.filter' };

/** How a person wants to see *Annotations*: by what, in which order and which of them. Remembered in the workspace. */
export class ListChoice implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires after a person has chosen something else. */
  readonly onDidChange = this.#changed.event;

  constructor({ memory }: Host) {
    this.#memory = memory;
    this.#tellFiltered();
  }

  get grouping(): Grouping {
    const kept = this.#memory.get<unknown>(keys.grouping);
    return groupings.find((one) => one === kept) ?? 'document';
  }

  get sorting(): Sorting {
    const kept = this.#memory.get<unknown>(keys.sorting);
    return sortings.find((one) => one === kept) ?? 'position';
  }

  /** The query as it was typed; empty finds everything. Always one that can be understood. */
  get filter(): string {
    const kept = this.#memory.get<unknown>(keys.filter);
    return typeof kept === 'string' && 'query' in parseQuery(kept) ? kept : '';
  }

  get query(): Query {
    const parsed = parseQuery(this.filter);
    return 'query' in parsed ? parsed.query : { type: 'all' };
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.#set(keys.grouping, grouping);
  }

  async sortBy(sorting: Sorting): Promise<void> {
    await this.#set(keys.sorting, sorting);
  }

  /** `filter` can be understood. */
  async filterBy(filter: string): Promise<void> {
    await this.#set(keys.filter, filter.trim());
    this.#tellFiltered();
  }

  async #set(key: string, value: string): Promise<void> {
    await this.#memory.update(key, value);
    this.#changed.fire();
  }

  #tellFiltered(): void {
    void vscode.commands.executeCommand('setContext', ContextKeys.filtered, this.filter !== '');
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
