/**
 * `npm run pictures`: draws the pictures of the README into `media/`, from the extension as packaged.
 *   tsx tools/pictures/main.ts [NAME…]
 */
import { join } from 'node:path';
import { exitOnSignals } from '../vscode/atExit';
import { openWorkbench } from '../vscode/openWorkbench';
import { projectRoot } from '../vscode/paths';
import { vsixFile } from '../vscode/vsixFile';
import { drawIcon } from './icon';
import { pictures } from './pictures';

async function main(names: readonly string[]): Promise<void> {
  const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
  if (wanted('icon')) {
    await drawIcon();
    console.log('media/icon.png');
  }
  for (const { name, window, scene } of pictures.filter((picture) => wanted(picture.name))) {
    const workbench = await openWorkbench({ vsix: vsixFile(), ...window });
    try {
      await scene(workbench);
      await workbench.screenshot(join(projectRoot, 'media', `${name}.png`));
      console.log(`media/${name}.png`);
    } finally {
      await workbench.close();
    }
  }
}

exitOnSignals();
main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
