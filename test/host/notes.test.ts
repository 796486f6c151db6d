import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { newDocument, place, readSidecar } from '../support/inVsCode';

const story =
  'Pact Defended\n\nIn the valley the river rose again on Monday, and the people of the town left their houses.\n';
const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** A document of its own in which "the river rose" is a claim. */
async function withClaim(name: string): Promise<{ editor: vscode.TextEditor; range: vscode.Range }> {
  const editor = await newDocument(name, story);
  place(editor, 'the river rose', 'select');
  const range: vscode.Range = editor.selection;
  await run(Commands.markAsClaim);
  return { editor, range };
}

async function note({ document }: vscode.TextEditor): Promise<string | undefined> {
  return (await readSidecar(document.uri)).annotations?.[0]?.note?.trimEnd();
}

suite('notes as comments', () => {
  test('a comment on an annotation becomes its note, and is edited and removed in place', async () => {
    const { editor, range } = await withClaim('notes.txt');
    const { uri } = editor.document;
    const thread = { uri, range, comments: [], dispose: () => undefined };
    await run(Commands.noteAdd, { thread, text: 'Who **counted**?\n\n- ask the town\n' });
    assert.equal(await note(editor), 'Who **counted**?\n\n- ask the town');
    const annotation = (await readSidecar(uri)).annotations?.[0]?.id;
    await run(Commands.noteSave, { thread, uri, annotation, body: 'Asked.' });
    assert.equal(await note(editor), 'Asked.');
    await run(Commands.undo);
    assert.equal(await note(editor), 'Who **counted**?\n\n- ask the town');
    await run(Commands.noteRemove, { thread, uri, annotation });
    assert.equal(await note(editor), undefined);
  });

  test('where nothing is annotated, nothing is written', async () => {
    const { editor } = await withClaim('notes-nowhere.txt');
    const thread = {
      uri: editor.document.uri,
      range: new vscode.Range(0, 0, 0, 4),
      comments: [],
      dispose: () => undefined,
    };
    await run(Commands.noteAdd, { thread, text: 'Lost?' });
    assert.equal(await note(editor), undefined);
  });
});
