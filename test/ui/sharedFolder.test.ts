import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

const story = [
  'A Quiet Autumn',
  '',
  'First sentence of it.',
  'Second sentence of it.',
  'Third sentence of it.',
  '',
].join('\n');

suite('a folder that others work in too', () => {
  let workbench: Workbench;
  const path = (name: string): string => join(workbench.folder, name);
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: workbench.folder, stdio: 'pipe' });
  };
  /** Comes back when the sidecar says that just these words are annotated. */
  const untilMarked = async (name: string, ...words: readonly string[]): Promise<void> => {
    const wanted = JSON.stringify([...words].sort());
    await untilFile(path(`${name}.tags.yaml`), (source) => JSON.stringify(marked(source)) === wanted);
  };
  const markLine = async (window: Workbench, line: number): Promise<void> => {
    await window.goTo(line, 1);
    await window.press('Shift+End');
    await window.runCommand('Marginalia: Mark as Claim');
  };

  suiteSetup(async () => {
    workbench = await openWorkbench({
      vsix: vsixFile(),
      prepare: (folder) => {
        for (const name of ['windows.txt', 'git.txt', 'half.txt', 'backup.txt'])
          writeFileSync(join(folder, name), story);
      },
    });
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('two windows annotate one document at the same time; each shows and the file holds what both did', async () => {
    const other = await workbench.another();
    await Promise.all([workbench.openFile('windows.txt'), other.openFile('windows.txt')]);
    await Promise.all([markLine(workbench, 3), markLine(other, 4)]);
    await untilMarked('windows.txt', 'First sentence of it.', 'Second sentence of it.');
    await workbench.lens.nth(1).waitFor();
    await other.lens.nth(1).waitFor();
    await other.runCommand('Marginalia: Undo Annotation Action');
    await untilMarked('windows.txt', 'First sentence of it.');
    await other.close();
  });

  test('a git checkout under an open document: what it brings is shown, and joined with what is done next', async () => {
    git('init', '-q', '-b', 'main');
    await workbench.openFile('git.txt');
    await markLine(workbench, 3);
    await untilMarked('git.txt', 'First sentence of it.');
    git('add', '-A');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'other');
    await markLine(workbench, 4);
    await untilMarked('git.txt', 'First sentence of it.', 'Second sentence of it.');
    git('commit', '-qam', 'two');
    git('checkout', '-q', 'main');
    await untilMarked('git.txt', 'First sentence of it.');
    await markLine(workbench, 5);
    await untilMarked('git.txt', 'First sentence of it.', 'Third sentence of it.');
    git('commit', '-qam', 'three');
    git('checkout', '-q', 'other');
    await markLine(workbench, 1);
    await untilMarked('git.txt', 'A Quiet Autumn', 'First sentence of it.', 'Second sentence of it.');
  });

  test('an editor outside that saves half a file and then the rest loses nothing', async () => {
    await workbench.openFile('half.txt');
    await markLine(workbench, 3);
    await markLine(workbench, 4);
    await untilMarked('half.txt', 'First sentence of it.', 'Second sentence of it.');
    const sidecar = path('half.txt.tags.yaml');
    const whole = readFileSync(sidecar, 'utf8');
    writeFileSync(sidecar, whole.slice(0, whole.indexOf('Second sentence') + 3));
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await workbench.notification('not valid YAML');
    assert.equal(readFileSync(sidecar, 'utf8'), whole.slice(0, whole.indexOf('Second sentence') + 3));
    writeFileSync(sidecar, whole);
    await workbench.lens.nth(1).waitFor();
    await markLine(workbench, 5);
    await untilMarked('half.txt', 'First sentence of it.', 'Second sentence of it.', 'Third sentence of it.');
  });

  test('a sidecar is restored from its backup, and that can be undone', async () => {
    await workbench.openFile('backup.txt');
    await markLine(workbench, 3);
    await markLine(workbench, 4);
    await untilMarked('backup.txt', 'First sentence of it.', 'Second sentence of it.');
    await workbench.runCommand('Marginalia: Restore Sidecar from Backup…');
    await workbench.quickInput.getByText('1 annotations').waitFor();
    await workbench.press('Enter');
    await untilMarked('backup.txt', 'First sentence of it.');
    await workbench.runCommand('Marginalia: Undo Annotation Action');
    await untilMarked('backup.txt', 'First sentence of it.', 'Second sentence of it.');
  });
});

/** The words that are annotated; none while the file is not whole. */
function marked(source: string): readonly string[] {
  const document = parseDocument(source);
  if (document.errors.length > 0) return [];
  const { annotations } = document.toJS() as { annotations?: { exact: string }[] };
  return (annotations ?? []).map(({ exact }) => exact).sort();
}
