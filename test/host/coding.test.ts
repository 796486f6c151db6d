import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { lenses, newDocument, place, readSidecar } from '../support/inVsCode';

const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.\n';
const first = 'The pact “will hold for years,” Anna Weber, the energy minister, said on Monday.\n';
const second =
  '“We have not sold a single one of these missiles to anybody,” said Piotr Nowak, the defence minister.\n';
const story = ['Weber Defends Pact\n', plain, first, plain, second, plain].join('\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** Types as a keyboard does, key by key, and waits for what that does. */
async function type(keys: string): Promise<void> {
  for (const text of keys) await run('type', { text });
}

/** Words and tags of all quotes and passages in the sidecar. */
async function annotated({
  uri,
}: vscode.TextDocument): Promise<readonly (readonly [string, string, readonly string[]])[]> {
  const { annotations = [] } = await readSidecar(uri);
  return annotations.map(({ kind, exact, tags = [] }) => [kind, exact, tags] as const);
}

function selected(editor: vscode.TextEditor): string {
  return editor.document.getText(editor.selection);
}

/** Opens a document of its own in coding mode, with the first suggestion selected. */
async function coding(name: string): Promise<vscode.TextEditor> {
  const editor = await newDocument(name, story);
  await lenses(editor.document.uri);
  place(editor, 'Weber Defends Pact');
  await run(Commands.enterCodingMode);
  return editor;
}

suite('coding mode', () => {
  teardown(async () => {
    await run(Commands.leaveCodingMode);
  });

  test('begins at the first suggestion; the key of a tag accepts it so and goes to the next', async () => {
    const editor = await coding('coding-tags.txt');
    assert.match(selected(editor), /will hold for years/);
    await type('*j');
    assert.match(selected(editor), /We have not sold/);
    await type('y**');
    assert.deepEqual(await annotated(editor.document), [
      ['quote', 'The pact “will hold for years,”', ['justification']],
      ['quote', '“We have not sold a single one of these missiles to anybody,”', ['denial']],
    ]);
    assert.equal(editor.document.getText(), story);
  });

  test('accepts, dismisses, steps, repeats and undoes', async () => {
    const editor = await coding('coding-judge.txt');
    await type('n');
    assert.match(selected(editor), /We have not sold/);
    await type('p');
    assert.match(selected(editor), /will hold/);
    await type('x');
    assert.deepEqual((await readSidecar(editor.document.uri)).dismissed?.length, 1);
    await type('u');
    assert.match(selected(editor), /will hold/);
    await type('j.');
    assert.deepEqual(
      (await annotated(editor.document)).map(([, , tags]) => tags),
      [['justification'], ['justification']],
    );
    await type('u');
    assert.match(selected(editor), /We have not sold/);
    await type('a');
    assert.deepEqual(
      (await annotated(editor.document)).map(([, , tags]) => tags),
      [['justification'], []],
    );
  });

  test('a capital letter tags and stays, for a second tag; the same key again takes a tag away', async () => {
    const editor = await coding('coding-two.txt');
    await type('JLJ');
    assert.match(selected(editor), /will hold/);
    assert.deepEqual(
      (await annotated(editor.document)).map(([, , tags]) => tags),
      [['international-law']],
    );
  });

  test('moves the edges of a suggestion by word before it is accepted, and of an annotation at once', async () => {
    const editor = await coding('coding-edges.txt');
    await type('{{]]]');
    assert.equal(selected(editor), 'will hold for years');
    await type('J');
    assert.deepEqual(await annotated(editor.document), [['quote', 'will hold for years', ['justification']]]);
    await type('[}}');
    assert.deepEqual(await annotated(editor.document), [['quote', '“will hold for years,”', ['justification']]]);
    await type('u');
    assert.deepEqual(await annotated(editor.document), [['quote', 'will hold for years', ['justification']]]);
  });

  test('tags selected words, as a passage or as a quote', async () => {
    const editor = await coding('coding-words.txt');
    place(editor, 'a quiet autumn', 'select');
    await type('q');
    place(editor, 'along the river', 'select');
    await type('"r');
    assert.deepEqual(await annotated(editor.document), [
      ['passage', 'a quiet autumn', ['to-check']],
      ['quote', 'along the river', ['arms']],
    ]);
  });

  test('refuses a tag that the codebook keeps for other kinds', async () => {
    const editor = await coding('coding-applies.txt');
    await type('m');
    await type('j');
    assert.deepEqual(
      (await annotated(editor.document)).map(([, , tags]) => tags),
      [['justification']],
    );
  });

  test('lenses tell the keys of tags while it is on', async () => {
    const editor = await coding('coding-lenses.txt');
    await type('j');
    const titles = async (): Promise<string> =>
      (await lenses(editor.document.uri)).map(({ title }) => title).join('\n');
    assert.match(await titles(), /justification \[j\]/);
    await run(Commands.leaveCodingMode);
    assert.doesNotMatch(await titles(), /\[j\]/);
  });

  test('takes what VS Code believes to replace some of the text as the key that was pressed', async () => {
    const editor = await coding('coding-replacing.txt');
    place(editor, 'a quiet autumn');
    // So it comes with the cursor behind where the editor's input believes the text to end.
    await run('replacePreviousChar', { text: '**', replaceCharCnt: 3 });
    await run('replacePreviousChar', { text: '**', replaceCharCnt: 3 });
    await run('compositionType', { text: '*', replacePrevCharCnt: 1, replaceNextCharCnt: 1, positionDelta: 0 });
    place(editor, 'a quiet autumn', 'select');
    await run('replacePreviousChar', { text: '""', replaceCharCnt: 3 });
    assert.deepEqual(await annotated(editor.document), [['quote', 'a quiet autumn', []]]);
    assert.equal(editor.document.getText(), story);
  });

  test('takes what a dead key composes as one key', async () => {
    const editor = await coding('coding-composing.txt');
    place(editor, 'a quiet autumn', 'select');
    await run('compositionStart');
    await type('¨');
    await run('replacePreviousChar', { text: '"', replaceCharCnt: 1 });
    await run('compositionEnd');
    assert.deepEqual(await annotated(editor.document), [['quote', 'a quiet autumn', []]]);
    assert.equal(editor.document.getText(), story);
  });

  test('lets nothing that is typed into the text, and everything once it is left', async () => {
    const editor = await coding('coding-typing.txt');
    await type('h7 Ωé\n');
    assert.equal(editor.document.getText(), story);
    await run(Commands.leaveCodingMode);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await type('h');
    assert.equal(editor.document.getText(), `h${story}`);
  });
});
