import * as vscode from 'vscode';
import { UserError } from '../log';
import { bulkTakeBack, bulkWrite, type BulkProgress } from '../sidecars/bulkWrite';
import type { SidecarFiles } from '../sidecars/sidecarFiles';
import { changeCodebookFile, changeSidecarFile, type ChangedFile } from './refactoredFile';
import type { Refactoring } from './refactoring';

/** The files that a refactoring has changed, and a sentence for each that was left as it was. */
export interface BulkRefactored {
  readonly codebook: ChangedFile;
  readonly sidecars: readonly ChangedFile[];
  readonly left: readonly string[];
}

/** Makes a refactoring in the files themselves, as `refactorFiles` does, with progress that a person sees and can cancel. */
export async function refactorInBulk(
  files: SidecarFiles,
  refactoring: Refactoring,
  sidecars: readonly vscode.Uri[],
): Promise<BulkRefactored | undefined> {
  return withProgress(refactoring.label, true, (progress, token) =>
    refactorFiles(files, refactoring, sidecars, progress, token),
  );
}

/**
 * Makes a refactoring in the files themselves: first the sidecars, then the codebook. Undefined when `token` was cancelled
 * before it came to the codebook: what was written is taken back. @throws UserError when the codebook or a file could not be.
 */
export async function refactorFiles(
  files: SidecarFiles,
  refactoring: Refactoring,
  sidecars: readonly vscode.Uri[],
  progress: BulkProgress,
  token: vscode.CancellationToken,
): Promise<BulkRefactored | undefined> {
  const { done, left, isCancelled } = await bulkWrite(
    files,
    sidecars,
    (one, source) => changeSidecarFile(one, source, refactoring),
    progress,
    token,
  );
  const never = new vscode.CancellationTokenSource();
  const codebook = isCancelled
    ? undefined
    : await bulkWrite(
        files,
        [refactoring.codebook],
        (one, source) => changeCodebookFile(one, source, refactoring),
        progress,
        never.token,
      );
  const [changed] = codebook?.done ?? [];
  if (changed) return { codebook: changed, sidecars: done, left };
  const { left: stuck } = await bulkTakeBack(files, done, progress, never.token);
  const problems = [...(codebook?.left ?? []), ...stuck];
  if (problems.length > 0) throw new UserError(problems.join(' '));
  return undefined;
}

/** Takes files back to what they were before a refactoring, with progress; resolves to a sentence for each that stays. */
export async function takeBackInBulk(
  files: SidecarFiles,
  title: string,
  changed: readonly ChangedFile[],
): Promise<readonly string[]> {
  const { left } = await withProgress(title, false, (progress, token) => bulkTakeBack(files, changed, progress, token));
  return left;
}

function withProgress<T>(
  title: string,
  cancellable: boolean,
  task: (progress: BulkProgress, token: vscode.CancellationToken) => Promise<T>,
): Thenable<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable }, task);
}
