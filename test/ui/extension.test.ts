import * as assert from 'node:assert/strict';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

suite('the packaged extension in VS Code', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile() });
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('is installed', async () => {
    await workbench.runCommand('Extensions: Show Installed Extensions');
    const rows = await workbench.treeRows('Installed');
    assert.ok(
      rows.some((row) => row.startsWith('Marginalia')),
      rows.join('\n'),
    );
  });

  test('opens a seed', async () => {
    await workbench.openFile('002_7f5795ab213cb715.txt');
    assert.match(await workbench.page.title(), /^002_7f5795ab213cb715\.txt/);
  });
});
