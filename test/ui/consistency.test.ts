import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

const lavrov = '002_7f5795ab213cb715.txt';

suite('consistency, by keyboard alone', () => {
  let workbench: Workbench;
  const sidecar = (): string => join(workbench.folder, `${lavrov}.tags.yaml`);

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile() });
    await workbench.openFile(lavrov);
    await workbench.lens.first().waitFor();
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  async function cursorBefore(words: string): Promise<void> {
    const before = (readFileSync(join(workbench.folder, lavrov), 'utf8').split(words)[0] ?? '').split('\n');
    await workbench.goTo(before.length, (before.at(-1)?.length ?? 0) + 2);
  }

  test('a claim without claimant is a problem, and a quick fix gives it one', async () => {
    await cursorBefore('Syria, the largest importer');
    await workbench.runCommand('Quick Fix...');
    await workbench.page.locator('.action-widget').getByText('Set the speaker…').waitFor();
    await workbench.press('Enter');
    await workbench.pick('Speaker of: ', 'antonov');
    await untilFile(sidecar(), (text) => /exact: "Syria, the largest importer[^]*?speaker: antonov/u.test(text));
  });
});
