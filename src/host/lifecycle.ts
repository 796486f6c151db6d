import * as vscode from 'vscode';

/** Disposes everything added to it, last first; what is added after that is disposed at once. */
export class DisposableStore implements vscode.Disposable {
  readonly #held: vscode.Disposable[] = [];
  #disposed = false;

  /** Takes `disposable` into care and returns it. */
  add<T extends vscode.Disposable>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#held.push(disposable);
    return disposable;
  }

  dispose(): void {
    this.#disposed = true;
    for (let held = this.#held.pop(); held; held = this.#held.pop()) held.dispose();
  }
}

/** Holds at most one disposable; setting another disposes the one before. */
export class MutableDisposable implements vscode.Disposable {
  #current: vscode.Disposable | undefined;

  get current(): vscode.Disposable | undefined {
    return this.#current;
  }

  set(next: vscode.Disposable | undefined): void {
    if (next === this.#current) return;
    this.#current?.dispose();
    this.#current = next;
  }

  dispose(): void {
    this.set(undefined);
  }
}

/** Calls `run` once, `delay` milliseconds after the last call of `trigger`. */
export class Debounce implements vscode.Disposable {
  readonly #run: () => void;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delay: number, run: () => void) {
    this.#delay = delay;
    this.#run = run;
  }

  trigger(): void {
    this.dispose();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#run();
    }, this.#delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
