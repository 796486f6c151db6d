import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashText } from '../../src/sidecar/hashes';
import { CommandLine } from './commandLine';

const text = 'Rain fell on Monday.\n\n“We sell no arms,” Lavrov said.\n';

/** A sidecar for `text` with one quotation, tagged `denial`. */
const sidecar = (over: { readonly tags?: string; readonly sha256?: string } = {}): string =>
  `schema: 1
document:
  file: a.txt
  sha256: ${over.sha256 ?? hashText(text)}
  unit: codepoint
  status: in-review
# kept
annotations:
  - id: q7f3k2
    kind: quote
    tags: ${over.tags ?? '[denial]'}
    at: [22, 40]
    exact: "“We sell no arms,”"
    prefix: "Monday.\\n\\n"
    suffix: " Lavrov said."
    by: anna
    origin: human
    state: ok
`;

suite('marginalia check', () => {
  let cli: CommandLine;
  const path = (name: string): string => join(cli.folder, 'docs', name);
  const put = (files: Readonly<Record<string, string>>): void => {
    for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
  };

  suiteSetup(async () => {
    cli = await CommandLine.build();
  });
  suiteTeardown(() => cli.dispose());
  setup(() => {
    rmSync(path('.'), { recursive: true, force: true });
    mkdirSync(path('.'));
    put({ 'codebook.yaml': 'schema: 1\ntags:\n  - name: denial\n', 'a.txt': text, 'a.txt.tags.yaml': sidecar() });
  });

  test('says nothing when every annotation is where its sidecar says', async () => {
    assert.deepEqual(await cli.run(['check']), { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(await cli.run(['check', 'docs/a.txt', 'docs/a.txt.tags.yaml']), {
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('says which relations lead nowhere, each at its line', async () => {
    const relations = (...all: string[]): string =>
      sidecar().replace('    by: anna', `    relations:\n${all.map((one) => `      - ${one}\n`).join('')}    by: anna`);
    put({
      'a.txt.tags.yaml': relations(
        '{type: supports, to: zzzzzz}',
        '{type: supports, to: q7f3k2, in: b.txt}',
        '{type: supports, to: gone00, in: b.txt}',
        '{type: contradicts, to: q7f3k2, in: c.txt}',
        '{type: contradicts, to: q7f3k2, in: "../../../../../../../../../c.txt"}',
      ),
      'b.txt': text,
      'b.txt.tags.yaml': sidecar().replace('file: a', 'file: b'),
      'c.txt.tags.anna.yaml': sidecar(),
      'c.txt': text,
    });
    const { stdout, code } = await cli.run(['check', 'docs/a.txt']);
    assert.deepEqual(stdout.split('\n'), [
      'docs/a.txt.tags.yaml:17: A relation leads to zzzzzz, which is not in this sidecar; remove it or mend it',
      'docs/a.txt.tags.yaml:19: A relation leads to gone00 in b.txt, which has no such annotation; remove it or mend it',
      'docs/a.txt.tags.yaml:20: A relation leads to c.txt, which has no sidecar here; put it back, or write where it is now',
      'docs/a.txt.tags.yaml:21: A relation leads to ../../../../../../../../../c.txt, which has no sidecar here; put it back, or write where it is now',
      '',
    ]);
    assert.equal(code, 1);
  });

  test('says when there is nothing to check', async () => {
    rmSync(path('a.txt.tags.yaml'));
    assert.deepEqual(await cli.run(['check', 'docs']), {
      code: 0,
      stdout: '',
      stderr: 'No sidecars (*.tags.yaml) in docs.\n',
    });
  });

  test('tells what is wrong with its file and line, exit code 1', async () => {
    const cases: [name: string, files: Record<string, string>, told: RegExp][] = [
      [
        'an unknown tag',
        { 'a.txt.tags.yaml': sidecar({ tags: '[threat]' }) },
        /^docs\/a\.txt\.tags\.yaml:9: The codebook has no tag “threat”/m,
      ],
      [
        'a document that has changed',
        { 'a.txt': `New first line.\n${text}` },
        /^docs\/a\.txt\.tags\.yaml:2: The document has changed since/m,
      ],
      [
        'words that are gone',
        { 'a.txt': 'Nothing of it.\n' },
        /^docs\/a\.txt\.tags\.yaml:9: The text of this annotation is gone/m,
      ],
      [
        'merge markers',
        { 'a.txt.tags.yaml': `<<<<<<< ours\n${sidecar()}` },
        /^docs\/a\.txt\.tags\.yaml:1: This file holds merge markers/m,
      ],
      [
        'a later schema',
        { 'a.txt.tags.yaml': sidecar().replace('schema: 1', 'schema: 99') },
        /^docs\/a\.txt\.tags\.yaml:1: /m,
      ],
      [
        'a broken record',
        { 'a.txt.tags.yaml': sidecar().replace('kind: quote', 'kind: nonsense') },
        /^docs\/a\.txt\.tags\.yaml:\d+: /m,
      ],
      ['a codebook that is no codebook', { 'codebook.yaml': 'tags: [' }, /codebook\.yaml:1: /m],
    ];
    for (const [name, files, told] of cases) {
      put({
        'codebook.yaml': 'schema: 1\ntags:\n  - name: denial\n',
        'a.txt': text,
        'a.txt.tags.yaml': sidecar(),
        ...files,
      });
      const { code, stdout } = await cli.run(['check', 'docs']);
      assert.equal(code, 1, name);
      assert.match(stdout, told, name);
    }
  });

  test('a missing document is told, and no codebook means that tags are not checked', async () => {
    rmSync(path('a.txt'));
    const { code, stdout } = await cli.run(['check', 'docs']);
    assert.deepEqual([code, stdout.split(':', 2)], [1, ['docs/a.txt.tags.yaml', '1']]);
    put({ 'a.txt': text, 'a.txt.tags.yaml': sidecar({ tags: '[anything]' }) });
    rmSync(path('codebook.yaml'));
    assert.deepEqual(await cli.run(['check', 'docs']), { code: 0, stdout: '', stderr: '' });
  });

  test('--fix writes where the annotations are now, keeps the rest, and is at rest afterwards', async () => {
    put({ 'a.txt': `New first line.\n${text}` });
    const fixed = await cli.run(['check', 'docs', '--fix']);
    assert.deepEqual([fixed.code, fixed.stdout, fixed.stderr], [0, '', 'docs/a.txt.tags.yaml: mended\n']);
    const source = readFileSync(path('a.txt.tags.yaml'), 'utf8');
    assert.match(source, /at: \[38, 56\]/);
    assert.match(source, /by: anna/);
    assert.deepEqual(await cli.run(['check', 'docs', '--fix']), { code: 0, stdout: '', stderr: '' });
    assert.equal(readFileSync(path('a.txt.tags.yaml'), 'utf8'), source);
  });

  test('--fix leaves a file alone that must not be written over', async () => {
    const source = `<<<<<<< ours\n${sidecar({ sha256: '0'.repeat(64) })}`;
    put({ 'a.txt.tags.yaml': source });
    assert.equal((await cli.run(['check', 'docs', '--fix'])).code, 1);
    assert.equal(readFileSync(path('a.txt.tags.yaml'), 'utf8'), source);
  });

  test('--fix leaves what is lost to a person', async () => {
    put({ 'a.txt': 'Nothing of it.\n' });
    const { code, stdout } = await cli.run(['check', 'docs', '--fix']);
    assert.equal(code, 1);
    assert.match(stdout, /:\d+: The text of this annotation is gone/);
    assert.match(readFileSync(path('a.txt.tags.yaml'), 'utf8'), /exact: "“We sell no arms,”"/);
  });
});

suite('marginalia check, of documents that were renamed or moved', () => {
  let cli: CommandLine;
  const path = (name: string): string => join(cli.folder, 'docs', name);
  const put = (name: string, content: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };

  suiteSetup(async () => {
    cli = await CommandLine.build();
  });
  suiteTeardown(() => cli.dispose());
  setup(() => {
    rmSync(path('.'), { recursive: true, force: true });
    put('a.txt.tags.yaml', sidecar());
  });

  test('the document with the same text is told, and --fix moves the sidecar there', async () => {
    put('sub/b.txt', text);
    put('c.txt', 'Another text of no matter.\n');
    const checked = await cli.run(['check', 'docs']);
    assert.equal(checked.code, 1);
    assert.match(checked.stdout, /^docs\/a\.txt\.tags\.yaml:1: .* missing; docs\/sub\/b\.txt has its text/m);
    const fixed = await cli.run(['check', '--fix', 'docs']);
    assert.deepEqual(fixed, {
      code: 0,
      stdout: '',
      stderr: 'docs/a.txt.tags.yaml: moved to docs/sub/b.txt.tags.yaml\n',
    });
    assert.equal(existsSync(path('a.txt.tags.yaml')), false);
    assert.equal(readFileSync(path('sub/b.txt.tags.yaml'), 'utf8'), sidecar().replace('file: a.txt', 'file: b.txt'));
    assert.deepEqual(await cli.run(['check', 'docs']), { code: 0, stdout: '', stderr: '' });
  });

  test('Windows line breaks are the same text', async () => {
    put('b.txt', text.replaceAll('\n', '\r\n'));
    assert.equal((await cli.run(['check', '--fix', 'docs/a.txt.tags.yaml'])).code, 0);
    assert.ok(existsSync(path('b.txt.tags.yaml')));
  });

  test('the sidecars of all coders move along with their document, each beside it', async () => {
    put('sub/b.txt', text);
    put('a.txt.tags.anna.yaml', sidecar());
    const { code, stdout } = await cli.run(['check', '--fix', 'docs']);
    assert.deepEqual([code, stdout], [0, '']);
    assert.deepEqual(
      ['a.txt.tags.yaml', 'a.txt.tags.anna.yaml', 'sub/b.txt.tags.yaml', 'sub/b.txt.tags.anna.yaml'].map((name) =>
        existsSync(path(name)),
      ),
      [false, false, true, true],
    );
  });

  test('nothing is moved where two documents have the text, two sidecars want one, or it has a sidecar', async () => {
    const cases: readonly Readonly<Record<string, string>>[] = [
      { 'b.txt': text, 'c.txt': text },
      { 'b.txt': text, 'z.txt.tags.yaml': sidecar() },
      { 'b.txt': text, 'b.txt.tags.yaml': sidecar() },
    ];
    for (const files of cases) {
      rmSync(path('.'), { recursive: true, force: true });
      put('a.txt.tags.yaml', sidecar());
      for (const [name, content] of Object.entries(files)) put(name, content);
      const { code, stdout } = await cli.run(['check', '--fix', 'docs']);
      assert.equal(code, 1);
      assert.match(stdout, /^docs\/a\.txt\.tags\.yaml:1: The document of this sidecar is missing/m);
      assert.equal(readFileSync(path('a.txt.tags.yaml'), 'utf8'), sidecar());
    }
  });
});
