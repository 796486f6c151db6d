import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { UserError } from '../../host/log';
import { languageId } from '../../ids';

const documentName = 'harbour-bridge.article.txt';
const fileNames = [documentName, 'codebook.yaml'];

/** Words of the sample at which a step of the walkthrough begins, and whether they are to be selected. */
const places: Readonly<Record<string, { readonly words: string; readonly select: boolean }>> = {
  quotation: { words: 'that any warning', select: false },
  passage: { words: 'a boat for a bridge', select: true },
};

/**
 * *Open Sample*: an article to try everything on, with a codebook, in a folder of VS Code's own, so that it needs no folder and
 * its sidecar lands among nobody's files. What was made of it before is there again. `place` is `quotation` or `passage`.
 */
export async function openSample(host: Host, [place]: readonly unknown[]): Promise<void> {
  const from = vscode.Uri.joinPath(host.extension, 'media', 'sample');
  const folder = vscode.Uri.joinPath(host.globalStorage, 'sample');
  for (const name of fileNames) await copyOnce(vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(folder, name));
  const opened = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, documentName));
  const document =
    opened.languageId === languageId ? opened : await vscode.languages.setTextDocumentLanguage(opened, languageId);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const at = typeof place === 'string' ? places[place] : undefined;
  if (at) goTo(editor, at);
}

/** What is there stays as it is: a person may have worked on it. */
async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  const isThere = await fs.stat(to).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  try {
    await fs.writeFile(to, await fs.readFile(from));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UserError(vscode.l10n.t('The sample could not be copied ({0}). Open an article of your own.', detail));
  }
}

/** Does nothing where somebody has changed the words. */
function goTo(
  editor: vscode.TextEditor,
  { words, select }: { readonly words: string; readonly select: boolean },
): void {
  const start = editor.document.getText().indexOf(words);
  if (start < 0) return;
  const [from, to] = [editor.document.positionAt(start), editor.document.positionAt(start + words.length)];
  editor.selection = new vscode.Selection(select ? from : from.translate(0, 1), select ? to : from.translate(0, 1));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
