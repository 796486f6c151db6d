import type { SetChange } from './setChange';

/** What one action changed in one document. */
export interface StepPart {
  /** Names the document. */
  readonly document: string;
  /** The document's text when it was changed. */
  readonly text: string;
  readonly change: SetChange;
}

/** All that one action of a person changed, in one document or several: it is undone and redone as a whole. */
export interface Step {
  /** Parts recorded under one key belong to one action. */
  readonly key: symbol;
  /** In the order in which they were made. */
  readonly parts: readonly StepPart[];
  /** Documents that it is seen in although it changed nothing there: a relation is kept at one of its ends alone. */
  readonly seenIn?: readonly string[];
}

/** How many actions are remembered. */
const mostSteps = 100;
/** How much text the actions of one direction may hold together, in UTF-16 units: the oldest go first. */
const mostText = 20_000_000;

/** What can be undone and redone. Immutable. */
export class History {
  static readonly empty = new History([], []);
  readonly #done: readonly Step[];
  readonly #undone: readonly Step[];

  /** Start from `History.empty`. */
  constructor(done: readonly Step[], undone: readonly Step[]) {
    this.#done = done;
    this.#undone = undone;
  }

  /** The history after a new action, or after one more part of the last action. What was undone before cannot be redone. */
  record(key: symbol, part: StepPart): History {
    const last = this.#done.at(-1);
    const before = last?.parts.at(-1);
    // One text is held once, however many steps it stays the same for.
    const shared = before?.text === part.text ? { ...part, text: before.text } : part;
    if (last?.key === key) {
      return new History([...this.#done.slice(0, -1), { ...last, parts: [...last.parts, shared] }], []);
    }
    return new History(bounded([...this.#done, { key, parts: [shared] }]), []);
  }

  /** The history in which the action of this key, while it can be undone, is seen in these documents too. */
  seenIn(key: symbol, documents: readonly string[]): History {
    return new History(
      this.#done.map((step) => (step.key === key ? { ...step, seenIn: documents } : step)),
      this.#undone,
    );
  }

  /** The last action that can be undone: of those that touched `document` or are seen there, or of all; undefined when there is none. */
  toUndo(document?: string): Step | undefined {
    return lastOf(this.#done, document);
  }

  /** The action of this key, while it can be undone. */
  done(key: symbol): Step | undefined {
    return this.#done.find((step) => step.key === key);
  }

  /** The last undone action that can be redone, likewise. */
  toRedo(document?: string): Step | undefined {
    return lastOf(this.#undone, document);
  }

  /**
   * The history after `step` was undone. `actual` is what that changed, as a step, which may be less or nothing; `left` are
   * the parts that wait to be undone, as of a document that could not be opened.
   */
  undone(step: Step, actual: Step, left: Step = { ...step, parts: [] }): History {
    return new History(replaced(this.#done, step, left), bounded(added(this.#undone, actual)));
  }

  /** The history after `step` was redone; likewise. */
  redone(step: Step, actual: Step, left: Step = { ...step, parts: [] }): History {
    return new History(bounded(added(this.#done, actual)), replaced(this.#undone, step, left));
  }
}

function lastOf(steps: readonly Step[], document: string | undefined): Step | undefined {
  if (document === undefined) return steps.at(-1);
  return steps.findLast(
    ({ parts, seenIn }) => parts.some((part) => part.document === document) || seenIn?.includes(document) === true,
  );
}

function replaced(steps: readonly Step[], step: Step, left: Step): readonly Step[] {
  return steps.flatMap((one) => (one !== step ? [one] : left.parts.length > 0 ? [left] : []));
}

function added(steps: readonly Step[], step: Step): readonly Step[] {
  return step.parts.length === 0 ? steps : [...steps, step];
}

/** The newest steps that fit. A text that neighbours share counts once, since it is held once. */
function bounded(steps: readonly Step[]): readonly Step[] {
  let length = 0;
  let next: string | undefined;
  for (let index = steps.length - 1; index >= 0; index--) {
    for (const { text } of steps[index]?.parts.toReversed() ?? []) {
      if (text !== next) length += text.length;
      next = text;
    }
    if (steps.length - index > mostSteps || length > mostText)
      return steps.slice(Math.min(index + 1, steps.length - 1));
  }
  return steps;
}
