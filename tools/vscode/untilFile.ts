import { readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

const patience = 30_000;

/**
 * The text of a file, as soon as it is there and `ready` accepts it. Looks now and whenever something happens in its
 * folder, which has to exist. Rejects after 30 s, with what the file held then.
 */
export async function untilFile(path: string, ready: (text: string) => boolean = () => true): Promise<string> {
  return new Promise((resolve, reject) => {
    let last: string | undefined;
    const watcher = watch(dirname(path), look);
    const impatient = setTimeout(() => {
      watcher.close();
      reject(new Error(`${basename(path)} did not come to be as expected; last seen: ${last ?? 'no such file'}`));
    }, patience);
    function look(): void {
      last = textOf(path);
      if (last !== undefined && ready(last)) {
        watcher.close();
        clearTimeout(impatient);
        resolve(last);
      }
    }
    look();
  });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
