import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atExit } from './atExit';
import type { VsCodeServer } from './fetchVsCode';
import { projectNode } from './paths';

/** How to run a VS Code server. */
export interface ServerOptions {
  /** Where the server keeps its own files: `data/`, `extensions/`. */
  readonly folder: string;
  /** A port, `0` for any that is free, or a range (`8100-8199`) of which the first free one is taken. */
  readonly port: string;
  /** Who may come in: the holder of a token (its file), or a test, which also gets the test driver. */
  readonly access: { readonly tokenFile: string } | 'tests';
  /** Without it a folder opens in Restricted Mode until the user trusts it. */
  readonly trustEverything: boolean;
  /** The machine settings, over those that every served VS Code of this project has. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A running VS Code server. */
export interface RunningServer {
  readonly port: number;
  /** Ends the server and all its children; comes back when it has ended. */
  stop(): Promise<void>;
  /** Settles when the server has ended by itself or was stopped. */
  readonly ended: Promise<void>;
}

/** Quiet, empty and private: what a demonstration or a test wants to see of VS Code. */
const commonSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Starts a VS Code server on 127.0.0.1 and comes back when it answers. */
export async function startServer(vscode: VsCodeServer, options: ServerOptions): Promise<RunningServer> {
  writeMachineSettings(options);
  const args = [vscode.script, '--host', '127.0.0.1', '--port', options.port, ...folderArguments(options.folder)];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off');
  if (options.access === 'tests') {
    args.push('--without-connection-token', '--enable-smoke-test-driver');
  } else {
    args.push('--connection-token-file', options.access.tokenFile);
  }
  if (options.trustEverything) {
    args.push('--disable-workspace-trust');
  }
  // In a process group of its own, so that the extension hosts it starts can be ended with it.
  const child = spawn(projectNode, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  const forget = atExit(() => killGroup(child, 'SIGKILL'));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    killGroup(child, 'SIGTERM');
    const impatient = setTimeout(() => killGroup(child, 'SIGKILL'), 3000);
    await ended;
    clearTimeout(impatient);
    forget();
  };
  return { port: await portOf(child), stop, ended };
}

/** Installs a packaged extension into a server folder, without any gallery. The server need not run. */
export function installExtension(vscode: VsCodeServer, folder: string, vsix: string): void {
  const args = [vscode.script, ...folderArguments(folder), '--install-extension', vsix, '--force'];
  const { status, stdout, stderr } = spawnSync(projectNode, args, { encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('successfully installed')) {
    throw new Error(`VS Code could not install ${vsix}:\n${stdout}${stderr}`);
  }
}

function folderArguments(folder: string): string[] {
  return ['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')];
}

function writeMachineSettings({ folder, settings }: ServerOptions): void {
  const machine = join(folder, 'data', 'Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify({ ...commonSettings, ...settings }, undefined, 2));
}

/** Reads what the server prints until it tells its port; then lets it talk to nobody. */
async function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const port = /Web UI available at http:\/\/[^\s:]+:(\d+)/.exec(said)?.[1];
      if (port !== undefined) {
        child.stdout?.off('data', listen).resume();
        child.stderr?.off('data', listen).resume();
        resolve(Number(port));
      }
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`VS Code's server ended at once (code ${String(code)}):\n${said}`)));
  });
}

function killGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}
