import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no documents of anybody's. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** The files in `folder` and below it in order of path; links are not followed. Throws what the file system throws. */
export async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}
