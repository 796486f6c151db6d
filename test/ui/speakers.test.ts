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
  readonly speakers: Record<string, { readonly name: string; readonly aliases?: readonly string[] }>;
  readonly annotations: readonly { readonly exact: string; readonly speaker?: string }[];
}

suite('speakers, by keyboard alone', () => {
  let workbench: Workbench;

  const sidecar = (file: string): string => join(workbench.folder, `${file}.tags.yaml`);
  const said = (file: string): readonly (readonly [string, string])[] => {
    const { speakers, annotations } = parse(readFileSync(sidecar(file), 'utf8')) as Sidecar;
    return annotations.map(({ exact, speaker }) => [exact, speakers[speaker ?? '']?.name ?? ''] as const);
  };

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile() });
    await workbench.openFile(kerry);
    await workbench.lens.first().waitFor();
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  /** Puts the cursor before words of the document that is open. */
  async function cursorBefore(file: string, words: string): Promise<void> {
    const before = (readFileSync(join(workbench.folder, file), 'utf8').split(words)[0] ?? '').split('\n');
    await workbench.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
  }

  test('the speaker of a suggestion is corrected with a few letters', async () => {
    await cursorBefore(kerry, '“We were waiting for it');
    await workbench.press('ArrowRight');
    await workbench.runCommand('Marginalia: Set Speaker…');
    await workbench.pick('Speaker of: ', 'muq');
    await untilFile(sidecar(kerry), (text) => text.includes('Faisal Muqdad'));
    assert.deepEqual(
      said(kerry).map(([exact, name]) => [exact.slice(0, 23), name]),
      [['“We were waiting for it', 'Faisal Muqdad']],
    );
  });

  test('the span of an annotation is corrected to the words that are selected', async () => {
    await cursorBefore(kerry, 'We were waiting for it');
    await workbench.selectForward('We were waiting'.length);
    await workbench.runCommand('Marginalia: Correct Span');
    await workbench.choose('Faisal Muqdad, Deputy Foreign Minister · quote');
    await untilFile(sidecar(kerry), (text) => text.includes('exact: "We were waiting"'));
    assert.deepEqual(said(kerry), [['We were waiting', 'Faisal Muqdad']]);
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await untilFile(sidecar(kerry), (text) => text.includes('“We were waiting for it'));
  });

  test('all quotations of a speaker are accepted at once, and one undo takes them back', async () => {
    await cursorBefore(kerry, '“We have previously stated');
    await workbench.press('ArrowRight');
    await workbench.runCommand('Marginalia: Accept All of This Speaker');
    await untilFile(sidecar(kerry), (text) => text.includes('John Kerry'));
    const accepted = said(kerry).filter(([, name]) => name === 'John Kerry').length;
    assert.ok(accepted >= 3, `${accepted}`);
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await untilFile(sidecar(kerry), (text) => !text.includes('John Kerry'));
    assert.equal(said(kerry).length, 1);
  });

  test('Sergei Lavrov of two documents is one speaker', async () => {
    await workbench.runCommand('View: Show Marginalia');
    const rows = (await workbench.treeRows('Speakers')).filter((row) => row.startsWith('Sergei Lavrov'));
    assert.equal(rows.length, 1, rows.join('\n'));
  });

  test('renamed, he is called that in both sidecars, and one undo gives the old name back', async () => {
    await workbench.openFile(lavrov);
    const before = [lavrov, clinton].map((file) => readFileSync(sidecar(file), 'utf8'));
    await workbench.runCommand('Marginalia: Rename Speaker…');
    await workbench.choose('Sergei Lavrov');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Rename Sergei Lavrov' }).waitFor();
    await workbench.type('Sergey Lavrov');
    await workbench.press('Enter');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'in 2 files' }).waitFor();
    await workbench.press('Enter');
    for (const file of [lavrov, clinton]) {
      await untilFile(sidecar(file), (text) => /name: Sergey Lavrov, .*aliases: \[Sergei Lavrov\]/.test(text));
    }
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await untilFile(sidecar(lavrov), (text) => text === before[0]);
    await untilFile(sidecar(clinton), (text) => text === before[1]);
  });

  test('two speakers are merged in every sidecar, and one undo parts them again', async () => {
    const before = [kerry, lavrov].map((file) => readFileSync(sidecar(file), 'utf8'));
    await workbench.runCommand('Marginalia: Merge Speakers…');
    await workbench.quickInput.locator('.quick-input-title', { hasText: '(1/3)' }).waitFor();
    await workbench.tick('Faisal Muqdad');
    await workbench.tick('Sergei Lavrov');
    await workbench.press('Enter');
    await workbench.quickInput.locator('.quick-input-title', { hasText: '(2/3)' }).waitFor();
    await workbench.choose('Sergei Lavrov');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'in 2 files' }).waitFor();
    await workbench.press('Enter');
    await untilFile(sidecar(kerry), (text) => /name: Sergei Lavrov, .*aliases: \[Faisal Muqdad/.test(text));
    assert.deepEqual(
      said(kerry).map(([exact, name]) => [exact.slice(0, 23), name]),
      [['“We were waiting for it', 'Sergei Lavrov']],
    );
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await untilFile(sidecar(kerry), (text) => text === before[0]);
    await untilFile(sidecar(lavrov), (text) => text === before[1]);
  });
});
