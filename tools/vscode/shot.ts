/**
 * A quick look at the extension as last built: opens a seed, does what is asked, writes a picture.
 *   tsx tools/vscode/shot.ts --file 002_7f5795ab213cb715.txt --out shot.png [--theme "Default Light Modern"]
 *     [--line 12] [--command "Marginalia: …"]… [--keys "ArrowDown Enter"]… [--wait "text to be seen"]
 *     [--width 1280] [--height 800] [--scale 1] [--untrusted]
 * Commands and keys are done in the order given.
 */
import { parseArgs } from 'node:util';
import { exitOnSignals } from './atExit';
import { openWorkbench } from './openWorkbench';
import { isThemeName, themeNames } from './themes';

async function main(): Promise<void> {
  const { values, tokens } = parseArgs({
    tokens: true,
    options: {
      file: { type: 'string' },
      out: { type: 'string', default: 'test-results/shot.png' },
      theme: { type: 'string', default: 'Default Dark Modern' },
      line: { type: 'string' },
      command: { type: 'string', multiple: true },
      keys: { type: 'string', multiple: true },
      wait: { type: 'string', multiple: true },
      width: { type: 'string', default: '1280' },
      height: { type: 'string', default: '800' },
      scale: { type: 'string', default: '1' },
      untrusted: { type: 'boolean', default: false },
    },
  });
  const { theme } = values;
  if (!isThemeName(theme)) throw new Error(`--theme is one of: ${themeNames.join(', ')}`);
  const workbench = await openWorkbench({
    theme,
    width: Number(values.width),
    height: Number(values.height),
    scale: Number(values.scale),
    trusted: !values.untrusted,
  });
  try {
    if (values.file !== undefined) {
      await workbench.openFile(values.file);
    }
    if (values.line !== undefined) {
      await workbench.goTo(Number(values.line));
    }
    for (const token of tokens) {
      if (token.kind !== 'option' || token.value === undefined) {
        continue;
      }
      if (token.name === 'command') {
        await workbench.runCommand(token.value);
      } else if (token.name === 'keys') {
        await workbench.press(...token.value.split(' '));
      } else if (token.name === 'wait') {
        await workbench.page.getByText(token.value).first().waitFor();
      }
    }
    // Lenses come last, if they come; a quick look needs no certainty.
    await workbench.lens
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => undefined);
    await workbench.page.waitForTimeout(1000);
    await workbench.screenshot(values.out);
    console.log(values.out);
  } finally {
    await workbench.close();
  }
}

exitOnSignals();
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
