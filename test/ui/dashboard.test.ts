import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { dashboardPage, openDashboard } from '../support/dashboardPage';
import { picture } from '../support/picture';

/** A file of the folder, once the dialog that saves it is gone. */
async function saved(workbench: Workbench, button: string, name: string): Promise<Buffer> {
  await dashboardPage(workbench).getByRole('button', { name: button }).focus();
  await workbench.press('Enter');
  await workbench.quickInput.locator('input[type="text"]').first().waitFor();
  await workbench.page.waitForFunction(
    `[...document.querySelectorAll('.quick-input-widget input')].some((input) => input.value.endsWith('${name}'))`,
  );
  await workbench.press('Enter');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  const file = join(workbench.folder, name);
  await untilFile(file, (text) => text !== '');
  return readFileSync(file);
}

suite('the dashboard', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile() });
    await openDashboard(workbench);
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('counts the sidecars of the workspace', async () => {
    const page = dashboardPage(workbench);
    await page.getByText('2 documents · 12 annotations · 10 quotations · 2 claims').waitFor();
    const bars = page.getByRole('group', { name: 'Quotations by Speaker' }).getByRole('button');
    const names = (await bars.all()).map((bar) => bar.getAttribute('aria-label'));
    assert.deepEqual(await Promise.all(names), [
      'Sergei Lavrov: 5',
      'Anatoly Antonov: 3',
      'Hillary Clinton: 1',
      'UN: 1',
    ]);
  });

  test('reads from the texts how much is article and when it was published', async () => {
    const page = dashboardPage(workbench);
    await page.getByRole('group', { name: 'Article Share' }).getByRole('button', { name: '002_' }).waitFor();
    await page.getByRole('button', { name: '2012-03-13: ' }).first().waitFor();
  });

  test('goes to the words of a number by the keyboard', async () => {
    const page = dashboardPage(workbench);
    await page.getByRole('textbox', { name: 'Filter annotations' }).focus();
    // A field within a component has the focus together with it.
    const focused = page.locator(':focus').last();
    while ((await focused.getAttribute('aria-label')) !== 'Sergei Lavrov: 5') await workbench.press('Tab');
    await workbench.press('ArrowDown', 'Enter');
    await workbench.choices();
    assert.equal(await workbench.quickInput.locator('.monaco-list-row').count(), 3);
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name^="002_"]').waitFor();
  });

  test('filters by the query language and says where a query is wrong', async () => {
    await openDashboard(workbench);
    const page = dashboardPage(workbench);
    const filter = page.getByRole('textbox', { name: 'Filter annotations' });
    await filter.focus();
    await workbench.type('tag:denial');
    await page.getByText('1 document · 3 annotations').waitFor();
    await workbench.type(' & (');
    await page.getByText('Something to look for is missing here (at character 15)').waitFor();
    await workbench.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    await page.locator('[role=alert]:empty').waitFor({ state: 'attached' });
  });

  test('is there again after a restart, with its filter', async () => {
    await workbench.reload();
    const page = dashboardPage(workbench);
    await page.getByText('1 document · 3 annotations').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Filter annotations' }).inputValue(), 'tag:denial');
  });

  test('keeps a table behind each chart', async () => {
    const page = dashboardPage(workbench);
    await page.locator('summary', { hasText: 'Tags by Speaker' }).focus();
    await workbench.press('Enter');
    const table = page.getByRole('table', { name: 'Tags by Speaker' });
    assert.deepEqual(await table.getByRole('row').allInnerTexts(), [
      'Tag\tSpeaker\tAnnotations',
      'Denial\tSergei Lavrov\t3',
    ]);
  });

  test('saves charts as CSV, SVG and PNG', async () => {
    const csv = await saved(workbench, 'CSV of Tags by Speaker', 'tags-by-speaker.csv');
    assert.equal(csv.toString('utf8'), 'Tag,Speaker,Annotations\r\nDenial,Sergei Lavrov,3\r\n');
    const svg = (await saved(workbench, 'SVG of Tags by Speaker', 'tags-by-speaker.svg')).toString('utf8');
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.ok(svg.includes('Sergei Lavrov') && !svg.includes('var('), svg);
    const png = await saved(workbench, 'PNG of Tags by Speaker', 'tags-by-speaker.png');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
  });
});
