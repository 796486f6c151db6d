import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { activateExtension } from '../support/activateExtension';
import {
  fileIn,
  newDocument,
  place,
  problem,
  read,
  readSidecar,
  show,
  sidecarOf,
  until,
  write,
} from '../support/inVsCode';
import { makeSidecar } from '../support/makeSidecar';
import { annotationsWhen } from '../support/seenAnnotations';

const old =
  'Kiev Counts Its Dead\n\nThe ministry said that at least 5,400 people had been killed in the long war.\n\nNobody asked “why now” that day.\n';
const now = old.replace('5,400', '7,400').replace(' “why now”', '');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** A document with one annotation that is moved and one that is lost. */
async function doubtful(name: string): Promise<vscode.TextEditor> {
  await write(
    sidecarOf(fileIn('seeds', name)),
    makeSidecar(name, old, 'at least 5,400 people had been killed', 'why now'),
  );
  const editor = await newDocument(name, old);
  await annotationsWhen(editor.document, (all) => all.length === 2);
  await write(editor.document.uri, now);
  await annotationsWhen(editor.document, (all) => all.map(({ state }) => state).join() === 'moved,lost');
  return show(editor.document.uri);
}

suite('annotations that are moved or lost', () => {
  test('a key goes to them in turn, and one confirms the place', async () => {
    const editor = await doubtful('confirmed.txt');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run(Commands.nextDoubtful);
    assert.equal(editor.document.getText(editor.selection), 'at least 7,400 people had been killed');
    await run(Commands.confirmPlace);
    await run(Commands.nextDoubtful);
    assert.equal(editor.document.lineAt(editor.selection.start.line).text, 'Nobody asked that day.');
    assert.deepEqual(
      (await readSidecar(editor.document.uri)).annotations?.map(({ state, exact }) => [state, exact]),
      [
        ['ok', 'at least 7,400 people had been killed'],
        ['lost', 'why now'],
      ],
    );
  });

  test('the hover tells the words before and now, and the problem offers what can be done', async () => {
    const { document } = await doubtful('hovered-place.txt');
    const position = document.positionAt(document.getText().indexOf('7,400'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const words = hovers
      .flatMap(({ contents }) => contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')))
      .join();
    assert.match(words, /\*Was\*: at least 5,400 people/);
    assert.match(words, /\*Now\*: at least 7,400 people/);
    const { range } = await problem(document.uri, (message) => message.startsWith('This may no longer be'));
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    assert.deepEqual(
      fixes.map(({ title }) => title).filter((title) => !/^(Fix|Explain)/.test(title)),
      [
        'Confirm this place',
        'Pick another place…',
        'Put it on the selected words',
        'Compare old and new words',
        'Remove the annotation',
      ],
    );
  });

  test('another place is picked from those that are most like the old words', async () => {
    const editor = await doubtful('picked.txt');
    place(editor, '7,400');
    const [moved] = await annotationsWhen(editor.document, () => true);
    const picking = run(Commands.pickPlace, editor.document.uri, [{ annotation: moved?.id }]);
    const words = (): string => editor.document.getText(vscode.window.activeTextEditor?.selection);
    await until(
      vscode.window.onDidChangeTextEditorSelection,
      () => words() === 'at least 7,400 people had been killed',
    );
    await run('workbench.action.acceptSelectedQuickOpenItem');
    await picking;
    const [first] = await annotationsWhen(editor.document, ([one]) => one?.state === 'ok');
    assert.equal(first?.words, 'at least 7,400 people had been killed');
  });

  test('old and new words are compared side by side', async () => {
    const editor = await doubtful('compared.txt');
    const [moved] = await annotationsWhen(editor.document, () => true);
    await run(Commands.compareWords, editor.document.uri, [{ annotation: moved?.id }]);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(tab instanceof vscode.TabInputTextDiff);
    const texts = await Promise.all([tab.original, tab.modified].map((uri) => vscode.workspace.openTextDocument(uri)));
    assert.deepEqual(
      texts.map((one) => /\d,400/.exec(one.getText())?.[0]),
      ['5,400', '7,400'],
    );
  });
});

suite('annotations of documents that are not open', () => {
  test('Check Annotations finds what is lost, and sidecars whose document went elsewhere', async () => {
    await activateExtension();
    const changed = fileIn('seeds', 'closed.txt');
    await write(changed, old.replace('why now', 'when'));
    await write(sidecarOf(changed), makeSidecar('closed.txt', old, 'why now'));
    const gone = fileIn('seeds', 'gone.txt');
    const text = old.replace('Kiev', 'Minsk');
    await write(sidecarOf(gone), makeSidecar('gone.txt', text, 'why now'));
    await write(fileIn('seeds', 'elsewhere', 'came.txt'), text);
    await run(Commands.checkAnnotations);
    await problem(sidecarOf(changed), (message) => message.startsWith('These words are no longer'));
    const { range } = await problem(sidecarOf(gone), (message) => message.includes('elsewhere/came.txt'));
    const document = await vscode.workspace.openTextDocument(sidecarOf(gone));
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const move = fixes.find(({ title }) => title.startsWith('Move the sidecar to'));
    assert.ok(move?.edit);
    await vscode.workspace.applyEdit(move.edit);
    assert.equal(await read(sidecarOf(gone)), undefined);
    assert.match((await read(sidecarOf(fileIn('seeds', 'elsewhere', 'came.txt')))) ?? '', /exact: "?why now/);
  });

  test('what was found in a folder is forgotten when the folder is removed', async () => {
    await activateExtension();
    const uri = fileIn('seeds', 'removed', 'closed.article.txt');
    await write(uri, now);
    await write(sidecarOf(uri), makeSidecar('closed.article.txt', old, 'why now'));
    await run(Commands.checkAnnotations);
    await problem(sidecarOf(uri), (message) => message.startsWith('These words are no longer'));
    await vscode.workspace.fs.delete(fileIn('seeds', 'removed'), { recursive: true });
    const problems = (): number => vscode.languages.getDiagnostics(sidecarOf(uri)).length;
    await until(vscode.languages.onDidChangeDiagnostics, () => problems() === 0);
  });

  test('a document that changes on disk while it is not open is looked at again', async () => {
    await activateExtension();
    const uri = fileIn('seeds', 'watched.txt');
    await write(uri, old);
    await write(sidecarOf(uri), makeSidecar('watched.txt', old, 'why now'));
    await run(Commands.checkAnnotations);
    await write(uri, now);
    await problem(sidecarOf(uri), (message) => message.startsWith('These words are no longer'));
  });

  test('a renamed document takes its sidecars along', async () => {
    const uri = fileIn('seeds', 'before.txt');
    const renamed = fileIn('seeds', 'after.txt');
    await write(sidecarOf(uri), makeSidecar('before.txt', old, 'why now'));
    await write(uri.with({ path: `${uri.path}.tags.anna.yaml` }), 'schema: 1\n');
    const editor = await newDocument('before.txt', old);
    await annotationsWhen(editor.document, (all) => all.length === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await read(sidecarOf(uri)), undefined);
    assert.match((await read(sidecarOf(renamed))) ?? '', /why now/);
    assert.equal(await read(renamed.with({ path: `${renamed.path}.tags.anna.yaml` })), 'schema: 1\n');
    const { document } = await show(renamed);
    assert.equal((await annotationsWhen(document, (all) => all.length === 1))[0]?.words, 'why now');
  });
});
