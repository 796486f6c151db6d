import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SafeFile } from '../sidecar/safeFile';
import { CliError, fileError } from './cliError';
import { NodeFolder } from './nodeFolder';

/** How often a save is tried while another program saves the same file, and the longest pause between, in milliseconds. */
const attempts = 100;
const longestPause = 50;

/**
 * Writes `text` in place of the file at `path`, whole or not at all, and only if it still holds the text `expected`. Links
 * and permissions stay. Throws a `CliError` when that fails; the file is then as it was.
 */
export async function replaceFile(path: string, text: string, expected: string): Promise<void> {
  const result = await save(path, text, expected);
  if (result === 'written') return;
  throw new CliError(`Cannot write ${path}: it was changed meanwhile. Run this again.`);
}

async function save(path: string, text: string, expected: string): Promise<'written' | 'changedOnDisk' | 'busy'> {
  try {
    const target = await realpath(path);
    const folder = new NodeFolder(dirname(target), (await stat(target)).mode);
    const file = new SafeFile(folder, basename(target), `cli${process.pid}`, Date.now);
    const encoder = new TextEncoder();
    for (let attempt = 0; attempt < attempts; attempt++) {
      const result = await file.save(encoder.encode(text), encoder.encode(expected));
      if (result !== 'busy') return result;
      await wait(Math.random() * longestPause);
    }
    return 'busy';
  } catch (error) {
    throw fileError('write', path, error);
  }
}
