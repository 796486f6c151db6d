import * as assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { makeSidecar } from '../support/makeSidecar';
import { picture } from '../support/picture';

const lavrov = '002_7f5795ab213cb715.txt.tags.yaml';
const clinton = '003_3f50a801dfa4d205.txt.tags.yaml';

/** One more than VS Code's preview would show. */
const many = 101;
const manyFiles = Array.from({ length: many }, (_, index) => join('many', `${index}.article.txt.tags.yaml`));

/** As many documents with one annotation each that has the tag `sanctions`. */
function makeMany(folder: string): void {
  mkdirSync(join(folder, 'many'));
  const text = 'The ban stays for years.\n';
  for (const file of manyFiles) {
    const document = file.replace('.tags.yaml', '');
    writeFileSync(join(folder, document), text);
    const sidecar = makeSidecar(document.replace('many/', ''), text, 'The ban');
    writeFileSync(join(folder, file), sidecar.replace('tags: []', 'tags: [sanctions]'));
  }
}

suite('changing the codebook, by keyboard alone', () => {
  let workbench: Workbench;
  let before: readonly string[];

  const files = ['codebook.yaml', lavrov, clinton, ...manyFiles];
  const path = (file: string): string => join(workbench.folder, file);
  const texts = (): readonly string[] => files.map((file) => readFileSync(path(file), 'utf8'));

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile(), prepare: makeMany });
    await workbench.openFile('002_7f5795ab213cb715.txt');
    await workbench.lens.first().waitFor();
    before = texts();
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  /** Asks for another name for a tag, as far as VS Code's preview or a question. */
  async function rename(label: string, from: string, to: string): Promise<void> {
    await workbench.runCommand('Marginalia: Rename Tag…');
    await workbench.quickInput.locator('.monaco-list-row').first().waitFor();
    await workbench.type(label);
    await workbench.choose(label);
    await workbench.quickInput.locator('.quick-input-title', { hasText: `Rename ${from}` }).waitFor();
    await workbench.press('Control+A');
    await workbench.type(to);
    await workbench.press('Enter');
  }

  /** Goes from the rows of the Refactor Preview to one of its buttons and presses it. */
  async function answer(button: string): Promise<void> {
    await workbench.runCommand('Refactor Preview: Focus on Refactor Preview View');
    const focused = workbench.page.locator('.bulk-edit-panel .monaco-button:focus', { hasText: button });
    while (!(await focused.isVisible())) await workbench.press('Tab');
    await workbench.press('Enter');
  }

  /** A row of the Refactor Preview. */
  const previewed = (words: string) =>
    workbench.page.locator('.bulk-edit-panel .monaco-list-row', { hasText: words }).first();

  test('a tag that is renamed is shown in the refactor preview; discarded, every file stays as it was', async () => {
    await rename('Denial', 'denial', 'rebuttal');
    await previewed('002_7f5795ab213cb715').waitFor();
    await answer('Discard');
    await previewed('002_7f5795ab213cb715').waitFor({ state: 'hidden' });
    assert.deepEqual(texts(), before);
  });

  test('applied, the tag has its new name in the codebook and in every sidecar', async () => {
    await rename('Denial', 'denial', 'rebuttal');
    await previewed('002_7f5795ab213cb715').waitFor();
    await answer('Apply');
    for (const [index, file] of files.entries()) {
      const renamed = (before[index] ?? '').replace(/\bdenial\b(?=[,\]\n])/g, 'rebuttal');
      await untilFile(path(file), (text) => text === renamed);
    }
    await workbench.page.getByText('quote · rebuttal').first().waitFor();
  });

  test('one undo gives all files the text that they had', async () => {
    await workbench.runCommand('Marginalia: Undo Codebook Change');
    for (const [index, file] of files.entries()) await untilFile(path(file), (text) => text === before[index]);
    await workbench.page.getByText('quote · denial').first().waitFor();
  });

  test('more than a hundred sidecars are asked about once; declined, they stay as they were', async () => {
    await rename('Sanctions', 'sanctions', 'measures');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText(`${many} annotations in ${many} sidecars`).waitFor();
    await workbench.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(texts(), before);
  });

  test('confirmed, all of them are changed, and one undo takes it back', async () => {
    await rename('Sanctions', 'sanctions', 'measures');
    await workbench.page.locator('.monaco-dialog-box').getByText('Change Them All').waitFor();
    await workbench.press('Enter');
    for (const file of manyFiles) await untilFile(path(file), (text) => text.includes('tags: [measures]'));
    await untilFile(path('codebook.yaml'), (text) => text.includes('name: measures'));
    await workbench.runCommand('Marginalia: Undo Codebook Change');
    for (const [index, file] of files.entries()) await untilFile(path(file), (text) => text === before[index]);
  });
});
