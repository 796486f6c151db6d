import * as vscode from 'vscode';
import { ArticleView } from '../../core/review/articleView';
import { articleUri, sourceUri } from '../../host/articleUri';
import type { Documents } from '../../host/documents';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import type { SourceDocument } from '../../host/openDocument';
import { openSource } from './findSource';

/** How long after a change of the source its article is shown anew, in milliseconds. */
const settle = 100;

/** Gives the text of views of articles, and gives it again when an article has changed. */
export class ArticleProvider implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #documents: Documents;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;
  readonly #later = this.#lifetime.add(new Debounce(settle, () => this.#refresh()));

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#lifetime.add(documents.onDidChange(() => this.#later.trigger()));
    this.#lifetime.add(documents.onDidOpen(() => this.#later.trigger()));
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return articleText(await openSource(this.#documents, sourceUri(uri)));
  }

  #refresh(): void {
    for (const source of this.#documents.all) {
      const view = this.#documents.get(articleUri(source.uri));
      if (view && source.analysis && articleText(source) !== view.text) this.#changed.fire(view.uri);
    }
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

/** The article alone, as the view shows it. Empty while the text is being analysed. */
function articleText({ text, analysis }: SourceDocument): string {
  return new ArticleView(text, analysis?.lines ?? []).text;
}
