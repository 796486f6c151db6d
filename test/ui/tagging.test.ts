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
const lavrov = '002_7f5795ab213cb715.txt';
const clinton = '003_3f50a801dfa4d205.txt';

interface Sidecar {
  readonly annotations: readonly {
    readonly id: string;
    readonly exact: string;
    readonly tags?: readonly string[];
    readonly prefix: string;
    readonly note?: string;
  }[];
}

suite('tagging many places, and notes, by keyboard alone', () => {
  let workbench: Workbench;

  const path = (file: string): string => join(workbench.folder, `${file}.tags.yaml`);
  const sidecar = (file: string): Sidecar => parse(readFileSync(path(file), 'utf8')) as Sidecar;

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile() });
    await workbench.openFile(clinton);
    await workbench.lens.first().waitFor();
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  /** What is tagged `international-law`, each with the word before it. */
  const tagged = (file: string): readonly string[] =>
    sidecar(file)
      .annotations.filter(({ tags }) => tags?.includes('international-law'))
      .map(({ prefix, exact }) => `${/\S+ $/.exec(prefix)?.[0] ?? ''}${exact}`);

  test('all occurrences of the selected words are shown with a tick, and only the ticked ones tagged', async () => {
    const [line, column] = [25, 177];
    await workbench.goTo(line, column);
    await workbench.selectForward('Security Council'.length);
    await workbench.runCommand('Marginalia: Tag All Occurrences…');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Tag All Occurrences' }).waitFor();
    await workbench.press('ArrowDown', 'ArrowDown', 'Enter');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Tag: ' }).waitFor();
    await workbench.type('international-law');
    await workbench.quickInput.locator('.monaco-list-row.focused').waitFor();
    await workbench.press('Enter');
    const title = 'Tag with international-law: 4 places in 2 documents';
    await workbench.quickInput.locator('.quick-input-title', { hasText: title }).waitFor();
    await workbench.type('veto');
    const rows = workbench.quickInput.locator('.monaco-list-row');
    await rows.filter({ hasText: 'told the [Security Council].' }).waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'has used its UN [Security Council] veto to' }).waitFor();
    await workbench.press('Shift+Tab', 'Space', 'Tab', 'Control+A', 'Delete');
    await workbench.quickInput.locator('.quick-input-count', { hasText: '3 Selected' }).waitFor();
    await workbench.press('Enter');
    await untilFile(path(kerry), (text) => text.includes('international-law'));
    await untilFile(path(clinton), (text) => text.split('[international-law]').length === 3);
    assert.deepEqual(tagged(kerry), ['told Security Council']);
    assert.deepEqual(tagged(clinton), ['UN Security Council', 'the Security Council']);
  });

  test('one undo takes them back in both documents', async () => {
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await untilFile(path(kerry), (text) => !text.includes('exact:'));
    await untilFile(path(clinton), (text) => !text.includes('international-law'));
  });

  const noteEditor = () => workbench.page.locator('.review-widget .edit-textarea');
  const note = (): string | undefined =>
    sidecar(lavrov)
      .annotations.find(({ id }) => id === 'jws282')
      ?.note?.trimEnd();

  /** Waits until the thread shows the note again and VS Code has put the focus on it. */
  async function saved(words: string): Promise<void> {
    await noteEditor().waitFor({ state: 'detached' });
    await workbench.page.locator('.review-widget .comment-body').getByText(words).waitFor();
  }

  test('a note is written where the words are, in several lines of Markdown', async () => {
    await workbench.openFile(lavrov);
    await workbench.goTo(14, 5);
    await workbench.runCommand('Marginalia: Edit Note…');
    await noteEditor().locator('.monaco-editor.focused').waitFor();
    await workbench.type('Who **counted**?');
    await workbench.press('Enter', 'Enter');
    await workbench.type('ask the ministry');
    await workbench.press('Control+Enter');
    await untilFile(path(lavrov), (text) => text.includes('note:'));
    assert.equal(note(), 'Who **counted**?\n\nask the ministry');
    await saved('Who counted?');
  });

  test('it is edited in place', async () => {
    await workbench.openFile(lavrov);
    await workbench.runCommand('Marginalia: Edit Note…');
    await noteEditor().locator('.monaco-editor.focused').waitFor();
    await workbench.press('Control+End');
    await workbench.type(', again');
    await workbench.press('Control+Enter');
    await untilFile(path(lavrov), (text) => text.includes('again'));
    assert.equal(note(), 'Who **counted**?\n\nask the ministry, again');
    await saved('ask the ministry, again');
    assert.equal(await workbench.page.locator('.comments-panel').count(), 0, 'VS Code opened its Comments panel');
  });

  test('and removed when it is emptied', async () => {
    await workbench.openFile(lavrov);
    await workbench.runCommand('Marginalia: Edit Note…');
    await noteEditor().locator('.monaco-editor.focused').waitFor();
    await workbench.press('Control+A', 'Delete', 'Control+Enter');
    await untilFile(path(lavrov), (text) => !text.includes('note:'));
    await workbench.page.locator('.review-widget').waitFor({ state: 'detached' });
  });
});
