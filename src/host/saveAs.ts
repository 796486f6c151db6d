import * as vscode from 'vscode';
import { baseName } from './convert';
import { UserError } from './log';

/** Kinds of file to choose from: names and their endings without the dot, the proposed one first. */
export type FileKinds = Readonly<Record<string, readonly string[]>>;

/** Asks where to save; undefined when the person pressed Escape. */
export async function askWhere(proposed: vscode.Uri, kinds: FileKinds): Promise<vscode.Uri | undefined> {
  const filters = Object.fromEntries(Object.entries(kinds).map(([name, endings]) => [name, [...endings]]));
  return vscode.window.showSaveDialog({ defaultUri: proposed, filters });
}

/**
 * Writes `text` as UTF-8, over what is there.
 * @throws UserError when it cannot be written.
 */
export async function saveText(uri: vscode.Uri, text: string): Promise<void> {
  await saveBytes(uri, new TextEncoder().encode(text));
}

/**
 * Writes `bytes`, over what is there.
 * @throws UserError when it cannot be written.
 */
export async function saveBytes(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UserError(vscode.l10n.t('{0} could not be written ({1}). Choose another place.', baseName(uri), detail));
  }
}
