import { AxeBuilder } from '@axe-core/playwright';
import { source, type AxeResults } from 'axe-core';
import * as assert from 'node:assert/strict';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { themeNames } from '../../tools/vscode/themes';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { changeTheme } from '../support/changeTheme';
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
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
    );
}

/** In pickers the roles of the list's rows and the colour of their details are VS Code's own; ours are words, dots and a title. */
const ours = ['image-alt', 'label'];

suite('accessibility', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile(), height: 1400, theme: themeNames[0] });
    await workbench.openFile('002_7f5795ab213cb715.txt');
    await workbench.lens.first().waitFor();
    await workbench.runCommand('View: Show Marginalia');
    await workbench.treeRows('Annotations');
    await workbench.runCommand('Marginalia: Group Annotations By…');
    await workbench.choose('Speaker');
    await workbench.view('Annotations').locator('.monaco-list-row[aria-label^="Anatoly Antonov"]').first().waitFor();
    await workbench.runCommand('Marginalia: Filter Annotations…');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Filter Annotations' }).waitFor();
    await workbench.type('kind:quote');
    await workbench.quickInput.locator('.monaco-list-row', { hasText: 'annotations in' }).first().waitFor();
    await workbench.press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await workbench.view('Annotations').getByText('kind:quote').first().waitFor();
    await workbench.runCommand('Marginalia: Focus on Related View');
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  for (const theme of themeNames) {
    suite(`in ${theme}`, () => {
      suiteSetup(async () => {
        await changeTheme(workbench, theme);
      });

      test('the sidebar, filtered and in groups, has no serious finding', async () => {
        await workbench.openFile('002_7f5795ab213cb715.txt');
        await workbench.goTo(30, 10);
        for (const view of ['Annotations', 'Speakers', 'Tags', 'Review Queue', 'Related'])
          await workbench.treeRows(view);
        assert.deepEqual(await findings(workbench, '.sidebar .split-view-container'), []);
      });

      test('the filter of annotations has no serious finding', async () => {
        await workbench.runCommand('Marginalia: Filter Annotations…');
        await workbench.quickInput.locator('.monaco-list-row', { hasText: 'annotations in' }).first().waitFor();
        assert.deepEqual(await findings(workbench, '.quick-input-widget', ours), []);
        await workbench.press('Escape');
      });

      test('the pickers of tags and of speakers have no serious finding', async () => {
        await workbench.openFile('001_5936662356c6c8be.txt');
        await workbench.goTo(19, 3);
        for (const [command, title] of [
          ['Tag Selection…', 'Tag: '],
          ['Set Speaker…', 'Speaker of: '],
        ] as const) {
          await workbench.runCommand(`Marginalia: ${command}`);
          await workbench.quickInput.locator('.quick-input-title', { hasText: title }).waitFor();
          await workbench.quickInput.locator('.monaco-list-row').first().waitFor();
          assert.deepEqual(await findings(workbench, '.quick-input-widget', ours), []);
          await workbench.press('Escape');
        }
      });

      test('the dashboard has no serious finding', async () => {
        await openDashboard(workbench);
        const frame = await dashboardFrame(workbench);
        await frame.evaluate(source);
        assert.deepEqual(serious(await frame.evaluate<AxeResults>('axe.run()')), []);
      });
    });
  }
});
