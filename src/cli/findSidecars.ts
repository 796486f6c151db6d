import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isSidecarName, newSidecarName } from '../sidecar/sidecarNames';
import { fileError } from './cliError';
import { walk } from './walk';

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
  const found: string[] = [];
  for await (const path of walk(folder)) if (isSidecarName(basename(path))) found.push(path);
  return found;
}
