import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
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

const said = 'The pact “will hold for years,” Anna Weber, the energy minister, said on Monday.\n';
const killed =
  'More than 5,400 people have been killed in the fighting since March, according to the United Nations.\n';
const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.\n';
const story = ['Weber Defends Pact\n', plain, said, plain, killed, plain].join('\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

suite('tagging', () => {
  test('an accepted suggestion is in the sidecar beside the document, with its speaker', async () => {
    const editor = await newDocument('accepted.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const { annotations, speakers } = await readSidecar(editor.document.uri);
    assert.equal(annotations?.length, 1);
    assert.equal(annotations[0]?.kind, 'quote');
    assert.match(annotations[0].exact, /will hold for years/);
    assert.equal(annotations[0].state, 'ok');
    assert.equal(speakers?.[annotations[0].speaker ?? '']?.name, 'Anna Weber');
  });

  test('an accepted suggestion is suggested no more and shown as an annotation', async () => {
    const editor = await newDocument('shown.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const titles = (await lenses(editor.document.uri)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('$(bookmark)\u00a0Anna Weber')),
      titles.join('\n'),
    );
    assert.ok(!titles.some((title) => title.startsWith('Anna Weber')), titles.join('\n'));
  });

  test('a dismissed suggestion stays away', async () => {
    const editor = await newDocument('dismissed.txt', story);
    place(editor, 'will hold');
    await run(Commands.dismissSuggestion);
    assert.equal((await readSidecar(editor.document.uri)).dismissed?.length, 1);
    const titles = (await lenses(editor.document.uri)).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Anna Weber')), titles.join('\n'));
  });

  test('the selected words can be marked as a claim', async () => {
    const editor = await newDocument('claim.txt', story);
    place(editor, 'Weber Defends Pact', 'select');
    await run(Commands.markAsClaim);
    const { annotations } = await readSidecar(editor.document.uri);
    assert.deepEqual(
      annotations?.map(({ kind, exact, at }) => ({ kind, exact, at })),
      [{ kind: 'claim', exact: 'Weber Defends Pact', at: [0, 18] }],
    );
  });

  test('lines marked as boilerplate have no lens, and marked as article have one again', async () => {
    const editor = await newDocument('lines.txt', story);
    place(editor, 'The pact');
    await run(Commands.markLinesAsBoilerplate);
    const line = editor.selection.active.line;
    assert.deepEqual(
      (await lenses(editor.document.uri)).filter((one) => one.line === line),
      [],
    );
    await run(Commands.markLinesAsArticle);
    assert.notEqual((await lenses(editor.document.uri)).filter((one) => one.line === line).length, 0);
    const { annotations } = await readSidecar(editor.document.uri);
    assert.deepEqual(
      annotations?.map(({ kind, line: mark }) => [kind, mark]),
      [['line', 'article']],
    );
  });

  test('a removed annotation is gone from the sidecar', async () => {
    const editor = await newDocument('removed.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    await run(Commands.removeAnnotation);
    assert.deepEqual((await readSidecar(editor.document.uri)).annotations ?? [], []);
  });

  test('next and previous go round all that is annotated or suggested', async () => {
    const editor = await newDocument('round.txt', story);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run(Commands.nextAnnotation);
    const first = editor.document.getText(editor.selection);
    assert.match(first, /will hold for years/);
    await run(Commands.nextAnnotation);
    assert.notEqual(editor.document.getText(editor.selection), first);
    await run(Commands.previousAnnotation);
    assert.equal(editor.document.getText(editor.selection), first);
  });

  test('positions follow the text and are saved with it, in code points', async () => {
    const editor = await newDocument('edited.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const before = (await readSidecar(editor.document.uri)).annotations?.[0]?.at[0] ?? 0;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '😀 '));
    await editor.document.save();
    place(editor, 'More than 5,400', 'before');
    await run(Commands.markAsClaim);
    assert.equal((await readSidecar(editor.document.uri)).annotations?.[0]?.at[0], before + 2);
  });

  test('an annotation whose words are deleted is kept as lost, and comes back with undo', async () => {
    const editor = await newDocument('lost.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    await editor.edit((edit) => edit.delete(editor.document.lineAt(4).range));
    await problem(editor.document.uri, (message) => message.startsWith('These words are no longer in the document'));
    await run('undo');
    const titles = (await lenses(editor.document.uri)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('$(bookmark)\u00a0Anna Weber')),
      titles.join('\n'),
    );
  });

  test('what another program writes into the sidecar is shown, and kept by our next save', async () => {
    const editor = await newDocument('shared.txt', story);
    place(editor, 'will hold');
    await run(Commands.acceptSuggestion);
    const sidecar = sidecarOf(editor.document.uri);
    const source = (await read(sidecar)) ?? '';
    await write(sidecar, source.replace(/^(\s+)kind: quote$/m, '$1kind: quote # mine\n$1tags: [from-elsewhere]'));
    await run(Commands.markAsClaim);
    const after = (await read(sidecar)) ?? '';
    assert.match(after, /kind: quote # mine/);
    assert.match(after, /tags: \[from-elsewhere\]/);
    assert.match(after, /kind: claim/);
  });

  test('the seeds have sidecars made by the extension, and every one of their annotations is in its place', async () => {
    const found = await vscode.workspace.findFiles('*.tags.yaml');
    const seeds = found.filter(({ path }) => /\/00\d_/.test(path));
    assert.ok(seeds.length >= 2, `${seeds.length} sidecars`);
    for (const sidecar of seeds) {
      const document = sidecar.with({ path: sidecar.path.replace(/\.tags\.yaml$/, '') });
      const points = Array.from((await show(document)).document.getText());
      for (const { at, exact, state } of (await readSidecar(document)).annotations ?? []) {
        assert.equal(state, 'ok');
        assert.equal(points.slice(at[0], at[1]).join(''), exact);
      }
    }
    assert.ok(fileIn('codebook.yaml'));
  });
});
