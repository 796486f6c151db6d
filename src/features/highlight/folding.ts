import * as vscode from 'vscode';
import { boilerplateRegions } from '../../core/review/regions';
import type { Documents } from '../../host/documents';
import type { Settings } from '../../host/settings';

/** Makes each run of boilerplate foldable. */
export class BoilerplateFolding implements vscode.FoldingRangeProvider {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly onDidChangeFoldingRanges: vscode.Event<void>;

  constructor(documents: Documents, settings: Settings, onDidChange: vscode.Event<void>) {
    this.#documents = documents;
    this.#settings = settings;
    this.onDidChangeFoldingRanges = onDidChange;
  }

  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    const analysis = this.#documents.get(document.uri)?.analysis;
    if (!analysis || !this.#settings.get('boilerplateFolding', document.uri)) return [];
    return boilerplateRegions(analysis.lines)
      .filter(({ first, last }) => last > first)
      .map(({ first, last }) => new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region));
  }
}

/** Folds all boilerplate of the editor, or unfolds it when some of it is folded. */
export async function toggleBoilerplate(documents: Documents): Promise<void> {
  const active = documents.active;
  const analysis = active?.document.analysis;
  if (!active || !analysis) return;
  const regions = boilerplateRegions(analysis.lines).filter(({ first, last }) => last > first);
  if (regions.length === 0) return;
  const folded = regions.some(({ last }) => isHidden(active.editor, last));
  const selectionLines = regions.map(({ first }) => first);
  await vscode.commands.executeCommand(folded ? 'editor.unfold' : 'editor.fold', { selectionLines, levels: 1 });
}

/** Whether a line within the part of the document that is on screen is folded away. */
function isHidden({ visibleRanges }: vscode.TextEditor, line: number): boolean {
  const [first, last] = [visibleRanges[0], visibleRanges.at(-1)];
  if (!first || !last || line < first.start.line || line > last.end.line + 1) return false;
  return !visibleRanges.some((range) => range.start.line <= line && line <= range.end.line);
}
