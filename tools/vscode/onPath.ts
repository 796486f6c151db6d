import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The full path of a command that a shell would find by this name, if any. */
export function onPath(command: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending)));
  return candidates.find((candidate) => existsSync(candidate));
}
