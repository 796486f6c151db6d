import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CodePoints } from '../../src/sidecar/codePoints';
import { hashDocument, normaliseText } from '../../src/sidecar/hashes';

const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r', '😀', '\u0301', '\ufeff'), maxLength: 40 });

suite('Positions and hashes of sidecars', () => {
  test('code points of the text without mark, with one LF for each line break', () => {
    const points = new CodePoints('\ufeffa😀\r\nb');
    assert.equal(points.length, 4);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((position) => points.toOffset(position)),
      [1, 2, 4, 6, 7],
    );
    assert.deepEqual(
      [1, 2, 4, 6, 7].map((offset) => points.toPosition(offset)),
      [0, 1, 2, 3, 4],
    );
  });

  test('what is beyond the text is clamped to it', () => {
    const points = new CodePoints('abc');
    assert.deepEqual(
      [-5, 9, NaN, 1e300].map((position) => points.toOffset(position)),
      [0, 3, 0, 3],
    );
    assert.deepEqual(
      [-5, 9].map((offset) => points.toPosition(offset)),
      [0, 3],
    );
  });

  test('every position comes back, and counts what a naive count says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = new CodePoints(text);
        const characters = [...normaliseText(text)];
        assert.equal(points.length, characters.length);
        for (let position = 0; position <= points.length; position++) {
          assert.equal(points.toPosition(points.toOffset(position)), position);
          const rest = normaliseText(`x${text.slice(points.toOffset(position))}`).slice(1);
          assert.equal(rest, characters.slice(position).join(''));
        }
      }),
    );
  });

  test('line endings and a mark do not change the hash of the text, but that of the bytes', () => {
    const [unix, dos] = [hashDocument('a\nb\n'), hashDocument('\ufeffa\r\nb\r\n')];
    assert.equal(unix.sha256, createHash('sha256').update('a\nb\n').digest('hex'));
    assert.equal(dos.sha256, unix.sha256);
    assert.equal(dos.length, unix.length);
    assert.notEqual(dos.gitBlob, unix.gitBlob);
  });

  test('the blob id is git’s', () => {
    const text = 'naïve 😀\r\n';
    const id = execFileSync('git', ['hash-object', '--stdin', '--no-filters'], { input: text }).toString().trim();
    assert.equal(hashDocument(text).gitBlob, id);
    assert.equal(hashDocument('other', new TextEncoder().encode(text)).gitBlob, id);
  });
});
