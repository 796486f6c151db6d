import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { activateExtension } from '../support/activateExtension';
import {
  fileIn,
  lenses,
  newDocument,
  place,
  problem,
  read,
  readSidecar,
  show,
  sidecarOf,
  write,
} from '../support/inVsCode';
import { MemoryFiles } from '../support/memoryFiles';

const sentence = '“We will rebuild every bridge by spring,” Jane Doe, the mayor, said on Monday.';

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

/** A document of this name with one quotation in it, and a sidecar with this text beside it. */
async function withSidecar(name: string, sidecar: string): Promise<vscode.TextEditor> {
  await write(sidecarOf(fileIn('seeds', name)), sidecar);
  const editor = await newDocument(name, `Mayor Promises Bridges\n\n${sentence}\n`);
  place(editor, 'We will');
  return editor;
}

suite('documents that are not as one would wish', () => {
  test('an empty document has nothing, and tagging in it makes no sidecar', async () => {
    const editor = await newDocument('empty.txt', '');
    assert.deepEqual(await lenses(editor.document.uri), []);
    await run(Commands.markAsClaim);
    assert.equal(await read(sidecarOf(editor.document.uri)), undefined);
  });

  test('a document of 5 MB is analysed and can be annotated', async () => {
    const paragraph = `${sentence} The town has 5,400 people and a long street without a name that leads to the river.\n\n`;
    const editor = await newDocument('huge.txt', paragraph.repeat(Math.ceil(5_000_000 / paragraph.length)));
    place(editor, 'The town has 5,400 people', 'select');
    await run(Commands.markAsClaim);
    assert.equal((await readSidecar(editor.document.uri)).annotations?.[0]?.exact, 'The town has 5,400 people');
  }).timeout(60_000);

  test('a line of 1 MB can be annotated', async () => {
    const editor = await newDocument('line.txt', `${'word '.repeat(200_000)}end of it`);
    place(editor, 'end of it', 'select');
    await run(Commands.markAsClaim);
    assert.deepEqual((await readSidecar(editor.document.uri)).annotations?.[0]?.at, [1_000_000, 1_000_009]);
  }).timeout(60_000);

  for (const [name, lineBreak] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ] as const) {
    test(`with ${name} line breaks, positions count each as one`, async () => {
      const editor = await newDocument(
        `breaks-${name}.txt`,
        ['Mayor Promises Bridges', '', sentence, ''].join(lineBreak),
      );
      place(editor, 'rebuild every bridge', 'select');
      await run(Commands.markAsClaim);
      const at = 'Mayor Promises Bridges\n\n'.length + sentence.indexOf('rebuild');
      assert.deepEqual((await readSidecar(editor.document.uri)).annotations?.[0]?.at, [at, at + 20]);
    });
  }

  test('a byte order mark does not count', async () => {
    const editor = await newDocument('bom.txt', `\uFEFFBridges\n\n${sentence}\n`);
    place(editor, 'Bridges', 'select');
    await run(Commands.markAsClaim);
    assert.deepEqual((await readSidecar(editor.document.uri)).annotations?.[0]?.at, [0, 7]);
  });

  test('invalid UTF-8 is shown as VS Code shows it, and annotated', async () => {
    const bytes = new TextEncoder().encode(`Bridges ? fall\n\n${sentence}\n`);
    bytes[8] = 0xff;
    const editor = await newDocument('invalid.txt', bytes);
    place(editor, 'fall', 'select');
    await run(Commands.markAsClaim);
    assert.deepEqual((await readSidecar(editor.document.uri)).annotations?.[0]?.at, [10, 14]);
  });

  test('a NUL within the text is a character like others', async () => {
    const editor = await newDocument('nul.txt', `${'long '.repeat(400)}a\0b ${sentence}\n`);
    place(editor, 'a\0b', 'select');
    await run(Commands.markAsClaim);
    assert.deepEqual((await readSidecar(editor.document.uri)).annotations?.[0]?.at, [2000, 2003]);
  });

  test('emoji and combining marks before and in the words count in code points', async () => {
    const editor = await newDocument('emoji.txt', 'a👩‍🚒é e\u0301 “the 👍 word”\n');
    place(editor, 'the 👍 word', 'select');
    await run(Commands.markAsClaim);
    const [annotation] = (await readSidecar(editor.document.uri)).annotations ?? [];
    assert.deepEqual([annotation?.exact, annotation?.at], ['the 👍 word', [10, 20]]);
  });

  test('an untitled document is analysed; tagging it asks to save first and changes nothing', async () => {
    await activateExtension();
    const document = await vscode.workspace.openTextDocument({ language: 'source-document', content: sentence });
    const editor = await vscode.window.showTextDocument(document);
    place(editor, 'We will');
    await run(Commands.acceptSuggestion);
    assert.ok((await lenses(document.uri)).some(({ title }) => title.startsWith('Jane Doe')));
  });
});

suite('places that cannot be written', () => {
  const files = new MemoryFiles();
  let provider: vscode.Disposable | undefined;
  const document = vscode.Uri.parse('marginalia-test:/bridge.article.txt');

  teardown(() => {
    provider?.dispose();
    files.failure = undefined;
  });

  test('a read-only place: nothing is written, and the suggestion stays one', async () => {
    provider = vscode.workspace.registerFileSystemProvider('marginalia-readonly', files, { isReadonly: true });
    const uri = document.with({ scheme: 'marginalia-readonly' });
    files.put(uri, sentence);
    const editor = await show(uri);
    place(editor, 'We will');
    await run(Commands.acceptSuggestion);
    assert.equal(files.get(sidecarOf(uri)), undefined);
  });

  test('no room: the annotation is kept in memory and saved with the next change', async () => {
    provider = vscode.workspace.registerFileSystemProvider('marginalia-test', files);
    files.put(document, sentence);
    const editor = await show(document);
    place(editor, 'We will');
    files.failure = vscode.FileSystemError.NoPermissions('no space left on device');
    await run(Commands.acceptSuggestion);
    assert.equal(files.get(sidecarOf(document)), undefined);
    files.failure = undefined;
    place(editor, 'rebuild every bridge', 'select');
    await run(Commands.markAsClaim);
    const written = files.get(sidecarOf(document)) ?? '';
    assert.match(written, /kind: quote/);
    assert.match(written, /kind: claim/);
  });
});

suite('sidecars that are not as one would wish', () => {
  test('an empty sidecar is an empty sidecar', async () => {
    const editor = await withSidecar('sidecar-empty.txt', '');
    await run(Commands.acceptSuggestion);
    assert.equal((await readSidecar(editor.document.uri)).annotations?.length, 1);
  });

  for (const [name, source] of [
    ['not YAML', 'annotations: [}\n'],
    ['a list', '- one\n- two\n'],
    ['of a later schema', 'schema: 99\nannotations: []\n'],
    ['in a merge conflict', 'schema: 1\n<<<<<<< ours\nannotations: []\n=======\nannotations: []\n>>>>>>> theirs\n'],
    ['an alias bomb', bomb()],
  ] as const) {
    test(`one that is ${name} is reported and never written over`, async () => {
      const editor = await withSidecar(`sidecar-${name.replaceAll(' ', '-')}.txt`, source);
      await problem(sidecarOf(editor.document.uri), () => true);
      await run(Commands.acceptSuggestion);
      assert.equal(await read(sidecarOf(editor.document.uri)), source);
    });
  }

  test('a bad record among good ones is reported at its line, written back verbatim, and hides no other', async () => {
    const good = (id: string, exact: string): string =>
      `  - id: ${id}\n    kind: claim\n    exact: ${exact}\n    state: ok\n`;
    const bad = '  - id: broken\n    kind: [what]   # nobody knows\n';
    const source = `schema: 1\nannotations:\n${good('aaaaaa', 'Mayor Promises Bridges')}${bad}${good('bbbbbb', 'We will rebuild every bridge by spring')}`;
    const editor = await withSidecar('sidecar-one-bad.txt', source);
    const { range } = await problem(sidecarOf(editor.document.uri), () => true);
    assert.ok(range.start.line === 6 || range.start.line === 7, `line ${range.start.line}`);
    const titles = (await lenses(editor.document.uri)).map(({ title }) => title);
    assert.equal(titles.filter((title) => /\sclaim( · moved)?$/.test(title)).length, 2, titles.join('\n'));
    await run(Commands.acceptSuggestion);
    assert.ok(((await read(sidecarOf(editor.document.uri))) ?? '').includes(bad));
  });

  test('one that is deleted while its document is open leaves nothing behind that would be written back', async () => {
    const editor = await withSidecar('sidecar-deleted.txt', '');
    await run(Commands.acceptSuggestion);
    await vscode.workspace.fs.delete(sidecarOf(editor.document.uri));
    place(editor, 'Mayor Promises Bridges', 'select');
    await run(Commands.markAsClaim);
    const { annotations } = await readSidecar(editor.document.uri);
    assert.deepEqual(
      annotations?.map(({ kind }) => kind),
      ['claim'],
    );
  });
});

/** YAML that would grow to a billion strings if its aliases were followed. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 10; level++) {
    const alias = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array<string>(10).fill(alias).join(', ')}]`);
  }
  return `schema: 1\n${lines.join('\n')}\nannotations: *a9\n`;
}
