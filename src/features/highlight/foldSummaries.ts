import * as vscode from 'vscode';
import type { BoilerplateRegion } from '../../core/review/regions';
import type { Documents } from '../../host/documents/documents';
import { DisposableStore } from '../../host/lifecycle';
import { lineKindWords } from '../../host/words/words';
import { Colors } from '../../ids';
import { foldableRegions, type FoldStates } from './foldStates';

/** Says after the first line of folded boilerplate what is folded away: "▸ 41 lines of promotion". */
export class FoldSummaries implements vscode.Disposable {
  readonly #documents: Documents;
  readonly #states: FoldStates;
  readonly #lifetime = new DisposableStore();
  readonly #type = this.#lifetime.add(
    vscode.window.createTextEditorDecorationType({
      after: { color: new vscode.ThemeColor(Colors.boilerplate), fontStyle: 'italic', margin: '0 0 0 1.5em' },
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  /** What each editor shows now. */
  readonly #shown = new WeakMap<vscode.TextEditor, string>();

  constructor(documents: Documents, states: FoldStates) {
    this.#documents = documents;
    this.#states = states;
    this.#lifetime.add(vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#show(textEditor)));
    this.#lifetime.add(states.onDidSet((editor) => this.#show(editor, 'known')));
    this.#lifetime.add(
      documents.onDidChange(({ uri }) => {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document.uri.toString() === uri.toString()) this.#show(editor);
        }
      }),
    );
  }

  /** After a command of ours the screen may still show what was: then only what is known counts. */
  #show(editor: vscode.TextEditor, from: 'known' | 'folded' = 'folded'): void {
    const open = this.#documents.get(editor.document.uri);
    if (!open?.analysis) return;
    const folded = this.#states[from](editor, foldableRegions(open));
    const key = folded.map((one) => `${one.first} ${summary(one)}`).join('\n');
    if ((this.#shown.get(editor) ?? '') === key) return;
    this.#shown.set(editor, key);
    editor.setDecorations(
      this.#type,
      folded.map((region) => {
        const { end } = editor.document.lineAt(region.first).range;
        return { range: new vscode.Range(end, end), renderOptions: { after: { contentText: summary(region) } } };
      }),
    );
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function summary({ lines, kind }: BoilerplateRegion): string {
  return vscode.l10n.t('▸ {0} lines of {1}', String(lines), lineKindWords(kind));
}
