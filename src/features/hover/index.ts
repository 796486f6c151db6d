import * as vscode from 'vscode';
import { documentSelector } from '../../host/documents/documents';
import type { Host } from '../../host/host';
import { HoverProvider } from './hoverProvider';

/** Shows on hover what is known of the words under the pointer, and why. */
export function registerHover(host: Host): vscode.Disposable {
  return vscode.languages.registerHoverProvider(documentSelector, new HoverProvider(host));
}
