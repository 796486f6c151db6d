import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { fileIn, newDocument, place, show, write } from '../support/inVsCode';

const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.\n';
const weber = '“The pact will hold for years,” Anna Weber, the energy minister, said on Monday in the valley.\n';
const story = ['Weber Defends Pact\n', plain, weber, plain].join('\n');

suite('next unreviewed', () => {
  test('is what waits after the cursor, and then in the next document, open or not', async () => {
    const next = fileIn('seeds', 'queue-1.txt');
    await write(next, story);
    const editor = await newDocument('queue-0.txt', story);
    place(editor, 'Weber Defends');
    await vscode.commands.executeCommand(Commands.nextUnreviewed);
    assert.match(editor.document.getText(editor.selection), /^“The pact will hold/);
    place(editor, 'talked about it all');
    editor.selection = new vscode.Selection(editor.document.lineCount, 0, editor.document.lineCount, 0);
    await vscode.commands.executeCommand(Commands.nextUnreviewed);
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document.uri.toString(), next.toString());
    assert.match(active.document.getText(active.selection), /^“The pact will hold/);
    await show(editor.document.uri);
  });
});
