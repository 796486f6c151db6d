import * as vscode from 'vscode';
import { withoutDismissed } from '../../core/review/suggestions';
import { tokenSpans, tokenTypes } from '../../core/review/tokenSpans';
import type { Documents } from '../../host/documents/documents';
import type { Settings } from '../../host/settings';

/** The token types as package.json declares them. */
export const legend = new vscode.SemanticTokensLegend([...tokenTypes]);

/** Colours source documents by what the detectors find in them. */
export class TokensProvider implements vscode.DocumentSemanticTokensProvider {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly onDidChangeSemanticTokens: vscode.Event<void>;

  /** `onDidChange` says when tokens may differ although the text does not. */
  constructor(documents: Documents, settings: Settings, onDidChange: vscode.Event<void>) {
    this.#documents = documents;
    this.#settings = settings;
    this.onDidChangeSemanticTokens = onDidChange;
  }

  async provideDocumentSemanticTokens(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    const builder = new vscode.SemanticTokensBuilder(legend);
    if (!this.#settings.get('highlightTokens', document.uri)) return builder.build();
    const open = this.#documents.get(document.uri);
    await open?.segmented();
    const analysis = open?.analysis;
    if (!analysis || token.isCancellationRequested) return undefined;
    for (const span of tokenSpans(open.text, withoutDismissed(open.text, analysis, open.annotations))) {
      const { line, character } = document.positionAt(span.start);
      builder.push(line, character, span.end - span.start, tokenTypes.indexOf(span.type));
    }
    return builder.build();
  }
}
