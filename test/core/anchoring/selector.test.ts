import { strict as assert } from 'node:assert';
import { describeSpan } from '../../../src/core/anchoring/selector';

suite('Selectors', () => {
  test('32 characters on each side where there are as many', () => {
    const text = '0123456789'.repeat(10);
    const { exact, prefix, suffix } = describeSpan(text, { start: 40, end: 45 });
    assert.deepEqual([exact, prefix.length, suffix.length], ['01234', 32, 32]);
    assert.deepEqual(describeSpan('abc', { start: 1, end: 2 }), { exact: 'b', prefix: 'a', suffix: 'c' });
  });

  test('no grapheme is cut: flags, families, accents', () => {
    const family = '👨‍👩‍👧';
    const text = `${family.repeat(8)}x${family.repeat(8)}`;
    const { prefix, suffix } = describeSpan(text, { start: family.length * 8, end: family.length * 8 + 1 });
    assert.equal(prefix, family.repeat(4));
    assert.equal(suffix, family.repeat(4));
  });

  test('an endless cluster is cut between code points', () => {
    const text = `e${'\u0301'.repeat(500)}x`;
    assert.ok(describeSpan(text, { start: 501, end: 502 }).prefix.length >= 32);
  });
});
