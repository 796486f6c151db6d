import * as assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { projectRoot } from '../../tools/vscode/paths';
import { vsixFile } from '../../tools/vscode/vsixFile';

/** In bytes. Most of it is the trained models, once for each host. */
const largestVsix = 4_000_000;

suite('the vsix', () => {
  test('holds the files of files.txt and no others', async () => {
    const listed = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
    const expected = readFileSync(join(__dirname, 'files.txt'), 'utf8').trimEnd().split('\n');
    assert.deepEqual(listed.sort(), expected.sort());
  });

  test('is small', () => {
    const { size } = statSync(vsixFile());
    assert.ok(size < largestVsix, `${size} bytes`);
  });
});
