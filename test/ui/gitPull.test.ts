import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { makeSidecar } from '../support/makeSidecar';
import { picture } from '../support/picture';

const story = ['A Quiet Autumn', '', 'First sentence of it.', 'Second sentence of it.', 'Third one.', ''].join('\n');
const longer = `Home | News\n\n${story}`;

suite('git pull under an open document', () => {
  let workbench: Workbench;
  let elsewhere: string;
  const path = (name: string): string => join(workbench.folder, name);
  const gitIn = (folder: string, ...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
  };
  const put = (folder: string, name: string, text: string): void => writeFileSync(join(folder, name), text);

  suiteSetup(async () => {
    elsewhere = mkdtempSync(join(tmpdir(), 'marginalia-elsewhere-'));
    workbench = await openWorkbench({
      vsix: vsixFile(),
      prepare: (folder) => {
        for (const name of ['pulled.txt', 'conflict.txt']) {
          put(folder, name, story);
          put(folder, `${name}.tags.yaml`, makeSidecar(name, story, 'First sentence of it.'));
        }
        gitIn(folder, 'init', '-q', '-b', 'main');
        gitIn(folder, 'add', '-A');
        gitIn(folder, 'commit', '-qm', 'start');
        gitIn(elsewhere, 'clone', '-q', folder, '.');
      },
    });
    gitIn(workbench.folder, 'remote', 'add', 'origin', elsewhere);
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test('text and annotations that come with it are shown, and what is done next joins them', async () => {
    await workbench.openFile('pulled.txt');
    await workbench.lens.filter({ hasText: 'passage' }).waitFor();
    put(elsewhere, 'pulled.txt', longer);
    put(
      elsewhere,
      'pulled.txt.tags.yaml',
      makeSidecar('pulled.txt', longer, 'First sentence of it.', 'Second sentence'),
    );
    gitIn(elsewhere, 'commit', '-qam', 'elsewhere');
    gitIn(workbench.folder, 'pull', '-q', '--no-rebase', 'origin', 'main');
    await workbench.page.getByText('Home | News').waitFor();
    await workbench.lens.filter({ hasText: 'passage' }).nth(1).waitFor();
    await workbench.goTo(7, 1);
    await workbench.press('Shift+End');
    await workbench.runCommand('Marginalia: Mark as Claim');
    const sidecar = await untilFile(path('pulled.txt.tags.yaml'), (source) => source.includes('kind: claim'));
    for (const words of ['First sentence of it.', 'Second sentence']) assert.ok(sidecar.includes(words), words);
    assert.doesNotMatch(sidecar, /state: (?:moved|lost)/);
    gitIn(workbench.folder, 'commit', '-qam', 'third');
  });

  test('a conflict is joined but for what both changed, and that is decided in VS Code’s merge editor', async () => {
    const name = 'conflict.txt.tags.yaml';
    const start = readFileSync(path(name), 'utf8');
    put(elsewhere, name, start.replace('tags: []', 'tags: [theirs]'));
    gitIn(elsewhere, 'commit', '-qam', 'theirs');
    put(workbench.folder, name, start.replace('tags: []', 'tags: [ours]'));
    gitIn(workbench.folder, 'commit', '-qam', 'ours');
    assert.throws(() => gitIn(workbench.folder, 'pull', '-q', '--no-rebase', 'origin', 'main'));
    assert.match(readFileSync(path(name), 'utf8'), /^<<<<<<< /m);
    await workbench.openFile('conflict.txt');
    await workbench.goTo(5, 1);
    await workbench.runCommand('Marginalia: Mark as Claim');
    await workbench.notification('merge markers');
    await workbench.runCommand('Marginalia: Resolve Sidecar Conflict');
    await workbench.page.getByText('1 Conflict Remaining').waitFor();
    await workbench.runCommand('Merge Editor: Accept All Incoming Changes from Left');
    await workbench.runCommand('Merge Editor: Complete Merge');
    const resolved = await untilFile(path(name), (source) => source.includes('theirs') && !source.includes('<<<<<<<'));
    assert.equal(resolved, start.replace('tags: []', 'tags: [theirs]'));
  });
});
