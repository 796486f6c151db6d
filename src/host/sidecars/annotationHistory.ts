import * as vscode from 'vscode';
import type { Refusal } from '../../core/annotations/applyChange';
import { History, type Step, type StepPart } from '../../core/annotations/history';
import { changeBetween, isNothing, type SetChange } from '../../core/annotations/setChange';
import { takeBack } from '../../core/annotations/takeBack';
import { groupBy } from '../../core/text/groupBy';
import type { Documents } from '../documents/documents';
import type { AnnotationUpdate, SourceDocument } from '../documents/sourceDocument';
import { DisposableStore } from '../lifecycle';
import { UserError } from '../log';
import { Serial } from '../tasks/serial';

/** What became of an undo or redo. */
export interface TakenBack {
  /** What was changed, document by document; none when there was nothing left to change. */
  readonly changes: readonly SetChange[];
  /** What was not changed because somebody has changed it since. */
  readonly refused: readonly Refusal[];
  /** Why some documents could not be changed; they stay to be undone. */
  readonly problems: readonly UserError[];
}

type Direction = 'undo' | 'redo';

/**
 * What people did to annotations in this window, to be undone and redone action by action. Knows only what was done here: what
 * another coder, window or program has changed stays as it is.
 */
export class AnnotationHistory implements vscode.Disposable {
  readonly #documents: Documents;
  readonly #lifetime = new DisposableStore();
  readonly #recorded = this.#lifetime.add(new vscode.EventEmitter<Step>());
  /** Fires after something was done that can be undone, with all that belongs to the action so far. */
  readonly onDidRecord = this.#recorded.event;
  /** The action of every undo and redo: that is no new action. */
  readonly #own = Symbol('undo or redo');
  #history = History.empty;
  readonly #tasks = new Serial();

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#lifetime.add(documents.onDidUpdate((update) => this.#record(update)));
  }

  /** The action of this key is undone in these documents too, although it changed nothing there. */
  seenIn(key: symbol, documents: readonly string[]): void {
    this.#history = this.#history.seenIn(key, documents);
  }

  /**
   * Takes back the last action: that in the active document, else the last of all; or the one of this key.
   * @throws UserError when there is none.
   */
  undo(key?: symbol): Promise<TakenBack> {
    return this.#next('undo', key);
  }

  /** Does again what was undone last, likewise. @throws UserError when there is nothing. */
  redo(): Promise<TakenBack> {
    return this.#next('redo');
  }

  /** One at a time, so that a key held down undoes step by step. */
  #next(direction: Direction, key?: symbol): Promise<TakenBack> {
    return this.#tasks.run(() => this.#take(direction, this.#find(direction, key)));
  }

  #find(direction: Direction, key: symbol | undefined): Step {
    const active = this.#documents.active?.document.uri;
    const document = active && this.#documents.source(active)?.uri.toString();
    const last = direction === 'undo' ? this.#history.toUndo(document) : this.#history.toRedo(document);
    const step = key === undefined ? last : this.#history.done(key);
    if (!step) throw new UserError(nothingTo(direction, document !== undefined));
    return step;
  }

  async #take(direction: Direction, step: Step): Promise<TakenBack> {
    const [done, left]: [StepPart[], StepPart[]] = [[], []];
    const [refused, problems]: [Refusal[], UserError[]] = [[], []];
    for (const [key, parts] of groupBy(step.parts, (part) => part.document)) {
      try {
        const open = await this.#documents.open(vscode.Uri.parse(key, true));
        done.push(...(await this.#takeIn(open, parts, refused, problems)));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        left.push(...parts);
        problems.push(error);
      }
    }
    const actual = { ...step, parts: done };
    const rest = { ...step, parts: left };
    this.#history =
      direction === 'undo' ? this.#history.undone(step, actual, rest) : this.#history.redone(step, actual, rest);
    return { changes: done.map(({ change }) => change), refused, problems };
  }

  /** What is undone in memory is done, even where it cannot be saved: it goes out with the next save. */
  async #takeIn(
    open: SourceDocument,
    parts: readonly StepPart[],
    refused: Refusal[],
    problems: UserError[],
  ): Promise<readonly StepPart[]> {
    const { text } = open;
    let change: SetChange | undefined;
    try {
      await open.update((set) => {
        const applied = takeBack(set, parts, text);
        refused.push(...applied.refused);
        change = changeBetween(set, applied.set);
        return applied.set;
      }, this.#own);
    } catch (error) {
      if (!change || !(error instanceof UserError)) throw error;
      problems.push(error);
    }
    return change && !isNothing(change) ? [{ document: open.uri.toString(), text, change }] : [];
  }

  #record({ open, before, after, action }: AnnotationUpdate & { readonly open: SourceDocument }): void {
    const change = changeBetween(before, after);
    if (action === this.#own || isNothing(change)) return;
    this.#history = this.#history.record(action, { document: open.uri.toString(), text: open.text, change });
    const step = this.#history.toUndo();
    if (step) this.#recorded.fire(step);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function nothingTo(direction: Direction, inDocument: boolean): string {
  if (direction === 'undo') {
    return inDocument
      ? vscode.l10n.t(
          'Nothing was annotated in this document since it was opened in this window, so nothing can be undone.',
        )
      : vscode.l10n.t('Nothing was annotated in this window yet, so nothing can be undone.');
  }
  return vscode.l10n.t('Nothing was undone that could be done again.');
}
