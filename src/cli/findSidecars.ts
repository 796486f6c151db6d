import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSidecarName, newSidecarName } from '../sidecar/sidecarNames';
import { fileError } from './cliError';

/** Folders that hold no documents of anybody's. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * The sidecars that `paths` mean, each once, in order of path: those in a folder and below it (links are not followed), a
 * sidecar itself, a document's sidecar where it has one. Throws a `CliError` when a path cannot be read.
 */
export async function findSidecars(paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    for (const sidecar of await sidecarsAt(path)) found.add(sidecar);
  }
  return [...found];
}

async function sidecarsAt(path: string): Promise<readonly string[]> {
  try {
    if ((await stat(path)).isDirectory()) return await sidecarsUnder(path);
  } catch (error) {
    throw fileError('read', path, error);
  }
  if (isSidecarName(path)) return [path];
  const sidecar = newSidecarName(path);
  return (await stat(sidecar).catch(() => undefined)) ? [sidecar] : [];
}

async function sidecarsUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await sidecarsUnder(path)));
    else if (entry.isFile() && isSidecarName(entry.name)) found.push(path);
  }
  return found;
}
