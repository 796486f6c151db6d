import assert from 'node:assert/strict';
import { overlaps, trimSpan } from '../../../src/core/text/span';

suite('span', () => {
  test('spans that only touch do not overlap', () => {
    assert.equal(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }), false);
    assert.equal(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }), true);
  });

  test('trimming leaves out white space at both edges, and empties a span of nothing else', () => {
    assert.deepEqual(trimSpan('  said  ', { start: 0, end: 8 }), { start: 2, end: 6 });
    assert.deepEqual(trimSpan('    ', { start: 1, end: 3 }), { start: 1, end: 1 });
  });
});
