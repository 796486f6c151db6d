/**
 * Reads an article in a process that has read none before, and prints what that cost as JSON; bundled and started by
 * firstPaint.ts.
 *   node BUNDLE FILE
 */
import { readFileSync } from 'node:fs';

/** Processor time of the thread that somebody waits for, in milliseconds. */
const waited = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function run(file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const began = waited();
  const { segment } = await import('../../../src/core/segmentation/segment');
  const { lineLayers } = await import('../../../src/core/review/lineLayers');
  const loaded = waited();
  lineLayers(segment(text), { dim: true, apart: true });
  console.log(JSON.stringify({ load: loaded - began, paint: waited() - loaded }));
}

void run(process.argv[2] ?? '');
