import type * as vscode from 'vscode';

interface Waiting {
  readonly done: Promise<void>;
  readonly begin: () => void;
}

/** Gathers what asks for one task within a moment, and then runs it once for all of them. */
export class Gathered implements vscode.Disposable {
  readonly #task: () => Promise<void>;
  readonly #delay: number;
  #waiting: Waiting | undefined;

  /** `delay` is counted from the first that asks, in milliseconds: those who go on asking do not put it off. */
  constructor(delay: number, task: () => Promise<void>) {
    this.#delay = delay;
    this.#task = task;
  }

  /** Runs the task a moment later; resolves or rejects as it does. */
  soon(): Promise<void> {
    this.#waiting ??= this.#wait();
    return this.#waiting.done;
  }

  /** Runs the task now, for those who wait for it too; resolves or rejects as it does. */
  now(): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) return this.#task();
    waiting.begin();
    return waiting.done;
  }

  #wait(): Waiting {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      const timer = setTimeout(() => begin(), this.#delay);
      begin = (): void => {
        clearTimeout(timer);
        this.#waiting = undefined;
        resolve();
      };
    });
    return { done: begun.then(this.#task), begin };
  }

  /** Runs at once what waits: nothing that was asked for is forgotten, and nobody waits in vain. */
  dispose(): void {
    this.#waiting?.begin();
  }
}
