import { applyEdits, inOrder, type Edit } from '../anchoring/edit';
import type { AnnotationSet } from './annotationSet';
import { applyEditsTo } from './applyEditsTo';
import type { Placed, TextChange } from './placed';

/** Steps that are remembered at most, */
const mostSteps = 500;
/** annotations in all that are remembered with them, */
const mostAnnotations = 50_000;
/** and UTF-16 units of replaced text. */
const mostText = 4_000_000;

interface Step {
  /** What takes the step back; offsets into the text after it. */
  readonly inverse: readonly Edit[];
  readonly lengthBefore: number;
  /** What was there before the step, where it touched something; else moving back is exact. */
  readonly placed: Placed | undefined;
  readonly textLength: number;
}

/**
 * Remembers where annotations were in the texts that a document had while it was open: when undo, redo or another program
 * brings a text back, they are where they were, however the text was torn to pieces in between. Bounded; the oldest goes
 * first.
 */
export class TextHistory {
  readonly #steps: Step[] = [];
  #annotations = 0;
  #text = 0;

  /**
   * Notes that `edits` turned `before` into `after` under `set`. When `mayReturn` (an undo or redo, a file read again), and
   * `after` was there already: the places of that time.
   */
  changed(
    set: AnnotationSet,
    edits: readonly Edit[],
    { before, after }: TextChange,
    mayReturn: boolean,
  ): Placed | undefined {
    if (set.isEmpty) return undefined;
    const then = mayReturn ? this.#find(set.placed, before, after) : undefined;
    this.#remember({
      inverse: inverseOf(edits, before),
      lengthBefore: before.length,
      placed: set.isTouchedBy(edits) ? set.placed : undefined,
      textLength: edits.reduce((sum, { start, end }) => sum + end - start, 0),
    });
    return then;
  }

  /** Goes back step by step until the text is `after`. */
  #find(now: Placed, before: string, after: string): Placed | undefined {
    let text = before;
    let waiting: (readonly Edit[])[] = [];
    let placed = now;
    let moves: (readonly Edit[])[] = [];
    for (const step of this.#steps.toReversed()) {
      waiting.push(step.inverse);
      if (step.placed) [placed, moves] = [step.placed, []];
      else moves.push(step.inverse);
      if (step.lengthBefore !== after.length) continue;
      for (const edits of waiting) text = applyEdits(text, edits);
      waiting = [];
      if (text === after) return moves.reduce((moved, edits) => applyEditsTo(moved, edits), placed);
    }
    return undefined;
  }

  #remember(step: Step): void {
    this.#steps.push(step);
    this.#annotations += step.placed?.annotations.size ?? 0;
    this.#text += step.textLength;
    const isFull = (): boolean =>
      this.#steps.length > mostSteps || this.#annotations > mostAnnotations || this.#text > mostText;
    while (this.#steps.length > 1 && isFull()) {
      const oldest = this.#steps.shift();
      this.#annotations -= oldest?.placed?.annotations.size ?? 0;
      this.#text -= oldest?.textLength ?? 0;
    }
  }
}

function inverseOf(edits: readonly Edit[], before: string): readonly Edit[] {
  let growth = 0;
  return inOrder(edits).map(({ start, end, text }) => {
    const from = start + growth;
    growth += text.length - (end - start);
    return { start: from, end: from + text.length, text: before.slice(start, end) };
  });
}
