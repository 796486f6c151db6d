import * as vscode from 'vscode';
import { newSidecarName } from '../sidecar/sidecarNames';
import { baseName, sibling } from './convert';
import { UserError } from './log';

/** Where the sidecars of the workspace are looked for. */
export const sidecarPattern = '**/*.tags.yaml';

/** What became of a write: done, or refused because the file is no longer what the writer had read. */
export type WriteResult = 'written' | 'changedOnDisk';

/** The sidecar's place for the document at `uri`: beside it. */
export function sidecarOf(uri: vscode.Uri): vscode.Uri {
  return sibling(uri, newSidecarName(baseName(uri)));
}

/** Reads, writes and watches sidecars and codebooks: the only part of the extension that touches files. */
export class SidecarFiles {
  /** The text of the file, or undefined when there is none. Invalid UTF-8 throws a `UserError`: such a file is never written over. */
  async read(uri: vscode.Uri): Promise<string | undefined> {
    const bytes = await readBytes(uri);
    if (bytes) return decode(uri, bytes);
    const unfinished = await readBytes(unfinishedOf(uri));
    if (!unfinished) return undefined;
    // A save was cut off between removing the old file and naming the new one: the new one is whole.
    await vscode.workspace.fs.rename(unfinishedOf(uri), uri, { overwrite: false });
    return decode(uri, unfinished);
  }

  /** Whether there is a file at `uri`. */
  async exists(uri: vscode.Uri): Promise<boolean> {
    return vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
  }

  /**
   * Writes `text` whole, by way of a second file that is then renamed over the first.
   * Writes nothing when the file's text is not `expected` (undefined: no file), and says so.
   * @throws UserError when the file cannot be written: read-only, no space, no permission.
   */
  async write(uri: vscode.Uri, text: string, expected: string | undefined): Promise<WriteResult> {
    if ((await this.read(uri)) !== expected) return 'changedOnDisk';
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) throw readOnly(uri);
    const bytes = new TextEncoder().encode(text);
    const unfinished = unfinishedOf(uri);
    try {
      await vscode.workspace.fs.writeFile(unfinished, bytes);
      await vscode.workspace.fs.rename(unfinished, uri, { overwrite: true });
    } catch (error) {
      await removeQuietly(unfinished, uri);
      throw cannotWrite(uri, error);
    }
    return 'written';
  }

  /** Calls `changed` after the file at `uri` was made, changed or removed by anybody, this window included. */
  watch(uri: vscode.Uri, changed: () => void): vscode.Disposable {
    return watchPattern(new vscode.RelativePattern(sibling(uri, '.'), baseName(uri)), changed);
  }

  /** The same for every file that matches `pattern` in the workspace. */
  watchAll(pattern: string, changed: (uri: vscode.Uri) => void): vscode.Disposable {
    return watchPattern(pattern, changed);
  }

  /** Every file of the workspace that matches `pattern`. */
  async find(pattern: string): Promise<readonly vscode.Uri[]> {
    return vscode.workspace.findFiles(pattern, '**/node_modules/**');
  }
}

function watchPattern(pattern: vscode.GlobPattern, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
  );
}

/** The name a sidecar has while it is being written. It does not match `sidecarPattern`. */
function unfinishedOf(uri: vscode.Uri): vscode.Uri {
  return sibling(uri, `.${baseName(uri)}.saving`);
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw new UserError(
      vscode.l10n.t(
        '{0} cannot be read ({1}). Check that the file is there and may be read.',
        baseName(uri),
        detail(error),
      ),
    );
  }
}

function decode(uri: vscode.Uri, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(
      vscode.l10n.t('{0} is not valid UTF-8, so it was left as it is. Save it as UTF-8 and try again.', baseName(uri)),
    );
  }
}

/** Removes the unfinished file after a failed save, but only while the real one is still there. */
async function removeQuietly(unfinished: vscode.Uri, real: vscode.Uri): Promise<void> {
  if (!(await readBytes(real)) && (await readBytes(unfinished))) return;
  await vscode.workspace.fs.delete(unfinished).then(undefined, () => undefined);
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

function readOnly(uri: vscode.Uri): UserError {
  return new UserError(
    vscode.l10n.t(
      '{0} cannot be saved: this place is read-only. Copy the document to a folder of your own.',
      baseName(uri),
    ),
  );
}

function cannotWrite(uri: vscode.Uri, error: unknown): UserError {
  return new UserError(
    vscode.l10n.t(
      '{0} could not be saved ({1}). Your changes are kept while the document is open; make room or allow writing, then change anything to save again.',
      baseName(uri),
      detail(error),
    ),
  );
}

function detail(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
