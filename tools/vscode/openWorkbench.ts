import { copySeeds } from './copySeeds';
import { fetchVsCode } from './fetchVsCode';
import { launchBrowser } from './launchBrowser';
import { projectRoot } from './paths';
import { installExtension, startServer } from './startServer';
import { makeTempFolder, type TempFolder } from './tempFolder';
import { shownTheme, type ThemeName } from './themes';
import { Workbench } from './workbench';
import { workbenchAddress } from './workbenchAddress';

/** How a workbench is to look and what is in it. All have defaults. */
export interface WorkbenchOptions {
  /** The extension: from this packaged file, or (by default) from the project folder as last built. */
  readonly vsix?: string;
  /** `Default Dark Modern` unless told. */
  readonly theme?: ThemeName;
  /** The window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel; 2 for pictures that are to be looked at closely. */
  readonly scale?: number;
  /** Without trust the folder is open in Restricted Mode. */
  readonly trusted?: boolean;
  /** The language that extensions are told, such as `de`. VS Code's own words stay English: those come with a language pack. */
  readonly language?: string;
  /** More machine settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where VS Code keeps its own files; a temporary folder unless told. */
  readonly data?: TempFolder;
  /** Called with the copy of the seeds before VS Code opens it, to lay other files there. */
  readonly prepare?: (folder: string) => void;
}

/**
 * A real VS Code in a headless browser, open on a fresh copy of the seeds, in its theme; ends with `close` or with the
 * process.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { theme = 'Default Dark Modern' } = options;
  const vscode = await fetchVsCode();
  const seeds = copySeeds();
  const data = options.data ?? makeTempFolder('server');
  options.prepare?.(seeds.path);
  if (options.vsix !== undefined) {
    installExtension(vscode, data.path, options.vsix);
  }
  const server = await startServer(vscode, {
    folder: data.path,
    port: '0',
    access: 'tests',
    trustEverything: options.trusted ?? true,
    settings: { 'workbench.colorTheme': theme, ...options.settings },
  });
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    data.remove();
    seeds.remove();
  };
  try {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      deviceScaleFactor: options.scale ?? 1,
    });
    if (options.language !== undefined) {
      await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)}`);
    }
    const page = await context.newPage();
    const development = options.vsix === undefined ? { development: { extension: projectRoot } } : {};
    await page.goto(workbenchAddress({ port: server.port, folder: seeds.path, ...development }));
    const workbench = new Workbench(page, seeds.path, close);
    await workbench.whenReady();
    await page.locator(shownTheme(theme)).waitFor();
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}
