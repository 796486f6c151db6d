import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

const lavrov = '002_7f5795ab213cb715.txt';
const envoy = '003_3f50a801dfa4d205.txt';

suite('relations, by keyboard alone', () => {
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

  /** Types into the picker of this title and takes the first row, once that holds `words`. */
  async function take(title: string, typed: string, words = typed): Promise<void> {
    await workbench.quickInput.locator('.quick-input-title', { hasText: title }).waitFor();
    await workbench.type(typed);
    await workbench.quickInput.locator('.monaco-list-row.focused', { hasText: words }).waitFor();
    await workbench.press('Enter');
  }

  test('a claim is set against one of another document, which is kept, and told in the lens', async () => {
    await cursorBefore('Syria, the largest importer');
    await workbench.runCommand('Marginalia: Relate…');
    await take('Relate (1/2)', 'contra', 'contradicts');
    await take('Relate (2/2)', '7,500', 'more than 7,500 people');
    await untilFile(sidecar(), (text) =>
      /exact: "Syria, the largest importer[^]*?relations: \[\{type: contradicts, to: \w+, in: "?003_\w+\.txt"?\}\]/u.test(
        text,
      ),
    );
    await workbench.lens
      .filter({ hasText: /1.relation/u })
      .first()
      .waitFor();
  });

  test('it is followed to the other end and back', async () => {
    await workbench.runCommand('Marginalia: Go to Related Annotation…');
    await workbench.page.locator(`.tab.active[data-resource-name="${envoy}"]`).waitFor();
    await workbench.runCommand('Marginalia: Go to Related Annotation…');
    await workbench.page.locator(`.tab.active[data-resource-name="${lavrov}"]`).waitFor();
  });

  test('a query finds both ends, and each has the other below it', async () => {
    await workbench.runCommand('Marginalia: Filter Annotations…');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Filter Annotations' }).waitFor();
    await workbench.type('relation:contradicts');
    await workbench.quickInput
      .locator('.monaco-list-row', { hasText: '2 annotations in 2 documents' })
      .first()
      .waitFor();
    await workbench.press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    const view = workbench.view('Annotations');
    await view.getByText('relation:contradicts').first().waitFor();
    await workbench.runCommand('Marginalia: Focus on Annotations View');
    const focused = view.locator('.monaco-list-row.focused');
    await workbench.press('End');
    await view.locator('.monaco-list-row.focused[aria-label*="The United Nations estimates"]').waitFor();
    await workbench.press('ArrowRight');
    await view.locator('.monaco-list-row.focused[aria-expanded="true"]').waitFor();
    const below = view.locator('.monaco-list-row.focused[aria-label^="contradicts: Syria, the largest importer"]');
    // The row below comes a moment after its parent was opened.
    while (!(await below.isVisible())) await workbench.press('ArrowDown');
    assert.match((await focused.getAttribute('aria-label')) ?? '', new RegExp(lavrov));
    await workbench.press('Enter');
    await workbench.page.locator(`.tab.active[data-resource-name="${lavrov}"]`).waitFor();
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  });

  test('it is taken away, and back with one undo', async () => {
    await workbench.openFile(lavrov);
    await cursorBefore('Syria, the largest importer');
    await workbench.runCommand('Marginalia: Remove Relation…');
    await workbench.quickInput.locator('.monaco-list-row.focused', { hasText: 'contradicts' }).waitFor();
    await workbench.press('Enter');
    await untilFile(sidecar(), (text) => !text.includes('relations:'));
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await untilFile(sidecar(), (text) => text.includes('relations:'));
  });

  test('the speaker at the cursor is shown in the sidebar', async () => {
    await workbench.openFile(lavrov);
    await cursorBefore('We’ve explained');
    await workbench.runCommand('Marginalia: Show Speaker in Sidebar');
    await workbench.view('Speakers').locator('.monaco-list-row.focused[aria-label^="Sergei Lavrov"]').waitFor();
  });
});
