import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/activateExtension';
import { activationTimes } from '../support/activationTimes';

suite('activation', () => {
  test('the extension is there and activates', async () => {
    const extension = await activateExtension();
    assert.equal(extension.isActive, true);
    const report = await vscode.workspace.openTextDocument(vscode.Uri.parse('perf:Startup Performance'));
    console.log(
      report
        .getText()
        .split('\n')
        .filter((l) => /Load Code|marginalia/.test(l))
        .join('\n'),
      report.getText().length,
    );
    const times = await activationTimes(extension.id);
    console.log(
      `    activate: ${times?.callActivate ?? '?'} ms (loading its code before: ${times?.loadCode ?? '?'} ms)`,
    );
  });
});
