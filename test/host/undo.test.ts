import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { lenses, newDocument, place, read, readSidecar, sidecarOf, write } from '../support/inVsCode';

const said = 'The pact “will hold for years,” Anna Weber, the energy minister, said on Monday.';
const killed = 'More than 5,400 people have been killed in the fighting since March, according to the United Nations.';
const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.';
const story = ['Weber Defends Pact', plain, said, plain, killed, plain, ''].join('\n\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

async function kinds(document: vscode.TextDocument): Promise<readonly string[]> {
  return ((await readSidecar(document.uri)).annotations ?? []).map(({ kind }) => kind);
}

suite('undo of annotation actions', () => {
  test('steps back and forth through what was done, in the sidecar and above the lines', async () => {
    const editor = await newDocument('undo-steps.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    place(editor, 'Weber Defends Pact', 'select');
    await run(Commands.markAsClaim);
    assert.deepEqual(await kinds(editor.document), ['claim', 'quote']);
    await run(Commands.undo);
    assert.deepEqual(await kinds(editor.document), ['quote']);
    await run(Commands.undo);
    assert.deepEqual(await kinds(editor.document), []);
    const titles = (await lenses(editor.document.uri)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('Anna Weber')),
      titles.join('\n'),
    );
    await run(Commands.redo);
    await run(Commands.redo);
    assert.deepEqual(await kinds(editor.document), ['claim', 'quote']);
    await run(Commands.redo);
    assert.deepEqual(await kinds(editor.document), ['claim', 'quote']);
  });

  test('a bulk acceptance is one step', async () => {
    const editor = await newDocument('undo-bulk.txt', story);
    const offered = (await lenses(editor.document.uri)).filter(({ command }) => command === Commands.showActions);
    const about = offered.flatMap((one) => one.arguments[1] as readonly unknown[]);
    assert.ok(about.length >= 2, `${about.length} suggestions`);
    await run(Commands.acceptSuggestion, editor.document.uri, about);
    assert.equal((await kinds(editor.document)).length, about.length);
    await run(Commands.undo);
    assert.deepEqual(await kinds(editor.document), []);
  });

  test('a dismissed suggestion is offered again', async () => {
    const editor = await newDocument('undo-dismissal.txt', story);
    place(editor, 'will hold');
    await run(Commands.dismissSuggestion);
    await run(Commands.undo);
    assert.deepEqual((await readSidecar(editor.document.uri)).dismissed ?? [], []);
    const titles = (await lenses(editor.document.uri)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('Anna Weber')),
      titles.join('\n'),
    );
  });

  test('a removed annotation comes back where its words are now', async () => {
    const editor = await newDocument('undo-removal.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const before = (await readSidecar(editor.document.uri)).annotations?.[0];
    await run(Commands.removeAnnotation);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Home | News\n\n'));
    await run(Commands.undo);
    const after = (await readSidecar(editor.document.uri)).annotations?.[0];
    await editor.document.save();
    assert.deepEqual(
      [after?.id, after?.exact, after?.state, (after?.at[0] ?? 0) - (before?.at[0] ?? 0)],
      [before?.id, before?.exact, 'ok', 13],
    );
  });

  test('a removed record comes back with the comments and keys that others put into it', async () => {
    const editor = await newDocument('undo-comments.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const sidecar = sidecarOf(editor.document.uri);
    const source = ((await read(sidecar)) ?? '').replace(
      '    tags: []\n',
      '    tags: [] # not sure\n    mine:\n      - one # two\n',
    );
    await write(sidecar, source);
    await run(Commands.removeAnnotation);
    assert.deepEqual(await kinds(editor.document), []);
    await run(Commands.undo);
    assert.equal(await read(sidecar), source);
  });

  test('what another program wrote in between stays', async () => {
    const editor = await newDocument('undo-shared.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const sidecar = sidecarOf(editor.document.uri);
    const source = (await read(sidecar)) ?? '';
    await write(sidecar, source.replace('tags: []', 'tags: [by-ben]'));
    place(editor, 'Weber Defends Pact', 'select');
    await run(Commands.markAsClaim);
    await run(Commands.undo);
    await run(Commands.undo);
    const { annotations } = await readSidecar(editor.document.uri);
    assert.deepEqual(
      annotations?.map(({ kind, tags }) => [kind, tags]),
      [['quote', ['by-ben']]],
    );
  });

  test('an action in a document that was closed meanwhile is undone there', async () => {
    const first = await newDocument('undo-closed.txt', story);
    place(first, 'will hold');
    await run(Commands.acceptSuggestion);
    await run('workbench.action.closeActiveEditor');
    await run('workbench.action.closeAllEditors');
    await run(Commands.undo);
    assert.deepEqual(await kinds(first.document), []);
  });
});
