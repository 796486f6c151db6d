import * as vscode from 'vscode';
import { toRange } from '../../host/convert';
import type { Host } from '../../host/host';
import { offersAt } from '../../host/sidecars/yamlLanguage';

const kinds = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  tag: vscode.CompletionItemKind.Constant,
  speaker: vscode.CompletionItemKind.User,
  color: vscode.CompletionItemKind.Color,
} as const;

/** Offers what may be written while a sidecar or codebook is edited by hand. */
export class YamlCompletions implements vscode.CompletionItemProvider {
  readonly #host: Host;
  readonly #of: 'sidecar' | 'codebook';

  constructor(host: Host, of: 'sidecar' | 'codebook') {
    this.#host = host;
    this.#of = of;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    const codebook = this.#of === 'sidecar' ? await this.#host.codebooks.for(document.uri) : undefined;
    if (token.isCancellationRequested) return [];
    const found = offersAt(document, position, codebook);
    if (!found) return [];
    const range = toRange(document, found.span);
    return found.offers.map(({ kind, name, text, detail }, index) => {
      const item = new vscode.CompletionItem(name, kinds[kind]);
      item.insertText = text;
      item.range = range;
      item.filterText = document.getText(range).startsWith('"') ? `"${name}` : name;
      item.sortText = String(index).padStart(5, '0');
      if (detail !== undefined) item.detail = detail;
      return item;
    });
  }
}
