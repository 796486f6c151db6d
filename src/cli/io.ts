import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes. Files it opens itself. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** 0 nothing to report, 1 something to report, 2 it could not run. */
export type ExitCode = 0 | 1 | 2;
