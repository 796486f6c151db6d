import * as assert from 'node:assert/strict';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { dashboardPage } from '../support/dashboardPage';
import { picture } from '../support/picture';

suite('in German', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile(), language: 'de' });
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('lenses say what they say', async () => {
    await workbench.openFile('000_2883c7cd6ff288c3.txt');
    const lenses = await workbench.lenses();
    assert.ok(
      lenses.some((lens) => /Zitat|Behauptung/.test(lens)),
      lenses.join('\n'),
    );
  });

  test('commands and views are called so', async () => {
    await workbench.runCommand('Marginalia: Dashboard öffnen');
    await dashboardPage(workbench).getByText('10 Zitate').first().waitFor();
    await workbench.runCommand('View: Show Marginalia');
    await workbench.view('Annotationen').waitFor();
  });
});
