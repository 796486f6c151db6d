import * as assert from 'node:assert/strict';
import { isFolded } from '../../../src/core/review/folds';

suite('what the lines on screen tell of folds', () => {
  const region = { first: 4, last: 9 };

  test('a gap after the first line of a region is a fold', () => {
    assert.equal(
      isFolded(region, [
        { first: 0, last: 4 },
        { first: 10, last: 30 },
      ]),
      true,
    );
  });

  test('where the second line is to be seen, there is none', () => {
    assert.equal(isFolded(region, [{ first: 0, last: 30 }]), false);
    assert.equal(isFolded(region, [{ first: 4, last: 5 }]), false);
  });

  test('nobody can tell when the region begins off screen or in its last line', () => {
    assert.equal(isFolded(region, [{ first: 5, last: 30 }]), undefined);
    assert.equal(isFolded(region, [{ first: 0, last: 3 }]), undefined);
    assert.equal(isFolded(region, [{ first: 0, last: 4 }]), undefined);
    assert.equal(isFolded(region, []), undefined);
  });

  test('at the end of the text its lines go while the top of the screen stays', () => {
    const open = [{ first: 0, last: 9 }];
    const closed = [{ first: 0, last: 4 }];
    assert.equal(isFolded(region, closed, open), true);
    assert.equal(isFolded(region, closed, closed), undefined);
    assert.equal(isFolded(region, closed, [{ first: 3, last: 9 }]), undefined, 'scrolled up');
  });
});
