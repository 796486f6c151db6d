import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { seedsFolder } from './paths';
import { makeTempFolder, type TempFolder } from './tempFolder';

/**
 * A fresh copy of `seeds/`, in a folder that is called `seeds` too, since the language of its files hangs on that name.
 * Whatever a test does there, the real seeds stay as they are.
 */
export function copySeeds(): TempFolder {
  const { path, remove } = makeTempFolder('workspace');
  const seeds = join(path, 'seeds');
  cpSync(seedsFolder, seeds, { recursive: true });
  return { path: seeds, remove };
}
