/**
 * `npm start`: opens the five articles of `seeds/` in VS Code with Marginalia in it. In the desktop VS Code where `code`
 * is on the PATH, else in one that is served to the browser, where the extension is installed as its vsix.
 * MARGINALIA_VSCODE=`served` takes the served one in any case.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchVsCode } from './fetchVsCode';
import { onPath } from './onPath';
import { openInBrowser } from './openInBrowser';
import { cacheFolder, projectRoot, seedsFolder } from './paths';
import { withProgress } from './progress';
import { runNpm } from './runNpm';
import { installExtension, startServer } from './startServer';
import { vsixFile } from './vsixFile';
import { workbenchAddress } from './workbenchAddress';

/** The first free one is taken. A steady port lets the browser remember how the window was left. */
const ports = '8137-8199';

async function main(): Promise<void> {
  const code = process.env['MARGINALIA_VSCODE'] === 'served' ? undefined : onPath('code');
  await (code === undefined ? startServed() : startDesktop(code));
}

async function startDesktop(code: string): Promise<void> {
  await withProgress('Building Marginalia', () => runScript('build'));
  const shell = process.platform === 'win32';
  const quoted = (text: string): string => (shell ? `"${text}"` : text);
  const args = [`--extensionDevelopmentPath=${projectRoot}`, seedsFolder].map(quoted);
  const child = spawn(quoted(code), args, { stdio: 'inherit', shell });
  const ended = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (ended !== 0) {
    throw new Error(`${code} ended with code ${String(ended)}. MARGINALIA_VSCODE=served npm start does without it.`);
  }
  console.log('Marginalia is open in a VS Code window of its own, on the folder seeds/.');
}

async function startServed(): Promise<void> {
  const vscode = await fetchVsCode();
  await withProgress('Building Marginalia', () => runScript('package'));
  const folder = join(cacheFolder, 'start');
  mkdirSync(folder, { recursive: true });
  installExtension(vscode, folder, vsixFile());
  const token = randomBytes(20).toString('hex');
  const tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const server = await startServer(vscode, {
    folder,
    port: ports,
    access: { tokenFile },
    trustEverything: false,
    settings: {},
  });
  const address = workbenchAddress({ port: server.port, folder: seedsFolder, token });
  console.log(`\n${vscode.label} is open on seeds/, with Marginalia in it, at\n\n  ${address}\n`);
  openInBrowser(address);
  console.log('Ctrl+C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      console.log('\nEnding VS Code.');
      void server.stop();
    });
  }
  await server.ended;
}

async function runScript(script: string): Promise<void> {
  const { code, output } = await runNpm(projectRoot, ['run', '-s', script]);
  if (code !== 0) {
    throw new Error(`npm run ${script} failed:\n${output}`);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
