import { readFile } from 'node:fs/promises';
import { fileError } from './cliError';
import { decodeText } from './decode';

/** The text of a file. Throws a `CliError` when it cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return decodeText(await readFile(path));
  } catch (error) {
    throw fileError('read', path, error);
  }
}
