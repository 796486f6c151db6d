import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

const kerry = '001_5936662356c6c8be.txt';

interface Sidecar {
  readonly document: { readonly status: string };
  readonly annotations?: readonly { readonly exact: string; readonly tags?: readonly string[] }[];
  readonly dismissed?: readonly { readonly exact: string }[];
}

suite('the review queue, by keyboard alone', () => {
  let workbench: Workbench;

  const path = (file: string): string => join(workbench.folder, `${file}.tags.yaml`);
  const sidecar = (file: string): Sidecar => parse(readFileSync(path(file), 'utf8')) as Sidecar;

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile(), height: 1600 });
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  /** The row of the queue that a screen reader reads out like this. */
  const row = (words: string) =>
    workbench.view('Review Queue').locator(`.monaco-list-row[aria-label*="${words}"]`).first();

  test('documents that nobody has opened are read, with their progress', async () => {
    await workbench.runCommand('Marginalia: Focus on Review Queue View');
    await row('002_7f5795ab213cb715.txt').waitFor();
    await workbench.view('Review Queue').getByText('0 of 5 done').first().waitFor();
    assert.match((await row('002_7f5795ab213cb715.txt').getAttribute('aria-label')) ?? '', /in review.*of.*lines/s);
  });

  test('a key accepts the first, and the next is selected and shown', async () => {
    const first = workbench.view('Review Queue').locator('.monaco-list-row[aria-level="2"]').first();
    const before = (await first.getAttribute('aria-label')) ?? '';
    await workbench.runCommand('Marginalia: Focus on Review Queue View');
    await workbench.press('Home', 'ArrowDown');
    await workbench.press('Control+Alt+Enter');
    await workbench.page.locator('.tab.active').waitFor();
    const selected = workbench.view('Review Queue').locator('.monaco-list-row.selected[aria-level="2"]');
    await selected
      .and(workbench.page.locator(`:not([aria-label=${JSON.stringify(before)}])`))
      .first()
      .waitFor();
    const file = (await workbench.page.locator('.tab.active').getAttribute('data-resource-name')) ?? '';
    const accepted = before.split('\n').at(-1)?.replace(', has actions', '') ?? '';
    await untilFile(path(file), (text) => text.includes(accepted.slice(0, 60)));
  });

  test('another dismisses the selected one', async () => {
    const selected = workbench.view('Review Queue').locator('.monaco-list-row.selected[aria-level="2"]');
    const before = (await selected.getAttribute('aria-label')) ?? '';
    const place = workbench.page.locator('[id="status.editor.selection"]');
    const placeBefore = await place.innerText();
    await workbench.press('Control+Alt+Backspace');
    const file = (await workbench.page.locator('.tab.active').getAttribute('data-resource-name')) ?? '';
    await untilFile(path(file), (text) => text.includes('dismissed:'));
    assert.equal(sidecar(file).dismissed?.length, 1);
    // What follows opens editors of its own: the queue has gone on to the next, and shown its words, by then.
    await selected
      .and(workbench.page.locator(`:not([aria-label=${JSON.stringify(before)}])`))
      .first()
      .waitFor();
    await place.filter({ hasNotText: placeBefore }).waitFor();
  });

  test('all above a confidence are accepted after a look at them, and one undo takes them back', async () => {
    await workbench.openFile(kerry);
    await workbench.lens.first().waitFor();
    await workbench.runCommand('Marginalia: Accept Suggestions Above a Confidence…');
    await workbench.quickInput.getByText('How sure the detectors must be').waitFor();
    await workbench.press('Control+A');
    await workbench.type('80');
    await workbench.press('Enter');
    await workbench.quickInput.locator('.quick-input-title', { hasText: '80 % sure or more' }).waitFor();
    await workbench.press('Enter');
    await untilFile(path(kerry), (text) => text.includes('annotations:'));
    assert.ok((sidecar(kerry).annotations?.length ?? 0) > 1);
    await workbench.openFile(kerry);
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await untilFile(path(kerry), (text) => !text.includes('exact:'));
  });

  test('the next unreviewed words are gone to, in the next document where one has none left', async () => {
    await workbench.openFile(kerry);
    await workbench.press('Control+End');
    await workbench.runCommand('Marginalia: Go to Next Unreviewed');
    await workbench.page.locator('.tab.active[data-resource-name^="002_"]').waitFor();
  });

  test('a document is done when a person says so', async () => {
    await workbench.openFile(kerry);
    await workbench.runCommand('Marginalia: Set Review Status…');
    await workbench.choose('done');
    await untilFile(path(kerry), (text) => text.includes('status: done'));
  });
});
