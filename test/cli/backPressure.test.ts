import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { analyseCommand } from '../../src/cli/analyseCommand';

suite('marginalia analyse --ndjson, reader and writer', () => {
  test('takes no more input while nobody reads its output', async () => {
    let taken = 0;
    function* documents(): Generator<Buffer> {
      for (; taken < 600; taken++) yield Buffer.from(`${JSON.stringify({ id: taken, text: 'One.\n'.repeat(100) })}\n`);
    }
    let isOpen = false;
    let release = (): void => undefined;
    let lines = 0;
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        lines += 1;
        if (isOpen) done();
        else release = done;
      },
    });
    const stdin = Readable.from(documents(), { objectMode: true });
    const ended = analyseCommand({ files: [], ndjson: true, scores: false }, { stdin, stdout, stderr: stdout });
    for (let turn = 0; turn < 500; turn++) await setImmediate();
    assert.ok(taken < 100, `${taken} documents taken while the reader stood still`);
    isOpen = true;
    release();
    assert.equal(await ended, 0);
    assert.equal(lines, 600);
  });
});
