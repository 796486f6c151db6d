import * as assert from 'node:assert/strict';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

suite('the packaged extension in VS Code', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ vsix: vsixFile() });
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('is installed', async () => {
    await workbench.runCommand('Extensions: Show Installed Extensions');
    const rows = await workbench.treeRows('Installed');
    assert.ok(
      rows.some((row) => row.startsWith('Marginalia')),
      rows.join('\n'),
    );
  });

  test('opens a seed', async () => {
    await workbench.openFile('002_7f5795ab213cb715.txt');
    assert.match(await workbench.page.title(), /^002_7f5795ab213cb715\.txt/);
  });

  const steps = ['open', 'boilerplate', 'accept', 'tag', 'review'] as const;

  /** Waits until the walkthrough shows just these of its steps as done. */
  async function done(...wanted: readonly string[]): Promise<void> {
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await workbench.choose('Get Started with Marginalia');
    for (const step of steps) {
      const box = workbench.page.locator(`[data-done-step-id$="#start#${step}"][role="checkbox"]`);
      await box.and(workbench.page.locator(`[aria-checked="${wanted.includes(step)}"]`)).waitFor();
    }
    // The page takes the focus a moment after it is to be seen, away from a palette that was opened meanwhile.
    await workbench.page.locator('.gettingStartedContainer :focus').waitFor();
  }

  /** Opens the sample and puts the cursor on a line and a column of it. */
  async function sampleAt(line: number, column: number): Promise<void> {
    await workbench.runCommand('Marginalia: Open Sample');
    await workbench.page.locator('.tab.active[data-resource-name="harbour-bridge.article.txt"]').waitFor();
    await workbench.lens.filter({ visible: true }).first().waitFor();
    await workbench.goTo(line, column);
  }

  test('the first step of the walkthrough is done by its button', async () => {
    await done();
    const button = workbench.page.locator('.getting-started-step.expanded .monaco-button:focus');
    while (!(await button.isVisible())) await workbench.press('Tab');
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="harbour-bridge.article.txt"]').waitFor();
    await done('open');
  });

  test('the others are done when a person has done what they tell', async () => {
    await sampleAt(24, 20);
    await workbench.press('Control+Alt+b', 'Control+Alt+b', 'Control+Alt+Enter');
    await workbench.page.locator('.codelens-decoration .codicon-bookmark').first().waitFor();
    await done('open', 'boilerplate', 'accept');
    await sampleAt(28, 73);
    await workbench.selectForward('a boat'.length);
    await workbench.press('Control+Alt+t');
    await workbench.pick('Tag: ', 'criticism');
    await workbench.page.getByText('passage · criticism').first().waitFor();
    await workbench.runCommand('View: Show Marginalia');
    await workbench.view('Annotations').waitFor();
    await done(...steps);
  });
});
