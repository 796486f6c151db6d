import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './atExit';

/** A folder that is gone again after `remove`, or when the process exits. */
export interface TempFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** Makes an empty folder of our own in the machine's temporary folder. */
export function makeTempFolder(purpose: string): TempFolder {
  const path = mkdtempSync(join(tmpdir(), `marginalia-${purpose}-`));
  const remove = atExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return { path, remove };
}
