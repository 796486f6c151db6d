import assert from 'node:assert/strict';
import { pageThreshold } from '../../../src/core/segmentation/pageThreshold';
import { scanLines } from '../../../src/core/segmentation/scanLines';

/** The threshold of a page whose lines have so many words and such sums. */
function of(lines: readonly { words: number; sum: number }[]): number {
  const table = scanLines(lines.map(({ words }) => 'word '.repeat(words)).join('\n'));
  const found = pageThreshold(
    table,
    Float32Array.from(lines, ({ sum }) => sum),
    -1.6,
  );
  return Math.round(found * 10) / 10;
}

suite('the least sum that makes a line of a page article', () => {
  test('rises with the sum of the page’s middle word', () => {
    assert.equal(of([{ words: 50, sum: 3 }]), -0.4);
    assert.equal(of([{ words: 50, sum: 5 }]), 0.4);
  });

  test('is that of the long lines, not of the many', () => {
    const short = Array.from({ length: 10 }, () => ({ words: 2, sum: 0 }));
    assert.equal(of([...short, { words: 50, sum: 5 }]), 0.4);
  });

  test('is not moved by lines that are article nowhere', () => {
    const menu = Array.from({ length: 100 }, () => ({ words: 5, sum: -4 }));
    assert.equal(of([...menu, { words: 20, sum: 5 }]), 0.4);
  });

  test('is nowhere less than −1.4', () => {
    assert.equal(of([{ words: 50, sum: 0 }]), -1.4);
    assert.equal(of([{ words: 50, sum: -3 }]), -1.4);
    assert.equal(of([]), -1.4);
  });
});
