import * as vscode from 'vscode';
import { SafeFile } from '../../sidecar/safeFile';
import { documentNameOf, sidecarGlobs } from '../../sidecar/sidecarNames';
import { baseName, sibling } from '../convert';
import { UserError } from '../log';
import { UriFolder } from '../uriFolder';

/** Where the sidecars of the workspace are looked for. */
export const sidecarPattern = `{${sidecarGlobs.join(',')}}`;

/** What providers for sidecars are registered for, whatever language their files have. */
export const sidecarSelector: vscode.DocumentSelector = { pattern: sidecarPattern };

/** What became of a write: done, or refused because the file is no longer what the writer had read. */
export type WriteResult = 'written' | 'changedOnDisk';

/** How often a save is tried while another window saves the same file, and the longest pause between, in milliseconds. */
const attempts = 50;
const longestPause = 60;

/** Reads, writes and watches sidecars and codebooks: the only part of the extension that touches files. */
export class SidecarFiles {
  /** Tells the files that this window is writing from those of others. */
  readonly #writer = Math.random().toString(36).slice(2, 10);

  /** The text of the file, or undefined when there is none. Invalid UTF-8 throws a `UserError`: such a file is never written over. */
  async read(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const bytes = await this.#file(uri).read();
      return bytes && decode(uri, bytes);
    } catch (error) {
      throw error instanceof UserError ? error : cannotRead(uri, error);
    }
  }

  /** Removes what saves have left beside the file that were cut off by a crash. */
  async clean(uri: vscode.Uri): Promise<void> {
    await this.#file(uri).clean();
  }

  /** What tells whether a file is still the same without reading it; undefined when there is none. */
  async stamp(uri: vscode.Uri): Promise<{ readonly modified: number; readonly size: number } | undefined> {
    return vscode.workspace.fs.stat(uri).then(
      ({ mtime, size }) => ({ modified: mtime, size }),
      () => undefined,
    );
  }

  /** Whether there is a file at `uri`. */
  async exists(uri: vscode.Uri): Promise<boolean> {
    return vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
  }

  /**
   * Writes `text` whole or not at all, safe from crashes and from other windows that save at the same time.
   * Writes nothing when the file's text is not `expected` (undefined: no file), and says so.
   * @throws UserError when the file cannot be written: read-only, no space, no permission.
   */
  async write(uri: vscode.Uri, text: string, expected: string | undefined): Promise<WriteResult> {
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) throw readOnly(uri);
    const encoder = new TextEncoder();
    const before = expected === undefined ? undefined : encoder.encode(expected);
    try {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const result = await this.#file(uri).save(encoder.encode(text), before);
        if (result !== 'busy') return result;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longestPause));
      }
      return 'changedOnDisk';
    } catch (error) {
      throw cannotWrite(uri, error);
    }
  }

  /** The sidecars beside the document at `uri`, of whichever coder. */
  async beside(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
    const names = await new UriFolder(uri).names();
    return names.filter((name) => documentNameOf(name) === baseName(uri)).map((name) => sibling(uri, name));
  }

  /**
   * Calls `changed` after a sidecar of the document at `uri` was made, changed or removed by anybody, this window included,
   * with its uri.
   */
  watch(uri: vscode.Uri, changed: (sidecar: vscode.Uri) => void): vscode.Disposable {
    const pattern = new vscode.RelativePattern(sibling(uri, '.'), '*.yaml');
    return watchPattern(pattern, (file) => {
      if (documentNameOf(baseName(file)) === baseName(uri)) changed(file);
    });
  }

  /** Calls `changed` with the uri of every file of the workspace that matches `pattern`, likewise. */
  watchAll(pattern: string, changed: (uri: vscode.Uri) => void): vscode.Disposable {
    return watchPattern(pattern, changed);
  }

  /** Calls `removed` with the uri of every file or folder of the workspace that is gone. Of a folder nothing else is told. */
  watchRemoved(removed: (uri: vscode.Uri) => void): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', true, true, false);
    return vscode.Disposable.from(watcher, watcher.onDidDelete(removed));
  }

  /** Every file of the workspace that matches `pattern`. */
  async find(pattern: string): Promise<readonly vscode.Uri[]> {
    return vscode.workspace.findFiles(pattern, '**/node_modules/**');
  }

  #file(uri: vscode.Uri): SafeFile {
    return new SafeFile(new UriFolder(uri), baseName(uri), this.#writer, Date.now);
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

function decode(uri: vscode.Uri, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(
      vscode.l10n.t('{0} is not valid UTF-8, so it was left as it is. Save it as UTF-8 and try again.', baseName(uri)),
    );
  }
}

function cannotRead(uri: vscode.Uri, error: unknown): UserError {
  return new UserError(
    vscode.l10n.t(
      '{0} cannot be read ({1}). Check that the file is there and may be read.',
      baseName(uri),
      detail(error),
    ),
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
