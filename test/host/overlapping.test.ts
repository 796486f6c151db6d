import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { newDocument, place, readSidecar } from '../support/inVsCode';

const river =
  'The people of the town said nothing new about “the river’s dam” and went home in the evening as they always do.\n';
const story = ['Dam Defended\n', river, river].join('\n');
const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

suite('going through what overlaps', () => {
  test('selects what lies at the cursor, the shortest first, round and round', async () => {
    const editor = await newDocument('overlapping.txt', story);
    const claim = async (words: string): Promise<void> => {
      place(editor, words, 'select');
      await run(Commands.markAsClaim);
    };
    await claim('nothing new about “the river’s dam”');
    await claim('the river’s dam');
    place(editor, 'river');
    const selected: string[] = [];
    for (let step = 0; step < 3; step++) {
      await run(Commands.nextAtCursor);
      selected.push(editor.document.getText(editor.selection));
    }
    assert.equal(selected[0], 'the river’s dam');
    assert.equal(selected[1], 'nothing new about “the river’s dam”');
    const { annotations = [] } = await readSidecar(editor.document.uri);
    assert.equal(annotations.length, 2);
  });
});
