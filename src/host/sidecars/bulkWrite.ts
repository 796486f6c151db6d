import * as vscode from 'vscode';
import { takenBack, toTakeBack, type ChangedFile, type FileChange } from '../codebooks/refactoredFile';
import { baseName } from '../convert';
import { UserError } from '../log';
import type { SidecarFiles } from './sidecarFiles';

/** How many files are written at once, and how often one is tried that others write at the same moment. */
const atOnce = 8;
const attempts = 5;

/** What became of many files. */
export interface BulkResult {
  readonly done: readonly ChangedFile[];
  /** A sentence for each file that was left as it is. */
  readonly left: readonly string[];
  readonly isCancelled: boolean;
}

/** Tells a person how far it has come. */
export type BulkProgress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/**
 * Changes many files, each whole or not at all, as `change` says of the text that it has then. Files that cannot be changed are
 * left as they are and named. Stops when `token` says so; what was done until then is in `done`.
 */
export async function bulkWrite(
  files: SidecarFiles,
  uris: readonly vscode.Uri[],
  change: (uri: vscode.Uri, source: string) => FileChange | undefined,
  progress: BulkProgress,
  token: vscode.CancellationToken,
): Promise<BulkResult> {
  const done: ChangedFile[] = [];
  const left: string[] = [];
  const waiting = [...uris].reverse();
  const workOn = async (): Promise<void> => {
    for (let uri = waiting.pop(); uri && !token.isCancellationRequested; uri = waiting.pop()) {
      try {
        const made = await writeOne(files, uri, change);
        if (made) done.push(toTakeBack(made));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        left.push(vscode.l10n.t('{0} was left as it was: {1}.', baseName(uri), error.message.replace(/\.$/, '')));
      }
      progress.report({
        message: vscode.l10n.t('{0} of {1} files', String(uris.length - waiting.length), String(uris.length)),
        increment: 100 / uris.length,
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workOn));
  return { done, left, isCancelled: token.isCancellationRequested };
}

/** Takes changes of many files back, likewise. */
export function bulkTakeBack(
  files: SidecarFiles,
  changed: readonly ChangedFile[],
  progress: BulkProgress,
  token: vscode.CancellationToken,
): Promise<BulkResult> {
  const byUri = new Map(changed.map((one) => [one.uri.toString(), one]));
  const change = (uri: vscode.Uri, before: string): FileChange | undefined => {
    const one = byUri.get(uri.toString());
    const after = one && takenBack(before, one);
    return after === undefined ? undefined : { uri, before, after, splices: [], tags: new Map() };
  };
  return bulkWrite(
    files,
    changed.map(({ uri }) => uri),
    change,
    progress,
    token,
  );
}

async function writeOne(
  files: SidecarFiles,
  uri: vscode.Uri,
  change: (uri: vscode.Uri, source: string) => FileChange | undefined,
): Promise<FileChange | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const source = await files.read(uri);
    const made = source === undefined ? undefined : change(uri, source);
    if (!made || made.after === made.before) return undefined;
    if ((await files.write(uri, made.after, made.before)) === 'written') return made;
  }
  throw new UserError(vscode.l10n.t('it keeps changing on disk'));
}
