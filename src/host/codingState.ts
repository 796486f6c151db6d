import * as vscode from 'vscode';
import type { Suggestion } from '../core/review/suggestions';
import { ContextKeys } from '../ids';

/** What is gone through in coding mode. */
export const codingKinds = ['all', 'quote', 'claim'] as const;
export type CodingKinds = (typeof codingKinds)[number];

const kindsKey = 'codingKinds';

/** Whether this window is in coding mode, in which single letters tag, and what is gone through in it. */
export class CodingState implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires after coding mode was entered or left, or other kinds are gone through. */
  readonly onDidChange = this.#changed.event;
  #isOn = false;

  /** `memory` keeps the kinds for the workspace. */
  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  get kinds(): CodingKinds {
    const kept = this.#memory.get<string>(kindsKey);
    return codingKinds.find((one) => one === kept) ?? 'all';
  }

  /** Whether a suggestion is one of those that are gone through. */
  isWanted({ kind }: Suggestion): boolean {
    return this.kinds === 'all' || this.kinds === kind;
  }

  /** Goes through the next kinds of `codingKinds` from now on, round and round. */
  async nextKinds(): Promise<void> {
    const next = codingKinds[(codingKinds.indexOf(this.kinds) + 1) % codingKinds.length];
    await this.#memory.update(kindsKey, next);
    this.#changed.fire();
  }

  /** Enters or leaves the mode. Resolves when keys act accordingly. */
  async set(isOn: boolean): Promise<void> {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#changed.fire();
    await vscode.commands.executeCommand('setContext', ContextKeys.codingMode, isOn);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
