import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { hoverText, lenses, newDocument, place, read, sidecarOf, write, type SeenLens } from '../support/inVsCode';

const said = 'The pact “will hold for years,” Anna Weber, the energy minister, said on Monday.';
const killed = 'More than 5,400 people have been killed in the fighting since March, according to the United Nations.';
const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.';
const story = ['Weber Defends Pact', plain, said, plain, killed, plain, ''].join('\n\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

async function set(key: 'coder' | 'sidecar', value: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('marginalia');
  await configuration.update(key, value, vscode.ConfigurationTarget.Workspace);
}

function ofCoder(document: vscode.Uri, coder: string): vscode.Uri {
  return document.with({ path: `${document.path}.tags.${coder}.yaml` });
}

/** The titles of the lenses that are about annotations. */
function annotated(found: readonly SeenLens[]): readonly string[] {
  return found.map(({ title }) => title).filter((title) => /^\$\((?:bookmark|lock|warning|error)\)/.test(title));
}

/** The titles of the lenses about annotations, once they are as `wanted`; the event comes with each change of any file. */
async function untilAnnotated(uri: vscode.Uri, ...wanted: readonly string[]): Promise<void> {
  for (let tries = 0; ; tries++) {
    const found = annotated(await lenses(uri)).map((title) => title.replace(/\u00a0/g, ' '));
    if (JSON.stringify([...found].sort()) === JSON.stringify([...wanted].sort())) return;
    if (tries === 200) assert.deepEqual([...found].sort(), [...wanted].sort());
  }
}

suite('several coders, each with a sidecar of their own', () => {
  suiteTeardown(async () => {
    await set('sidecar', undefined);
    await set('coder', undefined);
  });

  setup(async () => {
    await set('sidecar', undefined);
    await set('coder', 'Anna');
  });

  test('what is annotated goes into the own sidecar; the shared one keeps its bytes and is shown', async () => {
    const editor = await newDocument('coders-own.txt', story);
    const { uri } = editor.document;
    place(editor, 'Weber Defends Pact', 'select');
    await run(Commands.markAsClaim);
    const shared = await read(sidecarOf(uri));
    await set('sidecar', 'perCoder');
    await untilAnnotated(uri, '$(lock) claim · in the shared sidecar');
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    await untilAnnotated(
      uri,
      '$(lock) claim · in the shared sidecar',
      '$(bookmark) Anna Weber, energy minister · quote',
    );
    const own = (await read(ofCoder(uri, 'anna'))) ?? '';
    assert.match(own, /exact: "The pact “will hold for years/);
    assert.doesNotMatch(own, /Weber Defends/);
    assert.equal(await read(sidecarOf(uri)), shared);
    await set('sidecar', undefined);
    await untilAnnotated(uri, '$(bookmark) claim', '$(lock) Anna Weber, energy minister · quote · annotated by anna');
    assert.equal(await read(sidecarOf(uri)), shared);
    assert.equal(await read(ofCoder(uri, 'anna')), own);
  });

  test('what another coder writes is shown with their name and follows the text; no command changes it', async () => {
    await set('sidecar', 'perCoder');
    const editor = await newDocument('coders-other.txt', story);
    const { uri } = editor.document;
    place(editor, 'Weber Defends Pact', 'select');
    await run(Commands.markAsClaim);
    const bens = ((await read(ofCoder(uri, 'anna'))) ?? '').replace('tags: []', 'tags: [from-ben]\n    note: my own');
    await write(ofCoder(uri, 'ben'), bens);
    await untilAnnotated(uri, '$(bookmark) claim', '$(lock) claim · from-ben · annotated by ben');
    assert.match(await hoverText(editor, 'Defends'), /annotated by ben.*my own/s);
    await run(Commands.removeAnnotation);
    await untilAnnotated(uri, '$(lock) claim · from-ben · annotated by ben');
    place(editor, 'Weber Defends Pact');
    for (const command of [Commands.removeAnnotation, Commands.confirmPlace]) await run(command);
    const about = (await lenses(uri)).find(({ title }) => title.includes('from-ben'))?.arguments ?? [];
    for (const command of [Commands.removeAnnotation, Commands.acceptSuggestion, Commands.confirmPlace]) {
      await run(command, ...about);
    }
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Home | News\n\n'));
    await editor.document.save();
    const shown = (await lenses(uri)).find(({ title }) => title.includes('from-ben'));
    assert.equal(shown?.line, 2);
    assert.equal(await read(ofCoder(uri, 'ben')), bens);
    await vscode.workspace.fs.delete(ofCoder(uri, 'ben'));
    await untilAnnotated(uri);
  });

  test('two coders may annotate the same words', async () => {
    await set('sidecar', 'perCoder');
    const editor = await newDocument('coders-same.txt', story);
    const { uri } = editor.document;
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    await set('coder', 'Ben');
    await untilAnnotated(uri, '$(lock) Anna Weber, energy minister · quote · annotated by anna');
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    await untilAnnotated(
      uri,
      '$(lock) Anna Weber, energy minister · quote · annotated by anna',
      '$(bookmark) Anna Weber, energy minister · quote',
    );
    await run(Commands.undo);
    await untilAnnotated(uri, '$(lock) Anna Weber, energy minister · quote · annotated by anna');
    assert.match((await read(ofCoder(uri, 'anna'))) ?? '', /by: Anna/);
  });

  test('without a name nothing is written', async () => {
    await set('sidecar', 'perCoder');
    await set('coder', undefined);
    const editor = await newDocument('coders-nameless.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(editor.document.uri, '..'))).map(
      ([name]) => name,
    );
    assert.deepEqual(
      names.filter((name) => name.startsWith('coders-nameless')),
      ['coders-nameless.txt'],
    );
  });
});
