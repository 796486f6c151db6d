import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

const shared =
  'The weather in the valley is brought to you by the friendly people of the Valley Savings Bank since 1912.';
const others = ['bridge', 'tunnel'];

/** A page of our own with the shared line in its article. */
function pageAbout(what: string): string {
  return [
    `${what} Comes to the Valley`,
    `It was a quiet autumn in the valley, and in the evenings people talked about the ${what} along the river.`,
    `The ${what} “will stay for years,” Anna Weber, the mayor, said on Monday in the valley after a long meeting.`,
    shared,
    `People along the river said that the ${what} was good for the valley and that they hoped for more of it.`,
  ].join('\n\n');
}

suite('reading the article alone, and correcting it', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      vsix: vsixFile(),
      prepare: (folder) => {
        for (const what of ['river', ...others]) writeFileSync(join(folder, `${what}.txt`), pageAbout(what));
      },
    });
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('folded boilerplate says how much there is of what', async () => {
    await workbench.openFile('000_2883c7cd6ff288c3.txt');
    await workbench.lens.first().waitFor();
    await workbench.runCommand('Marginalia: Fold All Boilerplate');
    await workbench.press('Control+End');
    await workbench.page.waitForFunction(
      `[...document.querySelectorAll('.view-line span')].some((one) =>
        /▸\\s\\d+\\slines\\sof\\spromotion/.test(getComputedStyle(one, '::after').content))`,
    );
    await workbench.runCommand('Marginalia: Unfold All Boilerplate');
  });

  test('the article opens alone, read-only, with its lenses', async () => {
    await workbench.goTo(1);
    await workbench.runCommand('Marginalia: Open Article Reading View');
    await workbench.page.locator('.tab.active[data-resource-name="000_2883c7cd6ff288c3.article.txt"]').waitFor();
    await workbench.lens.first().waitFor();
    assert.equal(await workbench.page.getByText('PROMOTED VIDEO').count(), 0);
  });

  test('the article alone is there again after the window was reloaded, with its lenses', async () => {
    await workbench.reload();
    await workbench.page.locator('.tab.active[data-resource-name="000_2883c7cd6ff288c3.article.txt"]').waitFor();
    await workbench.lens.first().waitFor();
    assert.equal(await workbench.page.getByText('PROMOTED VIDEO').count(), 0);
  });

  test('a line marked here can be marked in the other documents of the folder', async () => {
    await workbench.openFile('river.txt');
    await workbench.lens.first().waitFor();
    await workbench.goTo(7);
    await workbench.runCommand('Marginalia: Mark Lines as Boilerplate');
    const offered = workbench.page.getByText('Other documents of the folder in which this line counts as article: 2.');
    await offered.first().waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center').getByText('Mark There Too').click();
    for (const what of others) {
      await workbench.openFile(`${what}.txt`);
      await workbench.lens.first().waitFor();
      await untilFile(join(workbench.folder, `${what}.txt.tags.yaml`), (text) => text.includes('line: boilerplate'));
    }
  });
});
