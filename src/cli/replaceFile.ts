import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { fileError } from './cliError';

/**
 * Writes `text` in place of the file at `path`, whole or not at all: beside it first, then renamed. Links and permissions
 * stay. Throws a `CliError` when that fails; the file is then as it was.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  let beside: string | undefined;
  try {
    const target = await realpath(path);
    beside = `${target}.${process.pid}.tmp`;
    await writeFile(beside, text, { mode: (await stat(target)).mode });
    await rename(beside, target);
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true }).catch(() => undefined);
    throw fileError('write', path, error);
  }
}
