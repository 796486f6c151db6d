import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchOnce } from './fetchOnce';
import type { Browser } from './findBrowser';
import { projectRoot } from './paths';
import { withProgress } from './progress';

const packageFolder = join(projectRoot, 'node_modules', '@sparticuz', 'chromium');
const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/**
 * The Chromium of the npm package `@sparticuz/chromium`, unpacked into the cache folder once. Its own copies of the NSS
 * libraries are used only on a machine that has none.
 */
export async function unpackChromium(): Promise<Browser> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = await fetchOnce(`chromium-${version}`, (unfinished) =>
    withProgress('Unpacking Chromium from npm (once)', () => unpackInto(unfinished)),
  );
  const executable = join(folder, 'chromium');
  const env = { FONTCONFIG_FILE: writeFontConfig(folder) };
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const environment = [env, withLibraries].find((candidate) => starts(executable, candidate));
  if (environment === undefined) {
    throw new Error('The Chromium from npm does not start here. Install Chrome or Chromium, or set CHROME_PATH.');
  }
  return { executable, env: environment };
}

/** The package always unpacks into the temporary folder, so that is what `folder` has to be meanwhile. */
async function unpackInto(folder: string): Promise<string> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all(archives.map((archive) => inflate(join(packageFolder, 'bin', archive))));
  } finally {
    if (before === undefined) {
      delete process.env['TMPDIR'];
    } else {
      process.env['TMPDIR'] = before;
    }
  }
  return folder;
}

/** The system's fonts and the ones of the package, the latter first for the workbench's own texts. */
function writeFontConfig(folder: string): string {
  const file = join(folder, 'marginalia-fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>sans</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}

function starts(executable: string, env: Readonly<Record<string, string>>): boolean {
  return spawnSync(executable, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0;
}
