import * as vscode from 'vscode';
import { toRange } from '../../host/convert';
import { UserError } from '../../host/log';

/**
 * Opens the document `uri` and selects `words` in it, where they are nearest to the offset `start`.
 * @throws UserError when the words are no longer there.
 */
export async function revealWords([uri, words, start]: readonly unknown[]): Promise<void> {
  if (!(uri instanceof vscode.Uri) || typeof words !== 'string' || typeof start !== 'number') return;
  const document = await vscode.workspace.openTextDocument(uri);
  const found = nearest(document.getText(), words, start);
  if (found === undefined)
    throw new UserError(vscode.l10n.t('These words are no longer in the document. Move the cursor to look again.'));
  const selection = toRange(document, { start: found, end: found + words.length });
  await vscode.window.showTextDocument(document, { selection, preview: true });
}

function nearest(text: string, words: string, start: number): number | undefined {
  if (text.startsWith(words, start)) return start;
  const [before, after] = [text.lastIndexOf(words, start), text.indexOf(words, start)];
  if (before < 0 || after < 0) return before < 0 && after < 0 ? undefined : Math.max(before, after);
  return start - before <= after - start ? before : after;
}
