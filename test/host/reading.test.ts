import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileIn, lenses, show } from '../support/inVsCode';

const lavrov = '002_7f5795ab213cb715.txt';
const kerry = '001_5936662356c6c8be.txt';
const stated = '“We have previously stated';

suite('reading a source document', () => {
  test('text files under a folder called seeds are source documents, made for reading', async () => {
    const { document } = await show(fileIn(lavrov));
    assert.equal(document.languageId, 'source-document');
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'bounded');
    assert.equal(editor.get('occurrencesHighlight'), 'off');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  });

  test('a lens above the paragraph says who speaks', async () => {
    const { document } = await show(fileIn(kerry));
    const line = document.positionAt(document.getText().indexOf(stated)).line;
    const titles = (await lenses(document.uri)).filter((lens) => lens.line === line).map(({ title }) => title);
    assert.match(titles[0] ?? '', /^(John Kerry(, .*Secretary of State)?|Kerry) · /);
  });

  test('a lens above the paragraph says what is annotated, with tags and speaker', async () => {
    const { document } = await show(fileIn(lavrov));
    const titles = (await lenses(document.uri)).filter(({ line }) => line === 13).map(({ title }) => title);
    assert.match(titles[0] ?? '', /^\$\(bookmark\)\s?Sergei Lavrov, .*Foreign Minister · quote · denial$/);
  });

  test('boilerplate has no lens', async () => {
    const { document } = await show(fileIn(kerry));
    const promotion = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('American Military University'));
    const below = (await lenses(document.uri)).filter(({ line }) => line >= promotion);
    assert.deepEqual(below, []);
  });

  test('boilerplate is foldable, the article is not', async () => {
    const { document } = await show(fileIn(lavrov));
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const folded = ranges.map(({ start, end }) => [document.lineAt(start).text, document.lineAt(end).text]);
    assert.deepEqual(folded.at(-1), ['Newsfeed', 'Заголовок открываемого материала']);
    assert.ok(!ranges.some(({ start, end }) => start <= 13 && 13 <= end));
  });

  test('semantic tokens tell the speaker, the cue, the quotation and the claim apart', async () => {
    const { document } = await show(fileIn(lavrov));
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const seen = decode(data, legend, document).filter(({ line }) => line === 13);
    const spoken = ['quotation', 'speaker', 'cue'];
    assert.deepEqual(
      seen.filter(({ type }) => spoken.includes(type)).map(({ type, text }) => [type, text]),
      [
        ['quotation', document.lineAt(13).text.slice(0, document.lineAt(13).text.indexOf(' Lavrov'))],
        ['speaker', 'Lavrov'],
        ['cue', 'said'],
      ],
    );
    assert.ok(seen.some(({ type, text }) => type === 'claim' && text === ' at the 38th Munich Security Conference.'));
  });

  test('the hover says who, how, and why it was found', async () => {
    const { document } = await show(fileIn(kerry));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf(stated) + 5),
    );
    const text = hovers.flatMap(({ contents }) => contents.map(markdown)).join('\n');
    assert.match(text, /John Kerry/);
    assert.match(text, /% sure/);
    assert.match(text, /command:marginalia\.acceptSuggestion/);
  });

  test('the outline names the headline, the speakers, the claims and the boilerplate', async () => {
    const { document } = await show(fileIn(lavrov));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.equal(
      symbols.find(({ name }) => name === 'Article')?.children[0]?.name,
      'Lavrov Defends Russian Arms Supplies to Syria',
    );
    assert.ok(names.includes('Sergei Lavrov') && names.includes('Claims'), names.join());
    assert.ok(
      names.some((name) => name.startsWith('Boilerplate: ')),
      names.join(),
    );
  });
});

/** The Markdown of one part of a hover. */
function markdown(part: vscode.Hover['contents'][number]): string {
  return part instanceof vscode.MarkdownString ? part.value : '';
}

interface SeenToken {
  readonly line: number;
  readonly type: string;
  readonly text: string;
}

/** The tokens of the five-number encoding that the language server protocol describes. */
function decode(
  data: Uint32Array,
  { tokenTypes }: vscode.SemanticTokensLegend,
  document: vscode.TextDocument,
): readonly SeenToken[] {
  const seen: SeenToken[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.subarray(at, at + 5);
    start = down > 0 ? right : start + right;
    line += down;
    seen.push({ line, type: tokenTypes[type] ?? '', text: document.lineAt(line).text.slice(start, start + length) });
  }
  return seen;
}
