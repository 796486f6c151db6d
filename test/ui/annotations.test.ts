import * as assert from 'node:assert/strict';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

suite('the list of annotations, by keyboard alone', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile() });
    await workbench.runCommand('View: Show Marginalia');
    await workbench.treeRows('Annotations');
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  /** The row of the open quick pick that begins so, once it is there. */
  async function offered(words: string): Promise<string> {
    const row = workbench.quickInput.locator('.monaco-list-row', { hasText: words }).first();
    await row.waitFor();
    return row.innerText();
  }

  /** The rows of the view once there is one that a screen reader reads out so. */
  async function rows(until: string): Promise<readonly string[]> {
    await workbench.view('Annotations').locator(`.monaco-list-row[aria-label^="${until}"]`).first().waitFor();
    return workbench.treeRows('Annotations');
  }

  test('are grouped by speaker', async () => {
    await workbench.runCommand('Marginalia: Group Annotations By…');
    await workbench.choose('Speaker');
    const found = await rows('Anatoly Antonov');
    assert.match(found[0] ?? '', /^Anatoly Antonov/);
  });

  test('a query that cannot be understood is answered at its place', async () => {
    await workbench.runCommand('Marginalia: Filter Annotations…');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Filter Annotations' }).waitFor();
    await workbench.type('tag:denial & kind:qote');
    const problem = await offered('▸qote◂');
    assert.match(problem, /at character 19/);
    assert.match(problem, /is no kind/);
    await workbench.press('Escape');
  });

  test('a query is completed with a tag of the codebook, and what it finds is shown', async () => {
    await workbench.runCommand('Marginalia: Filter Annotations…');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Filter Annotations' }).waitFor();
    await workbench.type('tag:den');
    await offered('denial');
    await workbench.choose('denial');
    await workbench.page.waitForFunction(
      `[...document.querySelectorAll('.quick-input-widget input[type="text"]')].some(({ value }) => value === 'tag:denial ')`,
    );
    await offered('annotations in');
    await workbench.press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await workbench.view('Annotations').getByText('tag:denial').first().waitFor();
    const found = await rows('Sergei Lavrov');
    assert.ok(!found.some((row) => row.startsWith('Anatoly Antonov')), found.join('\n'));
  });

  test('the hits open as text of a search editor', async () => {
    await workbench.runCommand('Marginalia: Open Annotations in Search Editor');
    const lines = workbench.page.locator('.editor-instance .view-line');
    await lines.filter({ hasText: '# Query:' }).first().waitFor();
    await lines
      .filter({ hasText: /002_7f5795ab213cb715\.txt:/ })
      .first()
      .waitFor();
    await lines
      .filter({ hasText: /14:.“We’ve.explained/ })
      .first()
      .waitFor();
  });

  test('a filter without hits says so, and is cleared', async () => {
    await workbench.runCommand('Marginalia: Filter Annotations…');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Filter Annotations' }).waitFor();
    await workbench.press('Control+A');
    await workbench.type('nowhere');
    await offered('0 annotations in 0 documents');
    await workbench.press('Enter');
    await workbench.view('Annotations').getByText('The filter finds no annotation.').waitFor();
    await workbench.runCommand('Marginalia: Clear Filter of Annotations');
    await rows('Anatoly Antonov');
  });
});
