import type * as vscode from 'vscode';
import { parseCodebook } from '../../sidecar/parseCodebook';
import type { LoadedCodebook } from './codebooks';

/** The codebook in an editor as it says now, saved or not; positions count in the text of the editor. Never throws. */
export function typedCodebook(document: vscode.TextDocument): LoadedCodebook {
  const source = document.getText();
  return { source, ...parseCodebook(source) };
}
