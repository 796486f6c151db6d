import { pathToFileURL } from 'node:url';

/** What a page of the served VS Code is to open. Paths are absolute paths on this machine. */
export interface WorkbenchRequest {
  readonly port: number;
  readonly folder: string;
  /** Lets the user in where the server wants a token. */
  readonly token?: string;
  /** Loads the extension from its source folder; works only on a server with the test driver. */
  readonly development?: {
    readonly extension: string;
    /** The file with `run()`. */
    readonly tests?: string;
  };
}

/** The address of that page. */
export function workbenchAddress({ port, folder, token, development }: WorkbenchRequest): string {
  const address = new URL(`http://127.0.0.1:${port}/`);
  if (token !== undefined) {
    address.searchParams.set('tkn', token);
  }
  address.searchParams.set('folder', urlPath(folder));
  if (development !== undefined) {
    const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${urlPath(path)}`;
    const payload = [
      ['extensionDevelopmentPath', remote(development.extension)],
      ...(development.tests === undefined ? [] : [['extensionTestsPath', remote(development.tests)]]),
      ['skipWelcome', 'true'],
    ];
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address.href;
}

/** `/home/x/seeds`, also for `C:\x\seeds` (`/c:/x/seeds`). */
function urlPath(path: string): string {
  return decodeURIComponent(pathToFileURL(path).pathname);
}
