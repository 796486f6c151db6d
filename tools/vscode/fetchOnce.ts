import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atExit } from './atExit';
import { cacheFolder } from './paths';

const unfinished = /^unfinished-(\d+)-/;

/**
 * The folder `name` of the cache. Where it is not there yet, `fill` puts its content into a folder that gets this name
 * only when all of it is there: an interrupted run leaves nothing that looks finished, and of two runs at the same time
 * one wins and both can go on. `fill` returns which folder (its argument, or one inside it) is to be kept.
 */
export async function fetchOnce(name: string, fill: (folder: string) => Promise<string>): Promise<string> {
  const finished = join(cacheFolder, name);
  if (existsSync(finished)) {
    return finished;
  }
  mkdirSync(cacheFolder, { recursive: true });
  removeLeftovers();
  const folder = join(cacheFolder, `unfinished-${process.pid}-${name}`);
  const remove = atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  try {
    mkdirSync(folder);
    const kept = await fill(folder);
    if (!existsSync(finished)) {
      renameSync(kept, finished);
    }
    return finished;
  } finally {
    remove();
  }
}

/** Removes what runs that were killed in the middle have left behind. */
function removeLeftovers(): void {
  for (const name of readdirSync(cacheFolder)) {
    const pid = unfinished.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(join(cacheFolder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
