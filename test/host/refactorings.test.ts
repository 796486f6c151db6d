import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { makeSidecar } from '../support/makeSidecar';
import { fileIn, newDocument, place, read, readSidecar, show, sidecarOf, until, write } from '../support/inVsCode';
import { MemoryFiles } from '../support/memoryFiles';

const story = 'Weber spoke.\n\nThe pact will hold for years.\n\nMore than 5,400 people have been killed.\n';
const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** A sidecar whose annotations of `words` have this tag, with a comment that has to stay. */
function tagged(file: string, tag: string, ...words: readonly string[]): string {
  return makeSidecar(file, story, ...words).replaceAll('tags: []', `tags: [${tag}, other] # mine`);
}

/** Answers the Refactor Preview, as soon as it is there, until `done`. */
async function answer(command: 'apply' | 'discard', done: Thenable<unknown>): Promise<void> {
  const finished = done.then(() => 'finished');
  for (;;) {
    await run(`refactorPreview.${command}`).then(undefined, () => undefined);
    const later = new Promise<string>((resolve) => setTimeout(() => resolve('later'), 50));
    if ((await Promise.race([finished, later])) === 'finished') return;
  }
}

async function tagsOf(uri: vscode.Uri): Promise<readonly (readonly string[])[]> {
  return ((await readSidecar(uri)).annotations ?? []).map(({ tags = [] }) => tags);
}

suite('changing tags in all sidecars', () => {
  const codebook = fileIn('codebook.yaml');
  let before = '';
  let two: readonly vscode.Uri[] = [];

  /** Two documents with the tag, one open and one not, and a codebook that has it. */
  async function setUp(tag: string): Promise<readonly vscode.Uri[]> {
    before = (await read(codebook)) ?? '';
    await write(
      codebook,
      `# ours\ntags:\n  - name: ${tag} # the one\n    children:\n      - below ${tag}\n  - other\n`,
    );
    const uris = ['open', 'closed'].map((name) => fileIn('seeds', `${tag}-${name}.txt`));
    for (const uri of uris) {
      await write(uri, story);
      await write(
        sidecarOf(uri),
        tagged(uri.path.slice(uri.path.lastIndexOf('/') + 1), tag, 'will hold', '5,400 people'),
      );
    }
    two = uris;
    // VS Code reads a file again that it has open when it is told of the change.
    const document = await vscode.workspace.openTextDocument(codebook);
    await until(vscode.workspace.onDidChangeTextDocument, () => document.getText().includes(tag));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uris[0]!));
    return uris;
  }

  const sources = (): Promise<readonly (string | undefined)[]> =>
    Promise.all([codebook, ...two.map(sidecarOf)].map((uri) => read(uri)));

  teardown(async () => {
    await run('workbench.action.closeAllEditors');
    for (const uri of two) {
      await vscode.workspace.fs.delete(uri);
      await vscode.workspace.fs.delete(sidecarOf(uri));
    }
    await write(codebook, before);
  });

  test('F2 on its name in the codebook renames a tag everywhere, and one undo takes it back', async () => {
    const uris = await setUp('ref-rename');
    const all = await sources();
    const document = await vscode.workspace.openTextDocument(codebook);
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('ref-rename') + 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      codebook,
      at,
      'ref new',
    );
    assert.equal(edit.size, 3);
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    assert.deepEqual(
      await sources(),
      all.map((text, index) =>
        index === 0
          ? text?.replace('name: ref-rename', 'name: ref new')
          : text?.replaceAll('[ref-rename,', '[ref new,'),
      ),
    );
    await vscode.window.showTextDocument(document);
    await run('undo');
    await eventually(async () => assert.deepEqual(await sources(), all));
    assert.deepEqual(await tagsOf(uris[1]!), [
      ['ref-rename', 'other'],
      ['ref-rename', 'other'],
    ]);
  });

  test('the preview changes all files when it is applied, and our own undo takes it back', async () => {
    const uris = await setUp('ref-delete');
    const all = await sources();
    const row = { tag: { codebook, name: 'ref-delete' } };
    await answer('apply', run(Commands.deleteTag, row));
    for (const uri of uris) assert.deepEqual(await tagsOf(uri), [['other'], ['other']]);
    assert.equal(await read(codebook), '# ours\ntags:\n  - other\n  - below ref-delete\n');
    await run(Commands.undoCodebookChange);
    assert.deepEqual(await sources(), all);
  });

  test('undone after others have changed a file, it leaves what they did', async () => {
    const uris = await setUp('ref-later');
    await answer('apply', run(Commands.deleteTag, { tag: { codebook, name: 'ref-later' } }));
    const changed = (await read(sidecarOf(uris[1]!)))?.replace('[other]', '[others]').replace(/$/, '# theirs\n');
    await write(sidecarOf(uris[1]!), changed ?? '');
    await run(Commands.undoCodebookChange);
    assert.deepEqual(await tagsOf(uris[1]!), [['others'], ['ref-later', 'other']]);
    assert.ok((await read(sidecarOf(uris[1]!)))?.endsWith('# theirs\n'));
  });

  test('discarded, it leaves every file as it was; another one has to wait for that', async () => {
    await setUp('ref-discard');
    const all = await sources();
    const row = { tag: { codebook, name: 'ref-discard' } };
    const document = await vscode.workspace.openTextDocument(codebook);
    const closed = sidecarOf(two[1]!).toString();
    const isOpen = (): boolean => vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === closed);
    const planned = until(vscode.workspace.onDidOpenTextDocument, isOpen);
    const first = run(Commands.deleteTag, row);
    await planned;
    const at = document.positionAt(document.getText().indexOf('ref-discard') + 2);
    await assert.rejects(
      Promise.resolve(run('vscode.executeDocumentRenameProvider', codebook, at, 'x')),
      /is not finished\. Apply or discard it/,
    );
    await answer('discard', first);
    assert.deepEqual(await sources(), all);
  });

  test('a closed document that cannot be saved is asked about; meanwhile others can be changed', async () => {
    const files = new MemoryFiles();
    const full = vscode.workspace.registerFileSystemProvider('marginalia-full', files);
    const stuck = vscode.Uri.parse('marginalia-full:/stuck.article.txt');
    files.put(stuck, '“We will rebuild every bridge by spring,” Jane Doe, the mayor, said on Monday.');
    place(await show(stuck), 'rebuild every bridge', 'select');
    files.failure = vscode.FileSystemError.NoPermissions('no space left on device');
    await run(Commands.markAsClaim);
    const closed = new Promise((resolve) => vscode.workspace.onDidCloseTextDocument(resolve));
    await run('workbench.action.closeAllEditors');
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(stuck), 'plaintext');
    await closed;
    const uris = await setUp('ref-stuck');
    await answer('apply', run(Commands.deleteTag, { tag: { codebook, name: 'ref-stuck' } }));
    for (const uri of uris) assert.deepEqual(await tagsOf(uri), [['other'], ['other']]);
    files.failure = undefined;
    full.dispose();
  });

  test('a name that is taken is refused', async () => {
    await setUp('ref-taken');
    const document = await vscode.workspace.openTextDocument(codebook);
    const at = document.positionAt(document.getText().indexOf('ref-taken') + 2);
    await assert.rejects(
      Promise.resolve(run('vscode.executeDocumentRenameProvider', codebook, at, 'other')),
      /There is a tag other already\./,
    );
    await newDocument('ref-taken.txt', story);
  });
});

/** Tries until `check` holds, for what VS Code saves on its own. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + 10_000; ;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
