import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overlaps, type Span } from '../../../src/core/text/span';
import { SpanIndex } from '../../../src/core/text/spanIndex';

const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]): Span => ({ start, end: start + length }));

suite('an index of spans', () => {
  test('finds what shares a unit, by where it begins; what only touches is not found', () => {
    const index = new SpanIndex(['4-9', '0-20', '9-12', '2-4', '5-5'], (item) => {
      const [start = 0, end = 0] = item.split('-').map(Number);
      return { start, end };
    });
    assert.deepEqual(index.overlapping({ start: 4, end: 9 }), ['0-20', '4-9']);
    assert.deepEqual(index.overlapping({ start: 12, end: 13 }), ['0-20']);
    assert.deepEqual(index.overlapping({ start: 20, end: 30 }), []);
    assert.deepEqual(index.overlapping({ start: 5, end: 5 }), []);
  });

  test('finds the same as looking at all of them', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, wanted) => {
        const found = new SpanIndex(spans, (one) => one).overlapping(wanted);
        const all = spans.filter((one) => overlaps(one, wanted) && one.start < one.end && wanted.start < wanted.end);
        assert.deepEqual(new Set(found), new Set(all));
        assert.equal(found.length, all.length);
      }),
    );
  });
});
