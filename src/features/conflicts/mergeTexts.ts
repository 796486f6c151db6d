import * as vscode from 'vscode';

/** The scheme of the texts that the merge editor compares. */
const scheme = 'marginalia-merge';

/** Gives VS Code's merge editor the texts of both sides, which are in no file. They live as long as the extension runs. */
export class MergeTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  #count = 0;

  /** A uri whose document is `text`: one version of a sidecar, called `title`. */
  put(sidecar: vscode.Uri, title: string, text: string): vscode.Uri {
    this.#count += 1;
    const uri = sidecar.with({ scheme, authority: '', query: `${title} ${this.#count}`, fragment: '' });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
