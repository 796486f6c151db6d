import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditingRow } from './editing';

/** So many processes: a clock of processor time may tick as seldom as every 4 ms. */
const processes = 25;

interface Cost {
  /** Milliseconds of processor time of the main thread: to load the code, and then to the first paint. */
  readonly load: number;
  readonly paint: number;
}

/** What `text` costs that is the first one of its process, nothing loaded, unpacked or compiled: the mean of several processes. */
export function measureFirstPaint(text: string): readonly EditingRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'first-paint-'));
  const [bundle, file] = [join(folder, 'main.cjs'), join(folder, 'text.txt')];
  try {
    const entryPoints = [join(__dirname, 'firstPaintMain.ts')];
    buildSync({ entryPoints, outfile: bundle, bundle: true, minify: true, platform: 'node', format: 'cjs' });
    writeFileSync(file, text);
    const costs = Array.from(
      { length: processes },
      () => JSON.parse(execFileSync(process.execPath, [bundle, file], { encoding: 'utf8' })) as Cost,
    );
    return [
      meanRow(
        'first paint of 12 kB in a new process',
        30,
        costs.map(({ paint }) => paint),
      ),
      meanRow(
        'loading the code before it',
        undefined,
        costs.map(({ load }) => load),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function meanRow(what: string, most: number | undefined, times: readonly number[]): EditingRow {
  const milliseconds = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { what, milliseconds, shortest: Math.min(...times), most };
}
