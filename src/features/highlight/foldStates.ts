import * as vscode from 'vscode';
import { isFolded } from '../../core/review/folds';
import { boilerplateRegions, type BoilerplateRegion } from '../../core/review/regions';
import type { OpenDocument } from '../../host/openDocument';

/** Which regions of boilerplate are folded in each editor, as far as the screen and our own commands have told. */
export class FoldStates {
  readonly #folded = new WeakMap<vscode.TextEditor, Set<number>>();

  /** The regions that are folded in `editor`, those off screen as they were last seen. */
  folded(editor: vscode.TextEditor, regions: readonly BoilerplateRegion[]): readonly BoilerplateRegion[] {
    const known = this.#folded.get(editor) ?? new Set<number>();
    const visible = editor.visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line }));
    const folded = regions.filter((region) => isFolded(region, visible) ?? known.has(region.first));
    this.#folded.set(editor, new Set(folded.map(({ first }) => first)));
    return folded;
  }

  /** Notes that all of `regions` were folded, or unfolded. */
  set(editor: vscode.TextEditor, regions: readonly BoilerplateRegion[], isFold: boolean): void {
    this.#folded.set(editor, new Set(isFold ? regions.map(({ first }) => first) : []));
  }
}

/** The runs of boilerplate of a document that can be folded: more than one line long. */
export function foldableRegions({ analysis }: OpenDocument): readonly BoilerplateRegion[] {
  return boilerplateRegions(analysis?.lines ?? []).filter(({ first, last }) => last > first);
}
