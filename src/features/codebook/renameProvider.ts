import * as vscode from 'vscode';
import { nameProblem } from '../../core/codebook/codebookChange';
import type { CodebookPlace } from '../../host/codebooks/codebookPlaces';
import { codebookPlaceAt } from '../../host/codebooks/codebookPlaces';
import { toRange, toSpan, toWords } from '../../host/convert';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { changeWords } from './refactor';

/** *Rename Symbol* on the name of a tag in a codebook: there, wherever the codebook names it, and in every sidecar. */
export class TagRenameProvider implements vscode.RenameProvider {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.ProviderResult<{ range: vscode.Range; placeholder: string }> {
    const { tag, span } = this.#placeAt(document, position);
    return { range: toRange(document, span), placeholder: tag };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const { tag, codebook } = this.#placeAt(document, position);
    const to = newName.trim();
    if (to === tag) return undefined;
    const problem = nameProblem(codebook, to);
    if (problem) throw new UserError(`${toWords(problem)}.`);
    const change = { type: 'rename', tag, to } as const;
    return this.#host.refactorings.edit({ label: changeWords(change), codebook: document.uri, change });
  }

  #placeAt(document: vscode.TextDocument, position: vscode.Position): CodebookPlace {
    const { start } = toSpan(document, new vscode.Range(position, position));
    const place = codebookPlaceAt(document.getText(), start);
    if (!place) throw new UserError(vscode.l10n.t('Put the cursor on the name of a tag to rename it.'));
    return place;
  }
}
