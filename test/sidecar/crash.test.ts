import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import fc from 'fast-check';
import { parse } from 'yaml';
import { NodeFolder } from '../../src/cli/nodeFolder';
import { SafeFile } from '../../src/sidecar/safeFile';
import { sidecarName, sidecarVersion } from '../support/savingProcess';

/** `CRASH_KILLS=500 npm run test:unit` kills more often. */
const kills = Number(process.env['CRASH_KILLS'] ?? 40);

suite('saving, with processes that are killed and processes that save at once', () => {
  let folder: string;
  let script: string;
  const path = (name: string): string => join(folder, name);
  const start = (job: string, count: number, writer: string): ChildProcess =>
    spawn(process.execPath, [script, job, folder, String(count), writer], { stdio: ['ignore', 'pipe', 'inherit'] });

  suiteSetup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'marginalia-saving-'));
    script = `${folder}.cjs`;
    await build({
      entryPoints: [join(__dirname, '../support/savingProcess.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      logLevel: 'warning',
    });
  });

  setup(() => {
    for (const name of readdirSync(folder)) rmSync(path(name));
  });

  suiteTeardown(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(script, { force: true });
  });

  test(`after each of ${kills} kills the sidecar is the old or the new whole version`, async () => {
    const [delays = []] = fc.sample(
      fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: kills, maxLength: kills }),
      1,
    );
    let next = 0;
    let cutOff = 0;
    for (const [index, delay] of delays.entries()) {
      const { saving, saved } = await killed(start('versions', next, `w${index}`), delay);
      const file = new SafeFile(new NodeFolder(folder), sidecarName, 'test', Date.now);
      const bytes = await file.read();
      const source = bytes && new TextDecoder().decode(bytes);
      const expected = [saved ?? next - 1, saving ?? next - 1];
      const found = expected.find((number) => (number < 0 ? undefined : sidecarVersion(number)) === source);
      assert.notEqual(
        found,
        undefined,
        `kill ${index} while ${saving ?? 'nothing'} was saved: ${source?.length ?? 'no file'}`,
      );
      if (saving !== saved) cutOff++;
      next = (found ?? 0) + 1;
    }
    assert.ok(cutOff > kills / 10, `${cutOff} of ${kills} kills came during a save`);
  }).timeout(600_000);

  test('what killed processes leave behind is no sidecar, is cleaned away, and stops nobody', async () => {
    const [partial, whole] = [`.${sidecarName}.gone.partial`, `.${sidecarName}.gone.saving`];
    const file = (later: number): SafeFile =>
      new SafeFile(new NodeFolder(folder), sidecarName, 'test', () => Date.now() + later);
    const bytes = new TextEncoder().encode(sidecarVersion(1));
    await file(0).save(bytes, undefined);
    for (const name of [partial, whole]) writeFileSync(path(name), 'half of it');
    assert.equal(await file(0).save(bytes, bytes), 'busy');
    assert.equal(await file(60_000).save(bytes, bytes), 'written');
    await file(60_000).clean();
    assert.deepEqual(readdirSync(folder), [sidecarName]);
  });

  test('a whole version that only had to get its name is taken, half of one is not', async () => {
    const file = new SafeFile(new NodeFolder(folder), sidecarName, 'test', Date.now);
    writeFileSync(path(`.${sidecarName}.gone.partial`), 'half of it');
    assert.equal(await file.read(), undefined);
    writeFileSync(path(`.${sidecarName}.gone.saving`), sidecarVersion(7));
    assert.equal(new TextDecoder().decode(await file.read()), sidecarVersion(7));
    assert.equal(readFileSync(path(sidecarName), 'utf8'), sidecarVersion(7));
  });

  test('four processes that add to one sidecar at the same time lose nothing', async () => {
    const each = 8;
    const writers = ['a', 'b', 'c', 'd'];
    const codes = await Promise.all(
      writers.map(
        (writer) => new Promise((resolve) => start('add', each, writer).once('close', (code) => resolve(code))),
      ),
    );
    assert.deepEqual(codes, [0, 0, 0, 0]);
    const { annotations } = parse(readFileSync(path(sidecarName), 'utf8')) as { annotations: { id: string }[] };
    const wanted = writers.flatMap((writer) => Array.from({ length: each }, (_, index) => `${writer}${index}`));
    assert.deepEqual(annotations.map(({ id }) => id).sort(), wanted.sort());
    assert.deepEqual(readdirSync(folder), [sidecarName]);
  }).timeout(120_000);
});

/** Kills a process some time (in milliseconds) after it has begun to save; which versions it was last saving and had saved. */
async function killed(child: ChildProcess, delay: number): Promise<{ saving?: number; saved?: number }> {
  const told: { saving?: number; saved?: number } = {};
  await new Promise<void>((resolve, reject) => {
    if (!child.stdout) throw new Error('no output');
    child.once('error', reject);
    child.once('close', () => resolve());
    let began = false;
    createInterface(child.stdout).on('line', (line) => {
      const [what, number] = line.split(' ');
      if (what === 'saving') told.saving = Number(number);
      else told.saved = Number(number);
      if (began) return;
      began = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
  });
  return told;
}
