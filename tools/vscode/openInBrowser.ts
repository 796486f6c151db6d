import { spawn } from 'node:child_process';
import { onPath } from './onPath';

/** Shows an address in the user's browser where there is a screen and one is known; says whether it tried. */
export function openInBrowser(address: string): boolean {
  const command = opener();
  if (command === undefined) {
    return false;
  }
  const [program, ...args] = command;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => console.log('The browser could not be opened; open the address yourself.'));
  child.unref();
  return true;
}

function opener(): [string, ...string[]] | undefined {
  if (process.env['CI'] !== undefined) {
    return undefined;
  }
  if (process.platform === 'darwin') {
    return ['open'];
  }
  if (process.platform === 'win32') {
    return ['rundll32', 'url.dll,FileProtocolHandler'];
  }
  const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const xdgOpen = onPath('xdg-open') ?? onPath('wslview');
  return (screen === undefined && onPath('wslview') === undefined) || xdgOpen === undefined ? undefined : [xdgOpen];
}
