import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { makeSidecar } from '../support/makeSidecar';
import { picture } from '../support/picture';

const name = 'coded.txt';
const story = ['A Quiet Autumn', '', 'First sentence of it.', '', 'Second sentence of it.', ''].join('\n');
const bens = makeSidecar(name, story, 'First sentence of it.');

suite('coders with a sidecar each', () => {
  let workbench: Workbench;
  const path = (file: string): string => join(workbench.folder, file);

  suiteSetup(async () => {
    workbench = await openWorkbench({
      vsix: vsixFile(),
      settings: { 'marginalia.coder': 'Anna', 'marginalia.sidecar': 'perCoder' },
      prepare: (folder) => {
        // So that the list is short enough to be seen whole.
        for (const file of readdirSync(folder)) if (file.endsWith('.tags.yaml')) rmSync(join(folder, file));
        writeFileSync(join(folder, name), story);
        writeFileSync(join(folder, `${name}.tags.ben.yaml`), bens);
      },
    });
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('what another coder annotated is shown with their name, and a command on it says why it stays', async () => {
    await workbench.openFile(name);
    await workbench.lens.filter({ hasText: 'annotated by ben' }).waitFor();
    await workbench.goTo(3, 4);
    await workbench.runCommand('Marginalia: Remove Annotation');
    await workbench.notification('This is in the sidecar of ben');
    assert.equal(readFileSync(path(`${name}.tags.ben.yaml`), 'utf8'), bens);
  });

  test('one annotates the same words in a sidecar of one’s own', async () => {
    await workbench.goTo(3, 1);
    await workbench.press('Shift+End');
    await workbench.runCommand('Marginalia: Mark as Claim');
    await untilFile(path(`${name}.tags.anna.yaml`), (source) => source.includes('First sentence of it.'));
    await workbench.lens.filter({ hasText: /claim$/ }).waitFor();
    await workbench.runCommand('Marginalia: Focus on Annotations View');
    const rows = workbench.page.getByRole('treeitem');
    await rows.filter({ hasText: /First sentence of it\..*annotated by ben/ }).waitFor();
    assert.equal(readFileSync(path(`${name}.tags.ben.yaml`), 'utf8'), bens);
  });
});
