/**
 * What the sidebar costs in a real VS Code over a large workspace: the time from the click on its icon to the first rows of
 * Annotations, and what the extension host takes in memory and CPU time, VS Code's own share and garbage included. Once cold
 * (every sidecar read) and once warm (after the window was loaded again), and with the five seeds alone to compare.
 *   npm run bench:sidebar -- --corpus FILE [--documents N]…
 * FILE as for `npm run bench:workspace`; without --documents: 0, 1,000 and 10,000. Linux only: it looks into /proc.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals } from './atExit';
import { openWorkbench } from './openWorkbench';
import { makeTempFolder } from './tempFolder';
import type { Workbench } from './workbench';
import { extensionHost, type Usage } from './extensionHost';
import { layOut } from '../bench/workspace/layOut';
import { madeWorkspace } from '../bench/workspace/madeWorkspace';

/** How long a cold start may take, and how long all is left alone before memory is measured, in milliseconds. */
const patience = 20 * 60_000;
const rest = 20_000;

/** What a host that does nothing takes of a second, in milliseconds of CPU time. */
const restingCpu = 20;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      documents: { type: 'string', multiple: true, default: ['0', '1000', '10000'] },
    },
  });
  if (values.corpus === undefined) throw new Error('usage: measureSidebar.ts --corpus FILE [--documents N]…');
  console.log(
    row('documents', '', 'memory before', 'first rows', 'CPU until then', 'memory', 'after rest', 'CPU of it'),
  );
  for (const count of values.documents) await measure(values.corpus, Number(count));
}

async function measure(corpus: string, count: number): Promise<void> {
  const data = makeTempFolder('server');
  const prepare = (folder: string): void => layOut(join(folder, 'made'), madeWorkspace(corpus, count));
  const workbench = await openWorkbench({ data, prepare });
  try {
    await show(workbench, `${count}`, 'cold');
    await until(() => hasIndex(data.path), 'The index of sidecars was not kept.');
    await workbench.runCommand('View: Show Explorer');
    await workbench.reload();
    await show(workbench, `${count}`, 'warm');
  } finally {
    await workbench.close();
  }
}

/** Shows the sidebar and prints what that took. */
async function show(workbench: Workbench, count: string, what: string): Promise<void> {
  const before = await atRest();
  const began = performance.now();
  await workbench.page.locator('.activitybar a.action-label[aria-label^="Marginalia"]').click();
  await workbench.view('Annotations').locator('.monaco-list-row').first().waitFor({ timeout: patience });
  const clock = performance.now() - began;
  const shown = usage();
  await workbench.page.waitForTimeout(rest);
  const rested = usage();
  const cpu = [shown.cpu - before.cpu, rested.cpu - shown.cpu].map((time) => `${time.toFixed(0)} ms`);
  const [first = '', later = ''] = cpu;
  console.log(
    row(count, what, megabytes(before), `${clock.toFixed(0)} ms`, first, megabytes(shown), megabytes(rested), later),
  );
}

function usage(): Usage {
  const now = extensionHost(process.pid);
  if (!now) throw new Error('There is no extension host.');
  return now;
}

/** The extension host once it has started and does nothing more. */
async function atRest(): Promise<Usage> {
  let before: Usage | undefined;
  await until(() => {
    const now = extensionHost(process.pid);
    const isResting = now !== undefined && before !== undefined && now.cpu - before.cpu <= restingCpu;
    before = now;
    return isResting;
  }, 'The extension host does not come to rest.');
  return usage();
}

/** Whether the index of sidecars was kept. */
function hasIndex(data: string): boolean {
  const folder = join(data, 'data', 'User', 'workspaceStorage');
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('sidecars.json'));
}

async function until(isSo: () => boolean, problem: string): Promise<void> {
  const end = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(problem);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function megabytes({ memory }: { readonly memory: number }): string {
  return `${(memory / 2 ** 20).toFixed(0)} MB`;
}

function row(...cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(15)).join('');
}

exitOnSignals();
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
