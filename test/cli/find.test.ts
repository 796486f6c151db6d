import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLine } from './commandLine';

const sidecar = `schema: 1
speakers:
  lavrov: {name: Sergei Lavrov, role: Russian Foreign Minister}
annotations:
  - id: a1
    kind: quote
    tags: [denial]
    at: [22, 40]
    exact: "We sell\\nno arms,"
    speaker: lavrov
    by: anna
    origin: human
    state: ok
  - id: b2
    kind: claim
    at: [100, 130]
    exact: more than 70,000 people
    origin: human
    state: moved
`;

suite('marginalia find', () => {
  let cli: CommandLine;
  suiteSetup(async () => {
    cli = await CommandLine.build();
    const folder = join(cli.folder, 'docs');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt.tags.yaml'), sidecar);
    writeFileSync(
      join(folder, 'codebook.yaml'),
      'schema: 1\ntags:\n  - name: speech\n    children:\n      - name: denial\n',
    );
  });
  suiteTeardown(() => cli.dispose());

  test('prints where each annotation stands, what it is about, and its words', async () => {
    assert.deepEqual(await cli.run(['find', 'speaker:lavrov & near:claim', 'docs']), {
      code: 0,
      stdout: 'docs/a.txt.tags.yaml:5: quote #denial Sergei Lavrov: We sell no arms,\n',
      stderr: '',
    });
    assert.equal(
      (await cli.run(['find', '!state:ok'])).stdout,
      'docs/a.txt.tags.yaml:14: claim moved: more than 70,000 people\n',
    );
  });
  test('finds both ends of a relation, in other documents too, and what coders say apart', async () => {
    const folder = join(cli.folder, 'relations');
    mkdirSync(join(folder, 'sub'), { recursive: true });
    const record = (id: string, rest = ''): string =>
      `annotations:\n  - {id: ${id}, kind: claim, exact: ${id}${rest}}\n`;
    const supports = ', relations: [{type: supports, to: b1, in: ../b.txt}]';
    writeFileSync(join(folder, 'sub', 'a.txt.tags.yaml'), record('a1', supports));
    writeFileSync(join(folder, 'b.txt.tags.yaml'), record('b1'));
    writeFileSync(join(folder, 'b.txt.tags.anna.yaml'), record('b1'));
    assert.equal(
      (await cli.run(['find', 'has:relation', 'relations'])).stdout,
      'relations/b.txt.tags.yaml:2: claim: b1\nrelations/sub/a.txt.tags.yaml:2: claim: a1\n',
    );
    assert.equal(
      (await cli.run(['find', 'relation:supported-by', 'relations'])).stdout,
      'relations/b.txt.tags.yaml:2: claim: b1\n',
    );
    const { stdout } = await cli.run(['find', '--json', 'relation:supports', 'relations']);
    assert.deepEqual((JSON.parse(stdout) as { relations: unknown }).relations, [
      { type: 'supports', to: 'b1', in: '../b.txt' },
    ]);
  });
  test('searches the sidecars of all coders; of a document, all that it has', async () => {
    const [folder, records] = [join(cli.folder, 'coders'), sidecar.slice(sidecar.indexOf('annotations:'))];
    mkdirSync(folder);
    writeFileSync(join(folder, 'b.txt'), '');
    for (const coder of ['', '.anna', '.ben']) writeFileSync(join(folder, `b.txt.tags${coder}.yaml`), records);
    const { stdout } = await cli.run(['find', 'tag:denial', 'coders/b.txt']);
    assert.deepEqual(
      stdout.split('\n').map((line) => line.split(':')[0]),
      ['coders/b.txt.tags.anna.yaml', 'coders/b.txt.tags.ben.yaml', 'coders/b.txt.tags.yaml', ''],
    );
    rmSync(folder, { recursive: true });
  });
  test('a tag stands for all below it in the nearest codebook', async () =>
    assert.match((await cli.run(['find', 'tag:speech'])).stdout, /#denial/u));
  test('--json gives whole annotations, one a line', async () => {
    const { stdout } = await cli.run(['find', 'kind:quote', '--json']);
    assert.deepEqual(JSON.parse(stdout), {
      document: 'docs/a.txt',
      id: 'a1',
      kind: 'quote',
      tags: ['denial'],
      at: [[22, 40]],
      exact: ['We sell\nno arms,'],
      speaker: { key: 'lavrov', name: 'Sergei Lavrov', role: 'Russian Foreign Minister' },
      by: 'anna',
      origin: 'human',
      state: 'ok',
    });
  });
  test('nothing found is exit code 1, as grep has it', async () =>
    assert.deepEqual(await cli.run(['find', 'tag:threat']), { code: 1, stdout: '', stderr: '' }));
  test('a query that cannot be understood is shown with the place', async () => {
    const { code, stderr } = await cli.run(['find', 'kind:quote (tag:a']);
    assert.equal(code, 2);
    assert.equal(stderr, 'marginalia: This bracket is not closed.\n  kind:quote (tag:a\n             ^\n');
  });
  test('what cannot be searched is said', async () => {
    const folder = join(cli.folder, 'broken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'b.txt.tags.yaml'), sidecar.replace('    kind: claim\n', '    kind: rumour\n'));
    assert.deepEqual(await cli.run(['find', '', 'broken']), {
      code: 0,
      stdout: 'broken/b.txt.tags.yaml:5: quote #denial Sergei Lavrov: We sell no arms,\n',
      stderr: 'broken/b.txt.tags.yaml: not all of it could be read and searched; marginalia check says why\n',
    });
  });
  test('a query is needed', async () => assert.match((await cli.run(['find'])).stderr, /Say what to find/u));
});
