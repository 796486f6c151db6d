#!/usr/bin/env tsx
/**
 * Stands in for the `code` executable where no desktop VS Code can be downloaded: takes the switches that
 * `@vscode/test-electron` passes, runs the tests in a served VS Code and ends with their exit code.
 *   launcher.ts FOLDER --extensionDevelopmentPath=… --extensionTestsPath=… [--extensionDevelopmentKind=web]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitOnSignals } from './atExit';
import { fetchVsCode } from './fetchVsCode';
import { toConsoleText } from './hostConsole';
import { launchBrowser } from './launchBrowser';
import { startServer } from './startServer';
import { makeTempFolder } from './tempFolder';
import { workbenchAddress } from './workbenchAddress';

/** No run takes that long; a host that hangs must not hang the build. */
const patience = 10 * 60_000;

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const folder = args.find((arg) => !arg.startsWith('-'));
  const extension = valueOf(args, 'extensionDevelopmentPath');
  const tests = valueOf(args, 'extensionTestsPath');
  if (folder === undefined || extension === undefined || tests === undefined) {
    console.error('launcher: a folder, --extensionDevelopmentPath=… and --extensionTestsPath=… are needed');
    return 2;
  }
  const inWebWorker = valueOf(args, 'extensionDevelopmentKind') === 'web';
  const data = makeTempFolder('server');
  const server = await startServer(await fetchVsCode(), {
    folder: data.path,
    port: '0',
    access: 'tests',
    trustEverything: args.includes('--disable-workspace-trust'),
    settings: inWebWorker ? await inWorker(extension) : {},
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', printLog);
    const code = new Promise<number>((resolve, reject) => {
      page.on('crash', () => reject(new Error('The page with VS Code crashed.')));
      setTimeout(() => reject(new Error('The tests did not end.')), patience).unref();
      void page
        .exposeFunction('codeAutomationExit', resolve)
        .then(() => page.goto(workbenchAddress({ port: server.port, folder, development: { extension, tests } })))
        .catch(reject);
    });
    return await code;
  } finally {
    await browser.close();
    await server.stop();
    data.remove();
  }
}

/** The served VS Code obeys no switch that sends an extension to the worker, but it does obey this setting. */
async function inWorker(extension: string): Promise<Record<string, unknown>> {
  const text = await readFile(join(extension, 'package.json'), 'utf8');
  const { publisher, name } = JSON.parse(text) as { publisher: string; name: string };
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } };
}

function valueOf(args: readonly string[], name: string): string | undefined {
  const start = `--${name}=`;
  return args.find((arg) => arg.startsWith(start))?.slice(start.length);
}

function printLog(type: string, args: readonly unknown[]): void {
  const text = toConsoleText(args);
  if (text !== undefined) {
    (type === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
  }
}

exitOnSignals();
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
