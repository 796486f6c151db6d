import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { activateExtension } from '../support/activateExtension';
import { fileIn, hoverText, newDocument, read, show, sidecarOf, until, write } from '../support/inVsCode';

const codebook = fileIn('codebook.yaml');
const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

const ours = `# ours
tags:
  - name: denial
    label: Denial
    scope: It is not so.
    color: "#3a7ec2"
    children:
      - name: flat-denial
        attributes: {certainty: [low, high]}
  - figure
`;

/** The text of a hover without the no-break spaces that Markdown is given. */
function plain(text: string): string {
  return text.replaceAll('&nbsp;', ' ');
}

suite('the codebook', () => {
  let before = '';

  suiteSetup(async () => {
    await activateExtension();
    before = (await read(codebook)) ?? '';
  });

  setup(async () => {
    await setTo(ours);
  });

  teardown(async () => {
    await show(codebook);
    await run('workbench.action.files.revert');
    await run('workbench.action.closeAllEditors');
  });

  suiteTeardown(async () => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/codebook.yaml');
    const told = new Promise((resolve) => watcher.onDidChange(resolve));
    await write(codebook, before);
    await told;
    watcher.dispose();
  });

  /** Gives the codebook this text, in its editor where VS Code has it open. */
  async function setTo(text: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(codebook);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(codebook, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    return document;
  }

  /** What our provider offers at the end of the first place of `words`, as it would be inserted. */
  async function offered(document: vscode.TextDocument, words: string): Promise<readonly string[]> {
    const at = document.positionAt(document.getText().indexOf(words) + words.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    return items
      .filter(({ sortText }) => /^\d{5}$/.test(sortText ?? ''))
      .map(({ insertText, label }) =>
        typeof insertText === 'string' ? insertText : (insertText?.value ?? JSON.stringify(label)),
      );
  }

  suite('exchanged with other programs', () => {
    const qdc = fileIn('theirs.qdc');
    const list = fileIn('theirs.txt');

    teardown(async () => {
      for (const uri of [qdc, list]) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    });

    test('a REFI-QDA codebook comes in with tree, colours and notes; what was there stays', async () => {
      await write(
        qdc,
        `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
  <Code guid="2A08BDDF-4C35-4250-BF77-7DE37B50C930" name="arms" isCodable="true" color="#F00">
    <Description>Weapons &amp; parts</Description>
    <Code guid="2D969AF8-C875-4FAE-BCD8-F0162BC27396" name="embargo" isCodable="true"/>
  </Code>
  <Code guid="0D969AF8-C875-4FAE-BCD8-F0162BC27396" name="denial" isCodable="true" color="#000000"/>
</Codes></CodeBook>`,
      );
      await run(Commands.importCodebook, qdc);
      assert.equal(
        await read(codebook),
        `${ours}  - name: arms
    color: "#FF0000"
    scope: "Weapons & parts"
    children:
      - name: embargo
`,
      );
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), codebook.toString());
      await run('undo');
      assert.equal(vscode.window.activeTextEditor.document.getText(), ours);
    });

    test('a plain list comes in by its indents', async () => {
      await write(list, 'arms\n  embargo\ndenial\n');
      await run(Commands.importCodebook, list);
      assert.equal(await read(codebook), `${ours}  - name: arms\n    children:\n      - name: embargo\n`);
    });

    test('a file that is no codebook changes nothing', async () => {
      await write(qdc, '<html><p>No code</p></html>');
      await run(Commands.importCodebook, qdc);
      assert.equal(await read(codebook), ours);
    });

    test('it goes out as a REFI-QDA codebook', async () => {
      await run(Commands.exportCodebook, qdc);
      assert.equal(
        (await read(qdc))?.replace(/guid="[^"]*"/g, 'guid="…"'),
        `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Marginalia">
  <Codes>
    <Code guid="…" name="denial" isCodable="true" color="#3a7ec2">
      <Description>It is not so.</Description>
      <Code guid="…" name="flat-denial" isCodable="true"/>
    </Code>
    <Code guid="…" name="figure" isCodable="true"/>
  </Codes>
</CodeBook>
`,
      );
    });
  });

  suite('written by hand', () => {
    test('keys that a tag can still have are offered, and the kinds that it applies to', async () => {
      const document = await setTo(`${ours}  - name: threat\n    applies: []\n    \n`);
      await show(codebook);
      const keys = await offered(document, 'applies: []\n    ');
      assert.deepEqual(keys.slice(0, 3), ['label: ', 'color: ', 'key: ']);
      assert.ok(!keys.includes('name: ') && !keys.includes('applies: '), keys.join());
      assert.deepEqual(await offered(document, 'applies: ['), ['quote', 'claim', 'passage', 'line']);
    });

    test('a tag under the cursor is explained', async () => {
      await setTo(ours);
      const editor = await show(codebook);
      const words = plain(await hoverText(editor, 'flat-denial'));
      assert.match(words, /Denial › flat-denial/);
      assert.match(words, /certainty: low, high/);
      assert.match(words, /\d+ annotations in \d+ documents/);
    });

    test('what is wrong is shown while it is typed, and gone when it is mended, saved or not', async () => {
      const files = vscode.workspace.getConfiguration('files');
      await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
      const document = await setTo(ours);
      const editor = await show(codebook);
      const problems = (): readonly string[] =>
        vscode.languages
          .getDiagnostics(codebook)
          .filter(({ source }) => source === 'Marginalia')
          .map(({ message, range }) => `${range.start.line + 1}: ${message}`);
      const at = document.positionAt(document.getText().length);
      await editor.edit((edit) => edit.insert(at, '  - name: figure\n'));
      await until(vscode.languages.onDidChangeDiagnostics, () => problems().length > 0);
      assert.deepEqual(problems().length, 1);
      assert.match(problems()[0] ?? '', /^11: .*figure/);
      assert.ok(document.isDirty);
      assert.equal(await read(codebook), ours);
      const end = document.positionAt(document.getText().length);
      await editor.edit((edit) => edit.delete(new vscode.Range(at, end)));
      await until(vscode.languages.onDidChangeDiagnostics, () => problems().length === 0);
      await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
    });
  });

  suite('in a sidecar that is written by hand', () => {
    test('tags of the codebook are offered and explained, and the speakers that the sidecar has', async () => {
      const { document } = await newDocument('by-hand.txt', 'The pact will hold for years.\n');
      const sidecar = sidecarOf(document.uri);
      await write(
        sidecar,
        `schema: 1
speakers:
  weber: {name: Anna Weber, role: energy minister}
annotations:
  - id: a1b2c3
    kind: quote
    tags: [denial, ]
    at: [0, 8]
    exact: The pact
    speaker: weber
    state: ok
`,
      );
      const editor = await show(sidecar);
      assert.deepEqual(await offered(editor.document, 'tags: [denial, '), ['flat-denial', 'figure']);
      assert.deepEqual(await offered(editor.document, 'speaker: '), ['weber']);
      const tag = plain(await hoverText(editor, 'denial, '));
      assert.match(tag, /Denial\n+It is not so\./);
      assert.match(plain(await hoverText(editor, 'weber\n')), /Anna Weber.*energy minister/);
    });
  });
});
