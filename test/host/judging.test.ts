import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { hoverText, lenses, newDocument, outlineWhen, place, readSidecar } from '../support/inVsCode';

const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.\n';
const weber = '“The pact will hold for years,” Anna Weber, the energy minister, said on Monday in the valley.\n';
const more = '“We have tested it twice,” Weber said. “Nobody will be cold this winter,” she said.\n';
const other = '“I do not believe a word of it,” Jonas Klein, a farmer, said on Tuesday.\n';
const story = ['Weber Defends Pact\n', plain, weber, plain, more, plain, other, plain].join('\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);
const titles = async (editor: vscode.TextEditor): Promise<readonly string[]> =>
  (await lenses(editor.document.uri)).map(({ title }) => title);

suite('lenses', () => {
  test('name a speaker once for several quotations of a paragraph, by surname', async () => {
    const editor = await newDocument('several.txt', story);
    const found = await titles(editor);
    assert.ok(found.includes('Weber · 2 quotes'), found.join('\n'));
    assert.ok(found.includes('Anna Weber, energy minister · direct quote'), found.join('\n'));
  });

  test('stand above the same words after typing above them, and are not there twice', async () => {
    const editor = await newDocument('lenses-typing.txt', story);
    const before = await lenses(editor.document.uri);
    const asked = lenses(editor.document.uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'One line more\n\n'));
    assert.deepEqual(
      (await lenses(editor.document.uri)).map(({ line, title }) => [line, title]),
      before.map(({ line, title }) => [line + 2, title]),
    );
    await asked;
  });

  test('of a long text that is being typed in are never none', async () => {
    const editor = await newDocument('long-typing.txt', `${story}\n${plain.repeat(2000)}`);
    const before = await titles(editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
    assert.deepEqual(await titles(editor), before);
  });
});

suite('judging', () => {
  test('all quotations of one speaker are accepted in one save, the others wait', async () => {
    const editor = await newDocument('accept-all.txt', story);
    place(editor, 'We have tested');
    await run(Commands.acceptSpeaker);
    const { annotations = [], speakers = {} } = await readSidecar(editor.document.uri);
    assert.deepEqual(
      annotations.map(({ kind, speaker }) => [kind, speakers[speaker ?? '']?.name]),
      [
        ['quote', 'Anna Weber'],
        ['quote', 'Anna Weber'],
        ['quote', 'Anna Weber'],
      ],
    );
    const found = await titles(editor);
    assert.ok(
      found.some((title) => title.startsWith('Jonas Klein')),
      found.join('\n'),
    );
  });

  test('a suggestion is accepted with the selected words, and the old one stays away', async () => {
    const editor = await newDocument('correct-suggestion.txt', story);
    place(editor, 'Jonas Klein, a farmer', 'select');
    await run(Commands.correctSpan);
    const { annotations = [], dismissed = [] } = await readSidecar(editor.document.uri);
    assert.deepEqual(
      annotations.map(({ exact }) => exact),
      ['Jonas Klein, a farmer'],
    );
    assert.deepEqual(
      dismissed.map(({ exact }) => exact),
      ['“I do not believe a word of it,”'],
    );
    const found = await titles(editor);
    assert.ok(!found.some((title) => title.startsWith('Jonas Klein, farmer · direct')), found.join('\n'));
  });

  test('an annotation is put on the selected words, and no suggestion takes its old place', async () => {
    const editor = await newDocument('correct-annotation.txt', story);
    place(editor, 'I do not believe');
    await run(Commands.acceptSuggestion);
    place(editor, 'do not believe a word', 'select');
    await run(Commands.correctSpan);
    const { annotations = [], dismissed } = await readSidecar(editor.document.uri);
    assert.deepEqual(
      annotations.map(({ exact, state }) => [exact, state]),
      [['do not believe a word', 'ok']],
    );
    assert.equal(dismissed, undefined);
    const found = await titles(editor);
    assert.ok(!found.some((title) => title.startsWith('Jonas Klein')), found.join('\n'));
  });

  test('what was dismissed stays away after the words were edited and the analysis is new', async () => {
    const editor = await newDocument('dismissed-edited.txt', story);
    place(editor, 'I do not believe');
    await run(Commands.dismissSuggestion);
    place(editor, 'a word of it');
    await editor.edit((edit) => edit.insert(editor.selection.active, 'really '));
    await editor.document.save();
    const found = await titles(editor);
    assert.ok(!found.some((title) => title.startsWith('Jonas Klein')), found.join('\n'));
  });
});

suite('hover', () => {
  test('on the source, the cue and the content shows the same whole quotation', async () => {
    const editor = await newDocument('hover.txt', story);
    const texts = await Promise.all(
      ['Anna Weber, the', 'said on Monday', 'will hold'].map((words) => hoverText(editor, words)),
    );
    for (const text of texts) {
      assert.match(text, /\*\*Anna Weber, energy minister · direct quote\*\*/);
      assert.match(text, /> “The pact will hold for years,”/);
      assert.match(text, /\*Cue\*: said/);
      assert.match(text, /% sure/);
      assert.match(text, /Also by Anna Weber/);
      assert.match(text, /\[“We have tested it twice,”\]\(command:marginalia\.reveal\?/);
    }
  });

  test('still shows source, cue and reasons of what was accepted', async () => {
    const editor = await newDocument('hover-accepted.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const text = await hoverText(editor, 'said on Monday');
    assert.match(text, /\*Cue\*: said/);
    assert.match(text, /Correct span/);
  });
});

suite('outline', () => {
  test('has the speakers with what they say, without what was dismissed', async () => {
    const editor = await newDocument('outline.txt', story);
    place(editor, 'I do not believe');
    await run(Commands.dismissSuggestion);
    const found = await outlineWhen(editor.document.uri, (all) => all.has('Anna Weber') && !all.has('Jonas Klein'));
    assert.deepEqual(found.get('Anna Weber'), [
      '“The pact will hold for years,”',
      '“We have tested it twice,”',
      '“Nobody will be cold this winter,”',
    ]);
    assert.equal(found.get('Jonas Klein'), undefined);
  });
});
