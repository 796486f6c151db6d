import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import {
  fileIn,
  hoverText,
  lenses,
  newDocument,
  problem,
  read,
  show,
  sidecarOf,
  until,
  write,
} from '../support/inVsCode';
import { annotationsWhen } from '../support/seenAnnotations';

const text = 'More than 70,000 people have died, the UN says.\n\nThe toll is above 80,000, the group said on Monday.\n';

/** A sidecar of `text` with a record for each of these words. */
function sidecar(...records: readonly { id: string; words: string; relations?: string }[]): string {
  const lines = records.map(({ id, words, relations }) => {
    const start = text.indexOf(words);
    const rest = relations === undefined ? '' : `    relations: ${relations}\n`;
    return `  - id: ${id}\n    kind: claim\n    at: [${start}, ${start + words.length}]\n    exact: "${words}"\n${rest}`;
  });
  return `schema: 1\nannotations:\n${lines.join('')}`;
}

const un = { id: 'un0000', words: 'More than 70,000 people have died' };
const group = { id: 'group0', words: 'The toll is above 80,000' };

const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** The text of a file once it matches. */
async function readWhen(uri: vscode.Uri, expected: RegExp): Promise<string> {
  for (;;) {
    const found = (await read(uri)) ?? '';
    if (expected.test(found)) return found;
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*'),
    );
    await Promise.race([
      new Promise((resolve) => watcher.onDidChange(resolve)),
      new Promise((resolve) => setTimeout(resolve, 100)),
    ]);
    watcher.dispose();
  }
}

/** How long is waited for a hover, in milliseconds. */
const hoverPatience = 10_000;

/** The hover once it matches, or after some seconds as it is: VS Code tells nobody when one would say something else. */
async function hoverWhen(editor: vscode.TextEditor, words: string, expected: RegExp): Promise<string> {
  const deadline = Date.now() + hoverPatience;
  for (;;) {
    const hovered = await hoverText(editor, words);
    if (expected.test(hovered) || Date.now() >= deadline) return hovered;
  }
}

const told = (uri: vscode.Uri, message: RegExp): boolean =>
  vscode.languages.getDiagnostics(uri).some((one) => one.source === 'Marginalia' && message.test(one.message));

suite('relations', () => {
  test('are seen at both ends: in the lens, and in the hover with a link to the other', async () => {
    const here = fileIn('seeds', 'relations-here.txt');
    await write(
      sidecarOf(here),
      sidecar({ ...un, relations: '[{type: supports, to: group0, in: sub/there.article.txt}]' }),
    );
    const there = fileIn('seeds', 'sub', 'there.article.txt');
    await write(sidecarOf(there), sidecar(group));
    await write(there, text);
    const editor = await newDocument('relations-here.txt', text);
    await run(Commands.checkAnnotations);
    const hovered = await hoverWhen(editor, 'people', /\*supports\*: \[/);
    assert.match(
      hovered,
      /\*supports\*: \[The toll is above 80,000\]\(command:marginalia\.reveal\?.*\) · there\.article\.txt/,
    );
    const titles = (await lenses(here)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.endsWith('claim · 1 relation')),
      titles.join('\n'),
    );
    const other = await show(there);
    await annotationsWhen(other.document, (all) => all.length === 1);
    const back = /\*supported by\*: \[More than 70,000 people have died\]/;
    assert.match(await hoverWhen(other, 'toll is', back), back);
  });

  test('lead from one end to the other and back', async () => {
    const { document } = await show(fileIn('seeds', 'relations-here.txt'));
    await run(Commands.goToRelated, document.uri, [{ annotation: 'un0000' }]);
    const there = vscode.window.activeTextEditor;
    assert.equal(there?.document.getText(there.selection), 'The toll is above 80,000');
    await run(Commands.goToRelated);
    const here = vscode.window.activeTextEditor;
    assert.equal(here?.document.getText(here.selection), 'More than 70,000 people have died');
  });

  test('follow a document that is renamed or moved, whichever end it is, and back', async () => {
    const here = sidecarOf(fileIn('seeds', 'relations-here.txt'));
    await rename(fileIn('seeds', 'sub', 'there.article.txt'), fileIn('seeds', 'sub', 'the other.article.txt'));
    assert.match(await readWhen(here, /the other/), /in: "?sub\/the other\.article\.txt"?\}/);
    await rename(fileIn('seeds', 'sub'), fileIn('seeds', 'below'));
    assert.match(await readWhen(here, /below/), /in: "?below\/the other\.article\.txt"?\}/);
    await rename(fileIn('seeds', 'relations-here.txt'), fileIn('seeds', 'below', 'here.article.txt'));
    const moved = fileIn('seeds', 'below', 'here.article.txt');
    assert.match(await readWhen(sidecarOf(moved), /in: "?the other/), /in: "?the other\.article\.txt"?\}/);
    await hoverWhen(await show(moved), 'people', /supports.*the other\.article\.txt/);
    await run(Commands.goToRelated, moved, [{ annotation: 'un0000' }]);
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/below\/the other\.article\.txt$/);
  });

  test('are taken away from either end, in one step that can be undone', async () => {
    const [here, there] = [
      fileIn('seeds', 'below', 'here.article.txt'),
      fileIn('seeds', 'below', 'the other.article.txt'),
    ];
    const [self, other] = [
      { document: there.toString(), id: 'group0' },
      { document: here.toString(), id: 'un0000' },
    ];
    await show(there);
    await run(Commands.removeRelation, { relation: { self, other } });
    assert.doesNotMatch((await read(sidecarOf(here))) ?? '', /relations/);
    await run(Commands.undo);
    assert.match(
      await readWhen(sidecarOf(here), /relations/),
      /relations: \[\{type: supports, to: group0, in: "?the other\.article\.txt"?\}\]/,
    );
  });

  test('that lead to nothing are a problem at their line, which a quick fix removes', async () => {
    const uri = fileIn('seeds', 'relations-astray.txt');
    const relations = '[{type: supports, to: group0}, {type: supports, to: group0, in: nowhere.txt}]';
    await write(sidecarOf(uri), sidecar({ ...un, relations }, group));
    await newDocument('relations-astray.txt', text);
    const yaml = await vscode.workspace.openTextDocument(sidecarOf(uri));
    const found = await problem(yaml.uri, (message) => message.includes('group0 in nowhere.txt'));
    assert.equal(yaml.getText(found.range), '{type: supports, to: group0, in: nowhere.txt}');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      yaml.uri,
      found.range,
    );
    const fix = actions.find(({ title }) => title === 'Remove this relation');
    assert.ok(fix?.command, actions.map(({ title }) => title).join('\n'));
    await run(fix.command.command, ...(fix.command.arguments as unknown[]));
    assert.match((await read(yaml.uri)) ?? '', /relations: \[\{type: supports, to: group0\}\]\n/);
    await until(vscode.languages.onDidChangeDiagnostics, () => !told(yaml.uri, /nowhere\.txt/));
  });

  test('of an annotation that is removed lead to nothing, until it is back', async () => {
    const uri = fileIn('seeds', 'relations-astray.txt');
    await show(uri);
    await run(Commands.removeAnnotation, uri, [{ annotation: 'group0' }]);
    await problem(sidecarOf(uri), (message) => message.includes('group0, which is not in this sidecar'));
    await run(Commands.undo);
    await until(vscode.languages.onDidChangeDiagnostics, () => !told(sidecarOf(uri), /group0/));
  });
});
