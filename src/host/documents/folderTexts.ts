import * as vscode from 'vscode';
import { baseName } from '../convert';
import { sourceUri } from './articleUri';
import type { Documents } from './documents';

/** A text of the folder, as it is in the editor where it is open, else as on disk. */
export interface FolderText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** How many files are read at once. */
const atOnce = 8;

/**
 * The other documents of the workspace folder of `uri` whose names end as its name does, in no particular order. Files that
 * cannot be read are left out. Ends early when `token` is cancelled; nothing when `uri` is in no workspace folder.
 */
export async function* folderTexts(
  documents: Documents,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): AsyncGenerator<FolderText> {
  const own = sourceUri(uri);
  const folder = vscode.workspace.getWorkspaceFolder(own);
  const ending = /\.[^.]+$/.exec(baseName(own))?.[0];
  if (!folder || ending === undefined) return;
  const pattern = new vscode.RelativePattern(folder, `**/*${ending}`);
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', undefined, token);
  const others = found.filter((one) => one.toString() !== own.toString());
  for (let at = 0; at < others.length && !token.isCancellationRequested; at += atOnce) {
    const read = await Promise.all(others.slice(at, at + atOnce).map((one) => textAt(documents, one)));
    yield* read.filter((one) => one !== undefined);
  }
}

async function textAt(documents: Documents, uri: vscode.Uri): Promise<FolderText | undefined> {
  const open = documents.source(uri);
  if (open) return { uri, text: open.text };
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => ({ uri, text: new TextDecoder().decode(bytes) }),
    () => undefined,
  );
}
