/** Why the command could not run, in a sentence for the person who typed it that says what to do. Exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** A sentence for what the file system refused: "Cannot read x.txt: there is no such file. Check the path." */
export function fileError(action: string, path: string, error: unknown): CliError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = typeof code === 'string' ? reasons[code] : undefined;
  const told = error instanceof Error ? error.message : String(error);
  return new CliError(`Cannot ${action} ${path}: ${reason ?? `${told}.`}`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path.',
  EISDIR: 'it is a folder. Name the files in it.',
  EACCES: 'permission denied. Check who may read and write it.',
  EPERM: 'permission denied. Check who may read and write it.',
  ENOTDIR: 'a part of the path is a file, not a folder. Check the path.',
  ENOSPC: 'the disk is full. Make room and try again.',
  EROFS: 'the file system is read-only. Copy the files to a place that can be written to.',
  ERR_STRING_TOO_LONG: 'it is too large for one document. Split it.',
  ERR_FS_FILE_TOO_LARGE: 'it is too large for one document. Split it.',
};
