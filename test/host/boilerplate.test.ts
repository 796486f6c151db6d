import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { fileIn, newDocument, show, until } from '../support/inVsCode';

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** Resolves when some lines of the editor are folded away, or none are. */
async function untilFolded(editor: vscode.TextEditor, folded: boolean): Promise<void> {
  await until(vscode.window.onDidChangeTextEditorVisibleRanges, () => editor.visibleRanges.length > 1 === folded);
}

suite('boilerplate as background', () => {
  teardown(async () => {
    await show(fileIn('002_7f5795ab213cb715.txt'));
    await run(Commands.unfoldBoilerplate);
  });

  test('one command folds all of it, and the same unfolds it', async () => {
    const editor = await show(fileIn('002_7f5795ab213cb715.txt'));
    await run(Commands.toggleBoilerplate);
    await untilFolded(editor, true);
    assert.equal(editor.document.lineAt(editor.visibleRanges[0]?.end.line ?? 0).text.trim().length > 0, true);
    await run(Commands.toggleBoilerplate);
    await untilFolded(editor, false);
  });

  test('a document of a folder that is folded opens folded, until the folder is unfolded', async () => {
    await show(fileIn('002_7f5795ab213cb715.txt'));
    await run(Commands.foldBoilerplate);
    const page = ['Home', 'World', 'Sport', '', 'Weather stays mild', '', ...article, '', ...legal, ''].join('\n');
    const editor = await newDocument('folded.txt', page);
    await untilFolded(editor, true);
    await run(Commands.unfoldBoilerplate);
    await untilFolded(editor, false);
    const next = await newDocument('unfolded.txt', page);
    assert.equal(next.visibleRanges.length, 1);
  });
});

const article = [
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about the mild weather.',
  '',
  'The mild weather in the valley stays for another week, the national weather service said on Monday in a statement.',
];
const legal = ['Terms of use', 'Privacy policy', 'Copyright 2012. All rights reserved.'];
