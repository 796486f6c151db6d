import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

/** How a run of the command line ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bundled command line in a folder of its own, run with plain Node as a user does. */
export class CommandLine {
  readonly folder: string;
  readonly #script: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#script = join(folder, 'cli.js');
  }

  static async build(): Promise<CommandLine> {
    const cli = new CommandLine(mkdtempSync(join(tmpdir(), 'marginalia-cli-')));
    await build({
      entryPoints: [join(__dirname, '../../src/cli/main.ts')],
      outfile: cli.#script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      loader: { '.bin': 'base64' },
      logLevel: 'warning',
    });
    return cli;
  }

  /** Starts the command line in its folder. `nodeOptions` go to Node itself. */
  start(args: readonly string[], nodeOptions: readonly string[] = []): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [...nodeOptions, this.#script, ...args], { cwd: this.folder });
  }

  /** Runs it to its end with `input` on standard input. */
  async run(args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
    const child = this.start(args);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { code, stdout, stderr };
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
