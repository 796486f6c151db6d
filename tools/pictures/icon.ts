import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../vscode/launchBrowser';
import { projectRoot } from '../vscode/paths';

/** Draws `media/icon.png`, the extension's picture in lists: its activity bar sign, white on ink blue. */
export async function drawIcon(): Promise<void> {
  const sign = readFileSync(join(projectRoot, 'media', 'marginalia.svg'), 'utf8');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 128, height: 128 }, deviceScaleFactor: 2 });
    await page.setContent(`<style>
      body { margin: 0; background: transparent; }
      div { width: 128px; height: 128px; border-radius: 24px; background: #24527a; color: #fff; display: grid; }
      svg { width: 84px; height: 84px; margin: auto; }
    </style><div>${sign}</div>`);
    await page.screenshot({ path: join(projectRoot, 'media', 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}
