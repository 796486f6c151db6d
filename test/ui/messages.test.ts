import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

const article = '001_5936662356c6c8be.txt';
const conflicted = 'schema: 1\n<<<<<<< ours\nannotations: []\n=======\nannotations: []\n>>>>>>> theirs\n';

suite('what a person is told, in Restricted Mode', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      vsix: vsixFile(),
      trusted: false,
      prepare: (folder) => writeFileSync(join(folder, `${article}.tags.yaml`), conflicted),
    });
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('lenses are there although the folder is not trusted', async () => {
    await workbench.openFile(article);
    const lenses = await workbench.lenses();
    assert.ok(
      lenses.some((lens) => lens.startsWith('John Kerry')),
      lenses.join('\n'),
    );
  });

  test('a sidecar in a merge conflict: what to do about it, and not a byte of it changes', async () => {
    await workbench.goTo(19, 3);
    await workbench.runCommand('Marginalia: Accept Suggestion');
    await workbench.notification('merge');
    assert.equal(readFileSync(join(workbench.folder, `${article}.tags.yaml`), 'utf8'), conflicted);
  });

  test('an untitled document, with no folder open: it is to be saved first', async () => {
    await workbench.runCommand('Workspaces: Close Workspace');
    await workbench.whenReady();
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.runCommand('Change Language Mode');
    await workbench.page.getByPlaceholder('Select Language Mode').waitFor();
    await workbench.type('Source Document');
    await workbench.choose('Source Document');
    await workbench.type('“We will rebuild every bridge by spring,” Jane Doe, the mayor, said on Monday.');
    await workbench.runCommand('Marginalia: Mark as Claim');
    await workbench.notification('Save the document first');
  });
});
