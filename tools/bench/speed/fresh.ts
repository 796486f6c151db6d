import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What one analysis costs in a process that has not analysed anything before. */
export interface FreshRow {
  readonly size: number;
  /** Of the first analysis, on the clock and of the processor. */
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  /** Of the fifth analysis of the same text. */
  readonly laterMilliseconds: number;
  /** How much more memory the process had taken at most by the end of the first, in megabytes. */
  readonly peakMegabytes: number;
  /** What is still taken after it, once the garbage is collected. */
  readonly heldMegabytes: number;
}

/** The middle one, by its first analysis, of `runs` new processes that analyse the first `size` units of `files`. */
export function measureFresh(files: readonly string[], size: number, runs: number): FreshRow {
  const rows = Array.from({ length: runs }, () => freshRun(files, size));
  rows.sort((a, b) => a.milliseconds - b.milliseconds);
  const row = rows[Math.floor(runs / 2)];
  if (!row) throw new Error('No run');
  return row;
}

function freshRun(files: readonly string[], size: number): FreshRow {
  const script = join(__dirname, 'freshMain.ts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', script, String(size), ...files],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`A fresh process failed: ${stderr}`);
  return JSON.parse(stdout) as FreshRow;
}
