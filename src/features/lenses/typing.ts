import * as vscode from 'vscode';
import { Debounce } from '../../host/lifecycle';

interface Pause {
  readonly timer: Debounce;
  readonly over: Promise<void>;
}

/** Tells when nobody is typing in a document any more. */
export class Typing implements vscode.Disposable {
  readonly #pauses = new Map<string, Pause>();
  readonly #delay: number;
  readonly #listener: vscode.Disposable;

  /** `delay` is how long nothing was typed for it to count as a pause, in milliseconds. */
  constructor(delay: number) {
    this.#delay = delay;
    this.#listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#typed(document.uri.toString());
    });
  }

  /** Resolves at once where nothing was typed just now, else with the next pause. */
  async paused(uri: vscode.Uri): Promise<void> {
    await this.#pauses.get(uri.toString())?.over;
  }

  #typed(key: string): void {
    const pause = this.#pauses.get(key) ?? this.#begin(key);
    pause.timer.trigger();
  }

  #begin(key: string): Pause {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const timer = new Debounce(this.#delay, () => {
      this.#pauses.delete(key);
      end();
    });
    const pause = { timer, over };
    this.#pauses.set(key, pause);
    return pause;
  }

  dispose(): void {
    this.#listener.dispose();
    for (const { timer } of this.#pauses.values()) timer.dispose();
    this.#pauses.clear();
  }
}
