import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { namedInSidecar, offersInCodebook, offersInSidecar, type NamedAt, type Offers } from '../../sidecar/yamlOffers';
import { toSpan } from '../convert';

/** What may be written at a place of a sidecar or, without the codebook of its folder, of a codebook. */
export function offersAt(document: vscode.TextDocument, at: vscode.Position, codebook?: Codebook): Offers | undefined {
  const { start } = toSpan(document, new vscode.Range(at, at));
  return codebook ? offersInSidecar(document.getText(), start, codebook) : offersInCodebook(document.getText(), start);
}

/** The tag or speaker that a sidecar names at a place. */
export function namedAt(document: vscode.TextDocument, at: vscode.Position): NamedAt | undefined {
  return namedInSidecar(document.getText(), toSpan(document, new vscode.Range(at, at)).start);
}
