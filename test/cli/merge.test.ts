import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLine } from './commandLine';

const sidecar = (tags: string, by = 'anna'): string => `schema: 1
document:
  file: a.txt
  status: new
annotations:
  - id: q7f3k2
    kind: quote
    tags: [${tags}]
    at: [0, 4]
    exact: Rain
    prefix: ""
    suffix: " fell"
    by: ${by}
    origin: human
    state: ok
`;

suite('marginalia merge', () => {
  let cli: CommandLine;
  const put = (base: string, ours: string, theirs: string): void => {
    for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(cli.folder, name), text);
  };
  const ours = (): string => readFileSync(join(cli.folder, 'ours'), 'utf8');

  suiteSetup(async () => {
    cli = await CommandLine.build();
  });
  suiteTeardown(() => cli.dispose());

  test('joins what each side changed, into ours', async () => {
    put(sidecar('denial'), sidecar('denial', 'ben'), sidecar('threat'));
    assert.deepEqual(await cli.run(['merge', 'base', 'ours', 'theirs']), { code: 0, stdout: '', stderr: '' });
    assert.equal(ours(), sidecar('threat', 'ben'));
  });

  test('what both changed differently stays as ours and is told, exit code 1', async () => {
    put(sidecar('denial'), sidecar('denial', 'ben'), sidecar('denial', 'carl'));
    const { code, stderr } = await cli.run(['merge', 'base', 'ours', 'theirs']);
    assert.equal(code, 1);
    assert.match(stderr, /^ours: .*q7f3k2 by: both sides changed it; kept .*ben.*, not .*carl/);
    assert.equal(ours(), sidecar('denial', 'ben'));
  });

  test('a side that does not parse leaves ours as it is, exit code 1', async () => {
    put(sidecar('denial'), sidecar('denial'), '<<<<<<< ours\n');
    const { code, stderr } = await cli.run(['merge', 'base', 'ours', 'theirs']);
    assert.equal(code, 1);
    assert.match(stderr, /merge markers/);
    assert.equal(ours(), sidecar('denial'));
  });

  test('wants three files', async () => {
    const { code, stderr } = await cli.run(['merge', 'base', 'ours']);
    assert.deepEqual(
      [code, stderr],
      [2, 'marginalia: Name three versions of a sidecar: marginalia merge BASE OURS THEIRS.\n'],
    );
  });
});
