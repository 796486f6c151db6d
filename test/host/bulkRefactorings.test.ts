import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { refactorFiles } from '../../src/host/codebooks/bulkRefactoring';
import { mostPreviewed } from '../../src/host/codebooks/codebookRefactorings';
import type { Refactoring } from '../../src/host/codebooks/refactoring';
import { bulkTakeBack } from '../../src/host/sidecars/bulkWrite';
import { SidecarFiles } from '../../src/host/sidecars/sidecarFiles';
import { makeSidecar } from '../support/makeSidecar';
import { activateExtension } from '../support/activateExtension';
import { fileIn, read, write } from '../support/inVsCode';

const story = 'The pact will hold for years.\n';
const many = mostPreviewed + 1;
const folder = fileIn('many');
const codebook = vscode.Uri.joinPath(folder, 'codebook.yaml');
const sidecars = Array.from({ length: many }, (_, index) =>
  vscode.Uri.joinPath(folder, `${index}.article.txt.tags.yaml`),
);

/** Without a document beside it, which nothing here needs. */
const sidecarText = (index: number): string =>
  makeSidecar(`${index}.article.txt`, story, 'will hold').replace('tags: []', 'tags: [pact, other] # mine');

const rename: Refactoring = {
  label: 'Rename',
  codebook,
  change: { type: 'rename', tag: 'pact', to: 'treaty' },
};

suite('changing tags in more sidecars than the preview shows', function () {
  // A hundred files by way of a browser are slow to write.
  this.timeout(120_000);
  const files = new SidecarFiles();
  let before: readonly (string | undefined)[] = [];

  const texts = (): Promise<readonly (string | undefined)[]> => Promise.all([codebook, ...sidecars].map(read));

  /** Calls `told` after each file, with how many there were so far. */
  function progress(told: (files: number) => void = () => undefined): vscode.Progress<object> {
    let count = 0;
    return { report: () => told(++count) };
  }

  setup(async () => {
    await activateExtension();
    await write(codebook, '# ours\ntags:\n  - name: pact # the one\n  - other\n');
    await Promise.all(sidecars.map((uri, index) => write(uri, sidecarText(index))));
    before = await texts();
  });

  teardown(async () => {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('all are changed and nothing else in them; undone, each has its bytes again', async () => {
    const { token } = new vscode.CancellationTokenSource();
    const done = await refactorFiles(files, rename, sidecars, progress(), token);
    assert.equal(done?.sidecars.length, many);
    assert.deepEqual(done.left, []);
    const [codebookBefore, ...sidecarsBefore] = before;
    assert.deepEqual(await texts(), [
      codebookBefore?.replace('name: pact', 'name: treaty'),
      ...sidecarsBefore.map((text) => text?.replace('[pact, other]', '[treaty, other]')),
    ]);
    const { left } = await bulkTakeBack(files, [done.codebook, ...done.sidecars], progress(), token);
    assert.deepEqual(left, []);
    assert.deepEqual(await texts(), before);
  });

  test('cancelled half way, every file is as it was', async () => {
    const cancel = new vscode.CancellationTokenSource();
    let written = 0;
    const half = progress((count) => {
      if (count !== Math.floor(many / 2)) return;
      written = count;
      cancel.cancel();
    });
    assert.equal(await refactorFiles(files, rename, sidecars, half, cancel.token), undefined);
    assert.equal(written, 50);
    assert.deepEqual(await texts(), before);
  });

  test('where the codebook cannot be changed so, every file is as it was', async () => {
    await write(codebook, 'tags: [\n');
    before = await texts();
    const { token } = new vscode.CancellationTokenSource();
    await assert.rejects(
      refactorFiles(files, rename, sidecars, progress(), token),
      /codebook\.yaml was left as it was/,
    );
    assert.deepEqual(await texts(), before);
  });

  test('a sidecar that is broken is left as it is and named; the others follow', async () => {
    const broken = 'annotations:\n<<<<<<< ours\n';
    await write(sidecars[7]!, broken);
    const { token } = new vscode.CancellationTokenSource();
    const done = await refactorFiles(files, rename, sidecars, progress(), token);
    assert.equal(done?.sidecars.length, many - 1);
    assert.equal(done.left.length, 1);
    assert.match(done.left[0] ?? '', /^7\.article\.txt\.tags\.yaml was left as it was: /);
    assert.equal(await read(sidecars[7]!), broken);
    assert.match((await read(sidecars[8]!)) ?? '', /\[treaty, other\] # mine/);
  });
});
