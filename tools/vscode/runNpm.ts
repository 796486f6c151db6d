import { spawn } from 'node:child_process';
import { atExit } from './atExit';

/** How a run of npm ended, and what it said on both streams. */
export interface NpmRun {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs npm in `folder`, without a standard input. `show` gets what it says while it says it, standard error apart.
 * Rejects only where npm cannot be started.
 */
export async function runNpm(
  folder: string,
  args: readonly string[],
  show?: (chunk: Buffer, isError: boolean) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<NpmRun> {
  // Inside `npm run`, npm tells where it is itself; that spares a shell, which Windows would need for `npm.cmd`.
  const npm = process.env['npm_execpath'];
  const [command, commandArgs] = npm === undefined ? ['npm', args] : [process.execPath, [npm, ...args]];
  const child = spawn(command, commandArgs, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: npm === undefined && process.platform === 'win32',
  });
  const forget = atExit(() => child.kill());
  let output = '';
  const listen = (isError: boolean) => (chunk: Buffer) => {
    show?.(chunk, isError);
    output += chunk.toString();
  };
  child.stdout.on('data', listen(false));
  child.stderr.on('data', listen(true));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    return { code, output };
  } finally {
    forget();
  }
}
