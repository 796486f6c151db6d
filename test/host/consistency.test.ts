import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands, SettingKeys, settingsSection } from '../../src/ids';
import { newDocument, place, problem, readSidecar, until } from '../support/inVsCode';

const plain =
  'It was a quiet autumn in the valley, and in the evenings people walked along the river and talked about it all.\n';
const weber = '“The pact will hold for many years,” Anna Weber, the energy minister, said on Monday in the valley.\n';
const words = 'people walked along the river and talked';

const more = 'She said that the government had signed the pact in 2012 and that no state had left it since then.\n';

const story = ['Weber Defends Pact\n', weber, plain, more].join('\n');

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

async function fix(uri: vscode.Uri, { range }: vscode.Diagnostic, title: RegExp): Promise<void> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  const action = found.find((one) => title.test(one.title));
  assert.ok(action?.command, found.map((one) => one.title).join('\n'));
  await run(action.command.command, ...(action.command.arguments as unknown[]));
}

const told = (uri: vscode.Uri, message: RegExp): boolean =>
  vscode.languages.getDiagnostics(uri).some((one) => one.source === 'Marginalia' && message.test(one.message));

suite('consistency', () => {
  suiteTeardown(async () => {
    await setRule(undefined);
  });

  async function setRule(value: boolean | undefined): Promise<void> {
    const section = vscode.workspace.getConfiguration(settingsSection);
    await section.update(SettingKeys.claimWithoutClaimant, value, vscode.ConfigurationTarget.Workspace);
  }

  test('a claim without claimant is a problem until its rule is off', async () => {
    const editor = await newDocument('no-claimant.txt', story);
    place(editor, words, 'select');
    await run(Commands.markAsClaim);
    const { uri } = editor.document;
    await problem(uri, (message) => message === 'This claim has no claimant.');
    await setRule(false);
    await until(vscode.languages.onDidChangeDiagnostics, () => !told(uri, /no claimant/));
    await setRule(undefined);
    await problem(uri, (message) => message === 'This claim has no claimant.');
  });

  test('words that are tagged in another document get the same tags by a quick fix', async () => {
    const first = await newDocument('tagged-words.txt', story);
    place(first, 'evenings people walked along the river', 'select');
    await run(Commands.markAsClaim);
    const { annotations: [claim] = [] } = await readSidecar(first.document.uri);
    assert.ok(claim);
    await run(Commands.applyTags, first.document.uri, { id: claim.id }, ['denial']);
    const second = await newDocument('untagged-words.txt', story);
    const { uri } = second.document;
    const found = await problem(uri, (message) => message.startsWith('These words have no tag; in tagged-words.txt'));
    assert.equal(second.document.getText(found.range), 'evenings people walked along the river');
    await fix(uri, found, /^Tag these words denial/);
    const { annotations = [] } = await readSidecar(uri);
    assert.deepEqual(
      annotations.map(({ kind, tags, exact }) => [kind, tags, exact]),
      [['claim', ['denial'], 'evenings people walked along the river']],
    );
  });
});
