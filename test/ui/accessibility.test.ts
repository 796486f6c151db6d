import { AxeBuilder } from '@axe-core/playwright';
import { source, type AxeResults } from 'axe-core';
import * as assert from 'node:assert/strict';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { themeNames } from '../../tools/vscode/themes';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { dashboardFrame, openDashboard } from '../support/dashboardPage';
import { picture } from '../support/picture';

/** What axe calls serious or critical within the places that match `selector`. */
async function findings(
  { page }: Workbench,
  selector: string | string[],
  rules?: string[],
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).include(selector).setLegacyMode();
  return serious(await (rules ? axe.withRules(rules) : axe).analyze());
}

function serious({ violations }: AxeResults): readonly string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const theme of themeNames) {
  suite(`accessibility in ${theme}`, () => {
    let workbench: Workbench;

    suiteSetup(async () => {
      workbench = await openWorkbench({ vsix: vsixFile(), theme });
      await workbench.openFile('002_7f5795ab213cb715.txt');
      await workbench.lens.first().waitFor();
    });

    teardown(async function () {
      await picture(workbench, this.currentTest);
    });

    suiteTeardown(async () => {
      await workbench.close();
    });

    test('the sidebar has no serious finding', async () => {
      await workbench.runCommand('View: Show Marginalia');
      await workbench.treeRows('Annotations');
      await workbench.treeRows('Tags');
      await workbench.treeRows('Review Queue');
      assert.deepEqual(await findings(workbench, '.sidebar .split-view-container'), []);
    });

    test('the filter of annotations has no serious finding', async () => {
      await workbench.runCommand('Marginalia: Filter Annotations…');
      await workbench.quickInput.locator('.monaco-list-row', { hasText: 'tag:' }).first().waitFor();
      assert.deepEqual(await findings(workbench, '.quick-input-widget', ['image-alt', 'label']), []);
      await workbench.press('Escape');
    });

    test('the tag picker has no serious finding', async () => {
      await workbench.openFile('001_5936662356c6c8be.txt');
      await workbench.goTo(19, 3);
      await workbench.runCommand('Marginalia: Tag Selection…');
      await workbench.quickInput.locator('.quick-input-title', { hasText: 'Tag: ' }).waitFor();
      // The roles of the list's rows and the colour of their details are VS Code's own; ours are words, dots and a title.
      const ours = ['image-alt', 'label'];
      assert.deepEqual(await findings(workbench, '.quick-input-widget', ours), []);
      await workbench.press('Escape');
    });

    test('the dashboard has no serious finding', async () => {
      await openDashboard(workbench);
      const frame = await dashboardFrame(workbench);
      await frame.evaluate(source);
      assert.deepEqual(serious(await frame.evaluate<AxeResults>('axe.run()')), []);
    });
  });
}
