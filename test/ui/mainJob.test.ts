import * as assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

const article = '002_7f5795ab213cb715.txt';

/** What the sidecar of the article says of its annotations. */
function annotations(
  workbench: Workbench,
): readonly { kind: string; tags?: string[]; exact: string; speaker?: string }[] {
  const source = readFileSync(join(workbench.folder, `${article}.tags.yaml`), 'utf8');
  return (parse(source) as { annotations: { kind: string; tags?: string[]; exact: string; speaker?: string }[] })
    .annotations;
}

suite('the whole job, by keyboard alone, on seed 002', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      vsix: vsixFile(),
      prepare: (folder) => rmSync(join(folder, `${article}.tags.yaml`), { force: true }),
    });
    await workbench.openFile(article);
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('the lens above the quotation names Lavrov', async () => {
    const lenses = await workbench.lenses();
    assert.ok(
      lenses.some((lens) => /^Sergei Lavrov, .*Foreign Minister · direct quote$/.test(lens)),
      lenses.join('\n'),
    );
  });

  test('Escape in the tag picker changes nothing', async () => {
    await workbench.goTo(14, 5);
    await workbench.runCommand('Marginalia: Tag Quote…');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Tag: ' }).waitFor();
    await workbench.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    assert.throws(() => annotations(workbench), /ENOENT/);
  });

  test('a quote tagged from the palette is in the sidecar, with its words, tag and speaker', async () => {
    await workbench.goTo(14, 5);
    await workbench.runCommand('Marginalia: Tag Quote…');
    await workbench.pick('Tag: ', 'denial');
    await workbench.page.getByText('quote · denial').first().waitFor();
    await untilFile(join(workbench.folder, `${article}.tags.yaml`), (text) => text.includes('denial'));
    assert.deepEqual(
      annotations(workbench).map(({ kind, tags, speaker }) => ({ kind, tags, speaker })),
      [{ kind: 'quote', tags: ['denial'], speaker: 'lavrov' }],
    );
  });

  test('the tag is in the sidebar', async () => {
    await workbench.runCommand('View: Show Marginalia');
    await workbench.view('Annotations').getByText('We’ve explained the facts').waitFor();
    const speakers = await workbench.treeRows('Speakers');
    assert.ok(
      speakers.some((row) => row.startsWith('Sergei Lavrov')),
      speakers.join('\n'),
    );
    const tags = await workbench.treeRows('Tags');
    assert.ok(
      tags.some((row) => /denial/i.test(row)),
      tags.join('\n'),
    );
  });

  test('after the window was reloaded it is all still there', async () => {
    await workbench.reload();
    await workbench.page.getByText('quote · denial').first().waitFor();
    assert.equal(annotations(workbench).length, 1);
  });
});
