import * as vscode from 'vscode';
import { findAgain, noFindings, type Analysis, type FindingMemory, type Findings } from '../../core/analysis';
import type { Edit } from '../../core/anchoring/edit';
import { correctLines, type LineMark } from '../../core/review/corrections';
import { moveFindings } from '../../core/review/moveFindings';
import { segmentAgain } from '../../core/segmentation/segment';
import type { Segmentation } from '../../core/segmentation/segmentWith';
import type { Steps } from '../../core/text/steps';

/** How long the lines of a text may be worked on while somebody waits for them, in milliseconds. */
const atOnce = 30;

/** How long all else goes on before the event loop gets its turn, in milliseconds. */
const slice = 15;

/**
 * What is found in one document. Its lines come first, at once but for a very long text; who says what and what is claimed
 * come after them, in slices between which VS Code is answered. Until then what was found before an edit is shown where
 * it has moved to.
 */
export class DocumentAnalysis implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #found: vscode.EventEmitter<void> = new vscode.EventEmitter();
  /** Fires when lines that could not be had at once are there, and again when everything is. */
  readonly onDidFind = this.#found.event;
  #of: { readonly version: number; readonly marks: readonly LineMark[] } | undefined;
  #segmentation: Segmentation | undefined;
  #findings = noFindings;
  /** Of the text that was read last. */
  #memory: FindingMemory | undefined;
  #analysis: Analysis | undefined;
  #work: Steps<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: vscode.TextDocument) {
    this.#document = document;
  }

  /** What is known of the text as it is now; undefined while its lines are on their way. `marks` are the same list until they change. */
  get(marks: readonly LineMark[]): Analysis | undefined {
    this.#begin(marks);
    return this.#analysis;
  }

  /** Whether everything has been looked for in the text as it is now. */
  isComplete(marks: readonly LineMark[]): boolean {
    this.#begin(marks);
    return this.#work === undefined;
  }

  /** To be called with each edit of the text, before `get`. */
  applyEdits(edits: readonly Edit[]): void {
    this.#findings = moveFindings(this.#findings, edits);
    this.#of = undefined;
    this.#stop();
  }

  #begin(marks: readonly LineMark[]): void {
    const { version } = this.#document;
    if (this.#of?.version === version && this.#of.marks === marks) return;
    this.#stop();
    this.#of = { version, marks };
    this.#analysis = undefined;
    this.#work = this.#steps(this.#document.getText(), marks);
    this.#goOn(atOnce, () => this.#analysis !== undefined);
  }

  *#steps(text: string, marks: readonly LineMark[]): Steps<void> {
    this.#segmentation = yield* segmentAgain(text, this.#segmentation);
    const lines = correctLines(this.#segmentation.lines, marks);
    this.#show(lines, this.#findings);
    yield;
    const { findings, memory } = yield* findAgain(text, lines, this.#memory);
    this.#findings = findings;
    this.#memory = memory;
    this.#show(lines, this.#findings);
  }

  #show(lines: Analysis['lines'], findings: Findings): void {
    this.#analysis = { lines, ...findings };
  }

  /** Works for `milliseconds`, or until `enough`; what is left is done later. */
  #goOn(milliseconds: number, enough: () => boolean): void {
    const end = performance.now() + milliseconds;
    while (this.#work) {
      if (this.#work.next().done === true) this.#work = undefined;
      else if (enough() || performance.now() >= end) break;
    }
    if (this.#work) this.#later();
  }

  #later(): void {
    this.#timer = setTimeout(() => {
      const before = this.#analysis;
      this.#goOn(slice, () => false);
      if (this.#analysis !== before) this.#found.fire();
    });
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#work = undefined;
  }

  dispose(): void {
    this.#stop();
    this.#found.dispose();
  }
}
