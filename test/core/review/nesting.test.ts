import assert from 'node:assert/strict';
import { nesting } from '../../../src/core/review/nesting';

/** The levels of annotations at these places. */
function levels(...places: readonly (readonly [number, number])[]): readonly (number | undefined)[] {
  const items = places.map(([start, end]) => ({ spans: [{ start, end }] }));
  const found = nesting(items);
  return items.map((one) => found.get(one));
}

suite('nesting', () => {
  test('what lies alone is at level 0', () => assert.deepEqual(levels([0, 5], [5, 9]), [0, 0]));
  test('each one around another is a level further out, two at most', () =>
    assert.deepEqual(levels([0, 90], [1, 50], [2, 9], [0, 100]), [2, 1, 0, 2]));
  test('of two that overlap the longer is the outer one', () => assert.deepEqual(levels([0, 10], [5, 12]), [1, 0]));
  test('of two with the same words the first is the inner one', () => assert.deepEqual(levels([3, 8], [3, 8]), [0, 1]));
});
