import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { activateExtension } from '../support/activateExtension';
import { fileIn, newDocument, place, read, readSidecar, show, sidecarOf, write } from '../support/inVsCode';
import { makeSidecar } from '../support/makeSidecar';
import { annotationsWhen, type SeenAnnotation } from '../support/seenAnnotations';

const text = [
  'Kiev Expects a War',
  'The last one was long, he said in the morning, and it was a verry long war for all of them.',
  '“We will rebuild every bridge,” the mayor said.',
  'Then he left [the room] in a hurry, and nobody asked him anything else about the room.',
  '',
].join('\n\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** A new document with these words annotated, each in a passage. */
async function annotated(name: string, ...words: readonly string[]): Promise<vscode.TextEditor> {
  await write(sidecarOf(fileIn('seeds', name)), makeSidecar(name, text, ...words));
  const editor = await newDocument(name, text);
  await annotationsWhen(editor.document, (all) => all.length === words.length);
  return show(editor.document.uri);
}

const shown = (all: readonly SeenAnnotation[]): readonly string[] =>
  all.map(({ state, words }) => `${state}: ${words}`);

/** What is annotated once that is as `wanted`. */
async function expect(document: vscode.TextDocument, wanted: readonly string[]): Promise<void> {
  const found = await annotationsWhen(document, (all) => JSON.stringify(shown(all)) === JSON.stringify(wanted));
  assert.deepEqual(shown(found), wanted);
}

type Recorded = readonly (readonly string[])[] | undefined;

/** State and words of each record, once the document was saved: where its sidecar has nothing new to say. */
async function saved(document: vscode.TextDocument): Promise<Recorded> {
  await document.save();
  return (await readSidecar(document.uri)).annotations?.map(({ state, exact }) => [state, exact]);
}

/** The same once the sidecar was written too. */
async function savedWith(document: vscode.TextDocument): Promise<Recorded> {
  const sidecar = sidecarOf(document.uri);
  const before = await read(sidecar);
  // By name, so that the watcher that runs already tells: a new one would be late.
  const watcher = vscode.workspace.createFileSystemWatcher(
    `**/${sidecar.path.slice(sidecar.path.lastIndexOf('/') + 1)}`,
  );
  const written = new Promise<void>((resolve) => {
    watcher.onDidChange(() => resolve());
    watcher.onDidCreate(() => resolve());
  });
  await document.save();
  if ((await read(sidecar)) === before) await written;
  watcher.dispose();
  return (await readSidecar(document.uri)).annotations?.map(({ state, exact }) => [state, exact]);
}

suite('annotations while the text is edited', () => {
  test('typing at an edge stays outside, typing inside is inside', async () => {
    const { document } = await annotated('typing.txt', 'Expects');
    place(await show(document.uri), 'Expects');
    await run('type', { text: 'now ' });
    await expect(document, ['ok: Expects']);
    place(await show(document.uri), ' a War');
    await run('type', { text: '!' });
    await expect(document, ['ok: Expects']);
    place(await show(document.uri), 'pects');
    await run('type', { text: 'x' });
    await expect(document, ['ok: Exxpects']);
  });

  test('several cursors, undo, redo', async () => {
    const editor = await annotated('cursors.txt', 'Expects a War', 'every bridge');
    const at = (words: string): vscode.Selection => {
      const position = editor.document.positionAt(text.indexOf(words));
      return new vscode.Selection(position, position);
    };
    editor.selections = [at('Kiev'), at(' a War'), at('bridge')];
    await run('type', { text: 'X' });
    await expect(editor.document, ['ok: ExpectsX a War', 'ok: every Xbridge']);
    await run('undo');
    await expect(editor.document, ['ok: Expects a War', 'ok: every bridge']);
    await run('redo');
    await expect(editor.document, ['ok: ExpectsX a War', 'ok: every Xbridge']);
  });

  test('words that are being typed in stay where they are when somebody else changes the sidecar', async () => {
    const editor = await annotated('followed.txt', 'Expects', 'every bridge', 'the room');
    place(editor, 'pects');
    await run('type', { text: 'x' });
    place(await show(editor.document.uri), 'bridge');
    await run('type', { text: 'new ' });
    await expect(editor.document, ['ok: Exxpects', 'ok: every new bridge', 'ok: the room']);
    const sidecar = sidecarOf(editor.document.uri);
    const source = (await read(sidecar)) ?? '';
    await write(sidecar, source.replaceAll('tags: []', 'tags: [theirs]'));
    await annotationsWhen(editor.document, (all) => all.some(({ lens }) => lens.includes('theirs')));
    await expect(editor.document, ['ok: Exxpects', 'ok: every new bridge', 'ok: the room']);
  });

  test('deleted whole by backspace: lost, kept in the sidecar, and back with undo', async () => {
    const editor = await annotated('backspace.txt', 'a War', 'Kiev');
    const end = editor.document.positionAt(text.indexOf('a War') + 'a War'.length);
    editor.selection = new vscode.Selection(end, end);
    for (let count = 0; count < 8; count++) await run('deleteLeft');
    await expect(editor.document, ['ok: Kiev', 'lost: ']);
    assert.deepEqual(await savedWith(editor.document), [
      ['ok', 'Kiev'],
      ['lost', 'a War'],
    ]);
    await run('undo');
    await expect(editor.document, ['ok: Kiev', 'ok: a War']);
  });

  test('short tags that were typed over, cut and pasted in one place come back exactly', async () => {
    const editor = await annotated('short.txt', 'the room', 'the mayor', 'he');
    const before = shown(await annotationsWhen(editor.document, () => true));
    const replace = async (words: string, by: string): Promise<void> => {
      const start = editor.document.getText().indexOf(words);
      const range = new vscode.Range(
        editor.document.positionAt(start),
        editor.document.positionAt(start + words.length),
      );
      await (await show(editor.document.uri)).edit((edit) => edit.replace(range, by));
    };
    await replace('the room] in', 'the the');
    await replace('left [the', '');
    await replace('he the', 'the room');
    await run('cursorHome');
    await run('type', { text: 'the ' });
    while (editor.document.getText() !== text) await run('undo');
    await expect(editor.document, before);
  });

  test('all of one word replaced in one edit', async () => {
    const editor = await annotated('replace-all.txt', 'the morning, and it', 'the mayor', 'he left [the');
    const places = [...text.matchAll(/\bthe\b/g)].map(({ index }) => index);
    await editor.edit((edit) => {
      for (const start of places)
        edit.replace(
          new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + 3)),
          'THAT',
        );
    });
    await expect(editor.document, ['ok: THAT morning, and it', 'ok: THAT mayor', 'ok: he left [THAT']);
    await run('undo');
    await expect(editor.document, ['ok: the morning, and it', 'ok: the mayor', 'ok: he left [the']);
  });

  test('a formatter that writes the whole text anew', async () => {
    const editor = await annotated('format.txt', 'every bridge', 'the room');
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const formatter = vscode.languages.registerDocumentFormattingEditProvider(
      { language: 'source-document', pattern: '**/format.txt' },
      {
        provideDocumentFormattingEdits: () => [
          vscode.TextEdit.replace(whole, text.replaceAll('\n\n', '\n').replace('He', 'Then he')),
        ],
      },
    );
    await run('editor.action.formatDocument');
    formatter.dispose();
    await expect(editor.document, ['ok: every bridge', 'ok: the room']);
  });

  test('a corrected paragraph pasted over the old one', async () => {
    const editor = await annotated('paste.txt', 'it was a verry long war', 'he said in the morning');
    const line = editor.document.lineAt(2);
    const corrected = line.text.replace('verry', 'very').replace('he said', 'as he said');
    await editor.edit((edit) => edit.replace(line.range, corrected));
    await expect(editor.document, ['ok: he said in the morning', 'ok: it was a very long war']);
  });

  test('other line endings change nothing', async () => {
    const editor = await annotated('line-endings.txt', 'Kiev', 'every bridge,” the mayor said.\n\nThen', 'room.');
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await expect(editor.document, ['ok: Kiev', 'ok: every bridge,” the mayor said.\r\n\r\nThen', 'ok: room.']);
    assert.deepEqual(await saved(editor.document), [
      ['ok', 'Kiev'],
      ['ok', 'every bridge,” the mayor said.\n\nThen'],
      ['ok', 'room.'],
    ]);
  });
});

suite('a quotation in two parts', () => {
  const broken =
    'Mayor Promises Bridges\n\n“We will rebuild every bridge,” Jane Doe, the mayor, said on Monday, “and we will not forget the roads.”\n';

  test('is one annotation of two places, and follows as one', async () => {
    const editor = await newDocument('two-parts.txt', broken);
    place(editor, 'We will rebuild');
    await vscode.commands.executeCommand(Commands.acceptSuggestion);
    const source = (await read(sidecarOf(editor.document.uri))) ?? '';
    assert.match(source, /at: \[\[\d+, \d+\], \[\d+, \d+\]\]/);
    assert.match(source, /exact: \[.*every bridge.*, .*the roads.*\]|exact:\n\s+- .*every bridge/);
    await write(editor.document.uri, `Home News\n\n${broken.replace('on Monday', 'late on Monday in the town hall')}`);
    const wanted = /^“?We will rebuild every bridge,?”?.* late on Monday in the town hall, “?and we will not forget/;
    const [found, ...others] = await annotationsWhen(editor.document, ([one]) => wanted.test(one?.words ?? ''));
    assert.equal(others.length, 0);
    assert.equal(found?.state, 'ok');
  });
});

suite('annotations in documents that somebody else changed', () => {
  const changed = `Home News Sport\n\n${text.replace('verry', 'very').replace('he said in the morning, and it', 'she added, and it')}`;

  test('an open document: its places follow, and come back with the old text', async () => {
    const { document } = await annotated('outside.txt', 'a verry long war', 'the room');
    await write(document.uri, changed);
    await expect(document, ['ok: a very long war', 'ok: the room']);
    await write(document.uri, text);
    await expect(document, ['ok: a verry long war', 'ok: the room']);
  });

  test('an open document whose sidecar and text are exchanged for other versions, as by git checkout', async () => {
    const { document } = await annotated('checkout.txt', 'a verry long war');
    const other = 'Quite another text, of nothing that was in the first one.\n';
    await write(sidecarOf(document.uri), makeSidecar('checkout.txt', other, 'another text'));
    await write(document.uri, other);
    await expect(document, ['ok: another text']);
    await write(document.uri, text);
    await write(sidecarOf(document.uri), makeSidecar('checkout.txt', text, 'a verry long war'));
    await expect(document, ['ok: a verry long war']);
  });

  test('a document that was closed: compared with the text kept on this machine', async () => {
    await annotated('kept-first.txt', 'a verry long war');
    const uri = fileIn('seeds', 'kept-then.txt');
    await write(sidecarOf(uri), makeSidecar('kept-then.txt', text, 'a verry long war'));
    const { document } = await newDocument('kept-then.txt', changed);
    await expect(document, ['ok: a very long war']);
  });

  test('a document that was closed: compared with the text that git has; in the browser with the one kept', async () => {
    await activateExtension();
    const committed = text.replace('Kiev', 'Minsk');
    const folder = fileIn('seeds', 'repository');
    const uri = vscode.Uri.joinPath(folder, 'in-git.txt');
    await write(uri, committed);
    const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (git) await commit((await git.activate()).getAPI(1), folder, uri);
    else {
      await write(sidecarOf(fileIn('seeds', 'not-git.txt')), makeSidecar('not-git.txt', committed, 'Minsk'));
      await expect((await newDocument('not-git.txt', committed)).document, ['ok: Minsk']);
    }
    await write(sidecarOf(uri), makeSidecar('in-git.txt', committed, 'a verry long war', 'Minsk'));
    await write(uri, changed.replace('Kiev', 'Minsk'));
    await expect((await show(uri)).document, ['ok: Minsk', 'ok: a very long war']);
  });
});

/** What we use of VS Code's own git extension to make a repository as a person would. */
interface GitExtension {
  getAPI(version: 1): GitApi;
}
interface GitApi {
  init(folder: vscode.Uri): Promise<GitRepository | null>;
}
interface GitRepository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: readonly string[]): Promise<void>;
  commit(message: string): Promise<void>;
}

async function commit(git: GitApi, folder: vscode.Uri, uri: vscode.Uri): Promise<void> {
  const repository = await git.init(folder);
  if (!repository) throw new Error('Git made no repository.');
  await repository.setConfig('user.name', 'Test');
  await repository.setConfig('user.email', 'test@example.org');
  await repository.setConfig('commit.gpgsign', 'false');
  await repository.add([uri.fsPath]);
  await repository.commit('annotated');
}
