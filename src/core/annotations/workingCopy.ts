import type { Edit } from '../anchoring/edit';
import { AnnotationSet } from './annotationSet';
import type { Refusal } from './applyChange';
import { rebase } from './rebase';
import type { TextChange } from './placed';
import { TextHistory } from './textHistory';

/** A change of ours that met another change of the same thing on disk, which was kept. */
export interface SaveConflict {
  readonly refused: readonly Refusal[];
  /** Makes our change all the same, in a set of the same text. */
  readonly overrule: (set: AnnotationSet) => AnnotationSet;
}

/** The annotations of one text in memory, and what of them is on disk; all move along with the text. */
export class WorkingCopy {
  #current = AnnotationSet.empty;
  /** What the file on disk says. */
  #saved = AnnotationSet.empty;
  /** What is being written. */
  #saving: AnnotationSet | undefined;
  readonly #history = new TextHistory();

  get current(): AnnotationSet {
    return this.#current;
  }

  /** Whether something in memory is not on disk. */
  get unsaved(): boolean {
    return this.#current !== this.#saved;
  }

  /** Changes what is in memory. */
  set(next: AnnotationSet): void {
    this.#current = next;
  }

  /** What is in memory goes to disk from now on, until `saveEnded`. */
  saveBegins(): void {
    this.#saving = this.#current;
  }

  /** What was in memory at `saveBegins` is on disk. */
  saveEnded(): void {
    this.#saved = this.#saving ?? this.#saved;
    this.#saving = undefined;
  }

  /** Everything in memory counts as on disk: what is read next replaces it. */
  giveUpUnsaved(): void {
    this.#saved = this.#current;
  }

  /**
   * Takes what the file says now, with what is not saved yet on top of it; a conflict where both have changed the same. The
   * annotations `followed` stay where they are as long as they are `ok`: people have typed in their words, so that those of
   * the file are not there any more.
   */
  take(found: AnnotationSet, followed?: ReadonlySet<string>): SaveConflict | undefined {
    const [base, ours] = [this.#saved, this.#current];
    const theirs = followed ? found.following(base, followed) : found;
    const { set, refused } = ours === base ? { set: theirs, refused: [] } : rebase(base, ours, theirs);
    this.#saved = theirs;
    this.#current = set;
    return refused.length > 0 ? { refused, overrule: (now) => rebase(base, ours, now, true).set } : undefined;
  }

  /**
   * Moves every span through edits of the text, in the order in which they apply. `mayReturn` says that the text may have
   * been there before: an undo or redo, a file read again. Says whether it was, and all is as it was then.
   */
  applyEdits(edits: readonly Edit[], texts: TextChange, mayReturn: boolean): boolean {
    const earlier = this.#history.changed(this.#current, edits, texts, mayReturn);
    // Sets that were the same object stay the same object: that is how "nothing to save" is known.
    const moved = new Map<AnnotationSet, AnnotationSet>();
    const move = (set: AnnotationSet): AnnotationSet => {
      const known = moved.get(set);
      if (known) return known;
      const followed = set.applyEdits(edits, texts);
      const next = earlier ? followed.backTo(earlier) : followed;
      moved.set(set, next);
      return next;
    };
    this.#saved = move(this.#saved);
    this.#saving = this.#saving && move(this.#saving);
    this.#current = move(this.#current);
    return earlier !== undefined;
  }
}
