import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { newDocument, place, readSidecar } from '../support/inVsCode';

const shared =
  'The weather in the valley is brought to you by the friendly people of the Valley Savings Bank since 1912.';
const pageAbout = (what: string): string =>
  [
    `${what} Comes to the Valley`,
    `It was a quiet autumn in the valley, and in the evenings people talked about the ${what} along the river.`,
    `The ${what} “will stay for years,” Anna Weber, the mayor, said on Monday in the valley after a long meeting.`,
    shared,
    `People along the river said that the ${what} was good for the valley and that they hoped for more of it.`,
  ].join('\n\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** The arguments of the link of this title in what is shown at `words`. */
async function linkAt(document: vscode.TextDocument, words: string, title: string): Promise<readonly unknown[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 4);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const text = hovers
    .flatMap(({ contents }) => contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')))
    .join('\n');
  const found = new RegExp(`\\[${title}\\]\\(command:[\\w.]+\\?([^)]*)\\)`).exec(text)?.[1];
  assert.ok(found !== undefined, text);
  return JSON.parse(decodeURIComponent(found)) as readonly unknown[];
}

suite('correcting lines', () => {
  test('a link in the hover marks the line under the pointer, and only that', async () => {
    const { document } = await newDocument('hovered.txt', pageAbout('bridge'));
    await run(Commands.markLinesAsBoilerplate, ...(await linkAt(document, shared, 'Mark as boilerplate')));
    const marks = (await readSidecar(document.uri)).annotations;
    assert.deepEqual(
      marks?.map(({ kind, line, exact }) => ({ kind, line, exact })),
      [{ kind: 'line', line: 'boilerplate', exact: shared }],
    );
    await run(Commands.markLinesAsArticle, ...(await linkAt(document, shared, 'Mark as article')));
    assert.deepEqual(
      (await readSidecar(document.uri)).annotations?.map(({ line }) => line),
      ['article'],
    );
  });

  test('within marked lines one can be marked otherwise; the others stay as they were marked', async () => {
    const editor = await newDocument('cut.txt', pageAbout('tunnel'));
    editor.selection = new vscode.Selection(0, 0, editor.document.lineCount - 1, 1);
    await run(Commands.markLinesAsBoilerplate);
    place(editor, shared);
    await run(Commands.markLinesAsArticle);
    const { annotations } = await readSidecar(editor.document.uri);
    assert.deepEqual(annotations?.map(({ line }) => line).sort(), ['article', 'boilerplate']);
    const parts = annotations.find(({ line }) => line === 'boilerplate')?.exact;
    assert.equal(parts?.length, 2);
  });
});
