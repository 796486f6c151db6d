import * as vscode from 'vscode';
import type { Documents } from '../../../host/documents/documents';
import type { Log } from '../../../host/log';

/**
 * Takes what is typed in source documents, so that nothing typed reaches the text, whatever the keyboard's layout; typing
 * elsewhere goes on as ever. Keys with a binding never come here. Dispose it to let typing through again.
 */
export function takeTypedKeys(
  documents: Documents,
  log: Log,
  press: (key: string) => Promise<void>,
): vscode.Disposable {
  try {
    return vscode.Disposable.from(
      vscode.commands.registerCommand('type', async (args: unknown) => {
        if (!documents.active) return vscode.commands.executeCommand('default:type', args);
        for (const { segment } of new Intl.Segmenter().segment(typed(args))) await press(segment);
        return undefined;
      }),
    );
  } catch (error) {
    // Only one extension may take what is typed; then the bound keys are all there is.
    log.warn(`Another extension takes what is typed, so only bound keys act in coding mode: ${String(error)}`);
    return vscode.Disposable.from();
  }
}

function typed(args: unknown): string {
  return typeof args === 'object' && args !== null && 'text' in args && typeof args.text === 'string' ? args.text : '';
}
