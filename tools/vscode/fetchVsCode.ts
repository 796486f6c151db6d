import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchOnce } from './fetchOnce';
import { withProgress } from './progress';
import { runNpm } from './runNpm';

/** The VS Code that this project is tested on, in both its forms: downloaded, and served to a browser. */
export const vscodeVersion = '1.139.1';

const codeServerVersion = '4.139.1';

/** A VS Code server on this machine, ready to be started. */
export interface VsCodeServer {
  /** What to run with Node. */
  readonly script: string;
  /** Its version and where it came from, for a person. */
  readonly label: string;
}

/**
 * VS Code's own server, with the workbench that it serves to a browser, out of the npm package `code-server`: the
 * registry is reachable in places where VS Code's download server is not. Nothing of it is compiled and none of its
 * install scripts run; what they would build (file watcher's and logger's native parts, the terminal) is not needed.
 * The first call takes about half a minute and leaves 600 MB in the cache folder; later calls return at once.
 */
export async function fetchVsCode(): Promise<VsCodeServer> {
  const folder = await fetchOnce(`code-server-${codeServerVersion}`, (unfinished) =>
    withProgress(`Fetching VS Code ${vscodeVersion} from npm (once, about 30 s)`, async () => {
      writeFileSync(join(unfinished, 'package.json'), '{ "private": true }\n');
      await install(unfinished, `code-server@${codeServerVersion}`);
      const vscode = join(unfinished, 'node_modules', 'code-server', 'lib', 'vscode');
      await install(vscode, '--omit=dev');
      return vscode;
    }),
  );
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    script: join(folder, 'out', 'server-main.js'),
    label: `VS Code ${version} (served, from npm code-server ${codeServerVersion})`,
  };
}

async function install(folder: string, what: string): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runNpm(folder, ['install', what, '--prefix', folder, ...quiet]);
  if (code !== 0) {
    throw new Error(`npm could not install VS Code (npm install ${what}, code ${String(code)}):\n${output}`);
  }
}
