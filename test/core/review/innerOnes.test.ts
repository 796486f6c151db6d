import assert from 'node:assert/strict';
import { innerOnes } from '../../../src/core/review/innerOnes';

/** Which of the annotations at these places are inner ones. */
function inner(...places: readonly (readonly [number, number])[]): readonly boolean[] {
  const items = places.map(([start, end]) => ({ spans: [{ start, end }] }));
  const found = innerOnes(items);
  return items.map((one) => found.has(one));
}

suite('innerOnes', () => {
  test('none where nothing shares text', () => assert.deepEqual(inner([0, 5], [5, 9]), [false, false]));
  test('all but the outermost', () =>
    assert.deepEqual(inner([0, 90], [1, 50], [2, 9], [0, 100]), [true, true, true, false]));
  test('of two that overlap the shorter', () => assert.deepEqual(inner([0, 10], [5, 12]), [false, true]));
  test('one of two with the same words', () => assert.deepEqual(inner([3, 8], [3, 8]), [true, false]));
});
