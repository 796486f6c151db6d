import * as vscode from 'vscode';
import { analyse, type Analysis } from '../core/analysis';
import type { LineMark } from '../core/review/corrections';

/** Above this many UTF-16 units an analysis waits until typing has paused. */
const promptLength = 200_000;

/** The pause in typing, in milliseconds, after which a long text is analysed again. */
const pause = 400;

/** The analysis of one document, kept until its text or a person's line marks change. */
export class DocumentAnalysis implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #ready: () => void;
  #cached: { readonly version: number; readonly marks: string; readonly analysis: Analysis } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `ready` is called when an analysis that `get` could not give at once has been made. */
  constructor(document: vscode.TextDocument, ready: () => void) {
    this.#document = document;
    this.#ready = ready;
  }

  /**
   * The analysis of the text as it is now. For a long text that has just changed: undefined, and `ready` is called
   * once it is there.
   */
  get(marks: readonly LineMark[]): Analysis | undefined {
    const key = JSON.stringify(marks);
    const { version } = this.#document;
    if (this.#cached?.version === version && this.#cached.marks === key) return this.#cached.analysis;
    const text = this.#document.getText();
    if (this.#cached && text.length > promptLength) {
      this.#later();
      return undefined;
    }
    const analysis = analyse(text, marks);
    this.#cached = { version, marks: key, analysis };
    return analysis;
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#cached = undefined;
      this.#ready();
    }, pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
