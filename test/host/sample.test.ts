import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/activateExtension';
import { read, readSidecar, until } from '../support/inVsCode';

/** Opens the sample at a step of the walkthrough. */
async function openSample(place?: string): Promise<vscode.TextEditor> {
  await activateExtension();
  await vscode.commands.executeCommand('marginalia.openSample', place);
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('No editor is open.');
  assert.match(editor.document.uri.path, /\/sample\/harbour-bridge\.article\.txt$/);
  return editor;
}

suite('the sample', () => {
  test('is a source document outside the folder that is open', async () => {
    const { document } = await openSample();
    assert.equal(document.languageId, 'source-document');
    assert.equal(vscode.workspace.getWorkspaceFolder(document.uri), undefined);
  });

  test('has a codebook beside it', async () => {
    const { document } = await openSample();
    const codebook = await read(document.uri.with({ path: document.uri.path.replace(/[^/]+$/, 'codebook.yaml') }));
    assert.match(codebook ?? '', /name: criticism/);
  });

  test('keeps what was accepted in it in a sidecar beside it', async () => {
    const { document, selection } = await openSample('quotation');
    const uri = document.uri;
    assert.match(document.lineAt(selection.start.line).text, /^Solberg denied that any warning/);
    await vscode.commands.executeCommand('marginalia.acceptSuggestion');
    const { annotations, speakers } = await readSidecar(uri);
    assert.deepEqual(
      annotations?.map(({ kind, speaker }) => [kind, speakers?.[speaker ?? '']?.name]),
      [['quote', 'Ingrid Solberg']],
    );
  });

  test('is there again as it was left', async () => {
    const { document } = await openSample();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Mine\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until(vscode.window.onDidChangeActiveTextEditor, () => vscode.window.activeTextEditor?.document !== document);
    const again = await openSample('passage');
    assert.match(again.document.getText(), /^Mine\n/);
    assert.equal(again.document.getText(again.selection), 'a boat for a bridge');
  });
});
