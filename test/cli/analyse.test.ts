import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { analyse } from '../../src/core/analysis';
import type { AnalysisJson } from '../../src/cli/analysisJson';
import { CommandLine } from './commandLine';

const seed = join(__dirname, '../../seeds/002_7f5795ab213cb715.txt');

suite('marginalia analyse', () => {
  let cli: CommandLine;
  suiteSetup(async () => {
    cli = await CommandLine.build();
  });
  suiteTeardown(() => cli.dispose());

  const analysed = async (text: string | Uint8Array): Promise<AnalysisJson> => {
    const { code, stdout, stderr } = await cli.run(['analyse', '-'], text);
    assert.deepEqual([code, stderr], [0, '']);
    return JSON.parse(stdout) as AnalysisJson;
  };

  test('prints one object for a document, in the documented shape', async () => {
    const { code, stdout } = await cli.run(['analyse', seed]);
    assert.equal(code, 0);
    assert.equal(stdout.split('\n').length, 2);
    const found = JSON.parse(stdout) as AnalysisJson;
    const text = readFileSync(seed, 'utf8');
    const expected = analyse(text);
    assert.deepEqual(Object.keys(found), ['id', 'lines', 'attributions', 'claims']);
    assert.equal(found.id, seed);
    assert.equal(found.lines.length, expected.lines.length);
    assert.deepEqual(Object.keys(found.lines[0]!), ['start', 'end', 'kind', 'article', 'confidence']);
    assert.equal(found.attributions.length, expected.attributions.length);
    const claim = found.claims.find(({ start, end }) => text.slice(start, end).startsWith('At least 5,400 people'));
    assert.ok(claim && claim.score >= 0.5);
    assert.equal(claim.reasons[0], 'figure');
  });

  test('several files give a line each, in order', async () => {
    writeFileSync(join(cli.folder, 'a.txt'), 'One.');
    writeFileSync(join(cli.folder, 'b.txt'), 'Two.');
    const { stdout } = await cli.run(['analyse', 'b.txt', 'a.txt', 'b.txt']);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as AnalysisJson).id),
      ['b.txt', 'a.txt', 'b.txt'],
    );
  });

  test('a file that cannot be read is told, and does not keep the others from being done', async () => {
    writeFileSync(join(cli.folder, 'a.txt'), 'One.');
    const { code, stdout, stderr } = await cli.run(['analyse', 'missing.txt', 'a.txt', '.']);
    assert.equal(code, 2);
    assert.equal(stdout.trim().split('\n').length, 1);
    assert.match(stderr, /Cannot read missing\.txt: there is no such file\. Check the path\./);
    assert.match(stderr, /Cannot read \.: it is a folder\. Name the files in it\./);
  });

  test('--scores adds every sentence with its two scores, those of boilerplate too', async () => {
    const text = 'Share\n\nThe U.S. spent 4.1 billion dollars in 2014. Will it help?';
    const { stdout } = await cli.run(['analyse', '--scores'], text);
    const { sentences = [] } = JSON.parse(stdout) as AnalysisJson;
    assert.deepEqual(
      sentences.map(({ start, end }) => text.slice(start, end)),
      ['Share', 'The U.S. spent 4.1 billion dollars in 2014.', 'Will it help?'],
    );
    assert.deepEqual(Object.keys(sentences[0]!), ['start', 'end', 'checkworthy', 'factual']);
    assert.ok(sentences[1]!.factual > sentences[2]!.factual);
  });

  suite('any bytes are a document', () => {
    const cases: [name: string, bytes: Uint8Array | string, lines: [number, number][]][] = [
      ['nothing', '', [[0, 0]]],
      [
        'a byte order mark counts as one',
        '\uFEFFab\ncd',
        [
          [0, 3],
          [4, 6],
        ],
      ],
      [
        'CRLF and CR',
        'ab\r\ncd\ref',
        [
          [0, 2],
          [4, 6],
          [7, 9],
        ],
      ],
      [
        'NUL',
        'a\0b\nc',
        [
          [0, 3],
          [4, 5],
        ],
      ],
      [
        'emoji are two units',
        '😀\nx',
        [
          [0, 2],
          [3, 4],
        ],
      ],
      [
        'bytes that are no UTF-8',
        new Uint8Array([0x61, 0xff, 0xfe, 0x0a, 0x62]),
        [
          [0, 3],
          [4, 5],
        ],
      ],
    ];
    for (const [name, bytes, lines] of cases) {
      test(name, async () => {
        const found = await analysed(bytes);
        assert.deepEqual(
          found.lines.map(({ start, end }) => [start, end]),
          lines,
        );
      });
    }
  });

  suite('--ndjson', () => {
    test('gives a line for each line, in order, with its id as it was', async () => {
      const input = [{ id: 7, text: 'One.' }, { text: 'Two.' }, { id: { a: 1 }, text: '' }].map((one) =>
        JSON.stringify(one),
      );
      const { code, stdout } = await cli.run(['analyse', '--ndjson'], input.join('\n'));
      assert.equal(code, 0);
      assert.deepEqual(
        stdout
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as AnalysisJson).id),
        [7, null, { a: 1 }],
      );
    });

    test('a line that is no document gives an error in its place, the others are done, and the exit code is 1', async () => {
      const input = '{"id":1,"text":"One."}\n{"id":2,\n\n{"id":3,"text":5}\r\n[]\n{"id":4,"text":"Four."}';
      const { code, stdout, stderr } = await cli.run(['analyse', '--ndjson'], input);
      const rows = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: unknown; line?: number; error?: string });
      assert.equal(code, 1);
      assert.deepEqual(
        rows.map(({ id, line }) => [id, line]),
        [
          [1, undefined],
          [null, 2],
          [3, 4],
          [null, 5],
          [4, undefined],
        ],
      );
      assert.match(rows[1]?.error ?? '', /^This line is not JSON: /);
      assert.equal(rows[2]?.error, 'This object has no "text" that is a string; write {"id": …, "text": "…"}');
      assert.match(stderr, /^standard input:2: This line is not JSON/);
    });

    test('ten thousand documents go through in the memory of a few', async function () {
      this.timeout(120_000);
      const text = 'Rain fell on Monday.\nWe sell no arms, Lavrov said.';
      // V8 ends the process when the heap outgrows this; a tenth of the output would.
      const child = cli.start(['analyse', '--ndjson'], ['--max-old-space-size=24']);
      const errors: string[] = [];
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
      const count = 10_000;
      const feed = async (): Promise<void> => {
        for (let id = 0; id < count; id++) {
          if (!child.stdin.write(`${JSON.stringify({ id, text })}\n`)) await once(child.stdin, 'drain');
        }
        child.stdin.end();
      };
      const read = async (): Promise<number> => {
        let next = 0;
        for await (const line of createInterface({ input: child.stdout })) {
          const id = Number(/^\{"id":(\d+),/u.exec(line)?.[1]);
          assert.equal(id, next);
          next += 1;
        }
        return next;
      };
      const closed = once(child, 'close');
      const [, seen] = await Promise.all([feed(), read()]);
      const [code] = (await closed) as [number | null];
      assert.deepEqual([seen, code, errors], [count, 0, []]);
    });

    test('a reader that leaves early is no error', async () => {
      const child = cli.start(['analyse', '--ndjson']);
      const errors: string[] = [];
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
      child.stdin.on('error', () => undefined);
      const closed = once(child, 'close');
      child.stdin.write('{"id":1,"text":"One."}\n');
      await once(child.stdout, 'data');
      child.stdout.destroy();
      child.stdin.end('{"id":2,"text":"Two."}\n'.repeat(50));
      const [code] = (await closed) as [number | null];
      assert.deepEqual([code, errors], [0, []]);
    });
  });
});
