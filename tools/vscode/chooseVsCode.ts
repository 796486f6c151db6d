import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { join } from 'node:path';
import { fetchVsCode, vscodeVersion } from './fetchVsCode';
import { cacheFolder } from './paths';

/** What to spawn for the tests inside VS Code. */
export interface VsCodeExecutable {
  readonly path: string;
  /** Its version and where it came from, for a person. */
  readonly label: string;
}

const updateServer = `https://update.code.visualstudio.com/api/versions/${vscodeVersion}/linux-x64/stable`;

/**
 * A desktop VS Code, downloaded, where its update server answers and there is a screen to show it on; else the served
 * one, behind our launcher. MARGINALIA_VSCODE=`downloaded` or `served` settles it by hand.
 */
export async function chooseVsCode(): Promise<VsCodeExecutable> {
  const wish = process.env['MARGINALIA_VSCODE'];
  if (wish !== undefined && wish !== 'downloaded' && wish !== 'served') {
    throw new Error(`MARGINALIA_VSCODE must be "downloaded" or "served", not "${wish}".`);
  }
  if (wish === 'downloaded' || (wish === undefined && hasScreen() && (await updateServerAnswers()))) {
    const path = await downloadAndUnzipVSCode({ version: vscodeVersion, cachePath: join(cacheFolder, 'vscode-test') });
    return { path, label: `VS Code ${vscodeVersion} (desktop, downloaded)` };
  }
  const { label } = await fetchVsCode();
  return { path: join(__dirname, process.platform === 'win32' ? 'launcher.cmd' : 'launcher.ts'), label };
}

function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return (
    process.platform !== 'linux' || [DISPLAY, WAYLAND_DISPLAY].some((screen) => screen !== undefined && screen !== '')
  );
}

async function updateServerAnswers(): Promise<boolean> {
  try {
    return (await fetch(updateServer, { method: 'HEAD', signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}
