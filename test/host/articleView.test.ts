import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { fileIn, lenses, newDocument, place, read, readSidecar, show, until } from '../support/inVsCode';

const promotion = 'Subscribe to our newsletter | Follow us on Twitter | Share';
const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.';
const said = 'The pact “will hold for years,” Anna Weber, the energy minister, said on Monday.';
const killed = 'More than 5,400 people have been killed in the fighting since March, according to the United Nations.';
const page = ['Weber Defends Pact', plain, said, promotion, killed, plain.replace('quiet', 'mild')].join('\n\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** The article of a new document with this text, shown alone. */
async function viewOf(name: string, text = page): Promise<{ view: vscode.TextEditor; source: vscode.Uri }> {
  const { document } = await newDocument(name, text);
  await run(Commands.openArticleView);
  const view = vscode.window.activeTextEditor;
  assert.ok(view);
  assert.equal(view.document.uri.scheme, 'marginalia-article');
  return { view, source: document.uri };
}

suite('the article alone', () => {
  test('is a source document without boilerplate, at the place of the cursor', async () => {
    const editor = await newDocument('alone.txt', page);
    place(editor, 'More than 5,400');
    await run(Commands.openArticleView);
    const view = vscode.window.activeTextEditor;
    assert.equal(view?.document.languageId, 'source-document');
    assert.equal(view.document.getText(), page.replace(`${promotion}\n\n`, ''));
    assert.equal(view.document.lineAt(view.selection.active).text, killed);
    await run(Commands.openArticleSource);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    assert.equal(editor.document.lineAt(vscode.window.activeTextEditor.selection.active).text, killed);
  });

  test('what is tagged in it is in the sidecar of the source, at its place there', async () => {
    const { view, source } = await viewOf('tagged.txt');
    place(view, 'More than 5,400 people', 'select');
    await run(Commands.markAsClaim);
    const { annotations } = await readSidecar(source);
    const at = page.indexOf('More than 5,400');
    assert.deepEqual(
      annotations?.map((one) => ({ exact: one.exact, at: one.at })),
      [{ exact: 'More than 5,400 people', at: [at, at + 22] }],
    );
  });

  test('suggestions are shown in it and can be accepted in it', async () => {
    const { view, source } = await viewOf('accepted-in-view.txt');
    const line = view.document.getText().split('\n').indexOf(said);
    const shown = (await lenses(view.document.uri)).filter((one) => one.line === line);
    assert.match(shown[0]?.title ?? '', /^Anna Weber/);
    const accept = shown.find(({ command }) => command === Commands.acceptSuggestion);
    assert.ok(accept, 'a lens to accept');
    await run(accept.command, ...accept.arguments);
    assert.match((await readSidecar(source)).annotations?.[0]?.exact ?? '', /will hold for years/);
    const titles = (await lenses(view.document.uri)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('$(bookmark)\u00a0Anna Weber')),
      titles.join('\n'),
    );
  });

  test('it follows its source: a line marked as boilerplate leaves it', async () => {
    const { view } = await viewOf('follows.txt');
    place(view, 'Weber Defends');
    await run(Commands.markLinesAsBoilerplate);
    await until(vscode.workspace.onDidChangeTextDocument, () => !view.document.getText().includes('Weber Defends'));
    assert.ok(view.document.getText().startsWith(plain));
  });

  test('it follows edits of its source, and tags stay on their words', async () => {
    const { view, source } = await viewOf('edited-source.txt');
    const editor = await show(source);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Snow fell. '));
    await until(vscode.workspace.onDidChangeTextDocument, () => view.document.getText().includes('Snow fell.'));
    await vscode.window.showTextDocument(view.document);
    place(vscode.window.activeTextEditor ?? view, 'the energy minister', 'select');
    await run(Commands.markAsClaim);
    const { annotations } = await readSidecar(source);
    assert.deepEqual(annotations?.[0]?.exact, 'the energy minister');
    assert.equal(annotations[0].at[0], editor.document.getText().indexOf('the energy minister'));
  });

  test('can be copied', async () => {
    await newDocument('copied.txt', page);
    await run(Commands.copyArticle);
    assert.equal(await vscode.env.clipboard.readText(), `${page.replace(`${promotion}\n\n`, '')}\n`);
  });

  test('can be exported, as text or as Markdown by the name of the file', async () => {
    const { document } = await newDocument('exported.txt', page);
    const [text, markdown] = [fileIn('exported.body.txt'), fileIn('exported.md')];
    await run(Commands.exportArticle, document.uri, text);
    await run(Commands.exportArticle, document.uri, markdown);
    assert.equal(await read(text), `${page.replace(`${promotion}\n\n`, '')}\n`);
    assert.match((await read(markdown)) ?? '', /^# Weber Defends Pact\n\nIt was a quiet/);
  });
});
