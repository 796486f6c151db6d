import * as vscode from 'vscode';
import { isFolded, type LineRun } from '../../core/review/folds';
import { boilerplateRegions, type BoilerplateRegion } from '../../core/review/regions';
import type { OpenDocument } from '../../host/documents/openDocument';

/** What is known of one editor. */
interface Known {
  /** The first lines of the regions that are folded. */
  readonly folded: ReadonlySet<number>;
  /** The lines on screen when that was seen. */
  readonly visible: readonly LineRun[];
}

/** Which regions of boilerplate are folded in each editor, as far as the screen and our own commands have told. */
export class FoldStates implements vscode.Disposable {
  readonly #known = new WeakMap<vscode.TextEditor, Known>();
  readonly #set = new vscode.EventEmitter<vscode.TextEditor>();
  /** Fires after `set`. */
  readonly onDidSet = this.#set.event;

  /** Those of `regions` that are folded as far as was known, whatever the screen shows by now. */
  known(editor: vscode.TextEditor, regions: readonly BoilerplateRegion[]): readonly BoilerplateRegion[] {
    return regions.filter(({ first }) => this.#known.get(editor)?.folded.has(first));
  }

  /** The regions that are folded in `editor`, those off screen as they were last seen. */
  folded(editor: vscode.TextEditor, regions: readonly BoilerplateRegion[]): readonly BoilerplateRegion[] {
    const before = this.#known.get(editor);
    const visible = editor.visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line }));
    const folded = regions.filter(
      (region) => isFolded(region, visible, before?.visible) ?? before?.folded.has(region.first) ?? false,
    );
    this.#known.set(editor, { folded: new Set(folded.map(({ first }) => first)), visible });
    return folded;
  }

  /** Notes that all of `regions` have been folded, or unfolded. */
  set(editor: vscode.TextEditor, regions: readonly BoilerplateRegion[], isFold: boolean): void {
    this.#known.set(editor, { folded: new Set(isFold ? regions.map(({ first }) => first) : []), visible: [] });
    this.#set.fire(editor);
  }

  dispose(): void {
    this.#set.dispose();
  }
}

/** The runs of boilerplate of a document that can be folded: more than one line long. */
export function foldableRegions({ analysis }: OpenDocument): readonly BoilerplateRegion[] {
  return boilerplateRegions(analysis?.lines ?? []).filter(({ first, last }) => last > first);
}
