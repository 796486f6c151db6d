import { spawn } from 'node:child_process';
import { atExit } from './atExit';

/** Runs `npm install` in `folder` without any install script. Throws with npm's own words where it fails. */
export async function npmInstall(folder: string, ...args: readonly string[]): Promise<void> {
  const npmArgs = ['install', ...args, '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  npmArgs.push('--loglevel=error');
  // Inside `npm run`, npm tells where it is itself; that spares a shell, which Windows would need for `npm.cmd`.
  const npm = process.env['npm_execpath'];
  const [command, commandArgs] = npm === undefined ? ['npm', npmArgs] : [process.execPath, [npm, ...npmArgs]];
  const child = spawn(command, commandArgs, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: npm === undefined && process.platform === 'win32',
  });
  const forget = atExit(() => child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  forget();
  if (code !== 0) {
    throw new Error(`npm could not install ${args[0] ?? 'the dependencies'} (code ${String(code)}):\n${said}`);
  }
}
