import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { documentNameOf, isSidecarName } from '../sidecar/sidecarNames';
import { fileError } from './cliError';
import { walk } from './walk';

/**
 * The sidecars that `paths` mean, each once, in order of path: those in a folder and below it (links are not followed), a
 * sidecar itself, a document's sidecars of all coders. Throws a `CliError` when a path cannot be read.
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
  const names = (await readdir(dirname(path))).filter((name) => documentNameOf(name) === basename(path));
  const folder = path.slice(0, path.length - basename(path).length);
  return names.sort().map((name) => folder + name);
}

async function sidecarsUnder(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const path of walk(folder)) if (isSidecarName(basename(path))) found.push(path);
  return found;
}
