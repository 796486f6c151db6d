import * as assert from 'node:assert/strict';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

suite('related statements', () => {
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

  test('the toll at the cursor is set beside those of the other documents', async () => {
    await workbench.openFile('000_2883c7cd6ff288c3.txt');
    await workbench.lens.first().waitFor();
    await workbench.runCommand('Marginalia: Focus on Related View');
    await workbench.openFile('000_2883c7cd6ff288c3.txt');
    await workbench.goTo(9, 180);
    const view = workbench.view('Related');
    await view.locator('.monaco-list-row', { hasText: 'more than 70,000 ≠ more than 80,000' }).first().waitFor();
    const rows = await workbench.treeRows('Related');
    for (const document of ['001', '002', '003']) {
      assert.ok(
        rows.some((row) => row.includes(`${document}_`)),
        `${document} in ${rows.join('\n')}`,
      );
    }
  });

  test('choosing one leads to its words', async () => {
    const row = workbench.view('Related').locator('.monaco-list-row', { hasText: 'more than 70,000' }).first();
    await row.click();
    await workbench.page.locator('.tab.active[data-resource-name^="001_"]').waitFor();
    await workbench.page
      .locator('.editor-instance .view-line', { hasText: 'more than 70,000 people' })
      .first()
      .waitFor();
  });
});
