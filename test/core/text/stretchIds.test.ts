import assert from 'node:assert/strict';
import fc from 'fast-check';
import { StretchIds } from '../../../src/core/text/stretchIds';

suite('StretchIds', () => {
  test('equal stretches have one number, different ones their own, counted from 0', () => {
    const ids = new StretchIds('the cat The cat');
    assert.deepEqual(
      [ids.idOf(0, 3), ids.idOf(4, 7), ids.idOf(8, 11), ids.idOf(12, 15), ids.idOf(3, 3)],
      [0, 1, 2, 1, 3],
    );
    assert.equal(ids.count, 4);
  });

  test('any stretches of any text are told apart, however many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const ids = new StretchIds(text);
        const known = new Map<string, number>();
        for (let start = 0; start <= text.length; start += 1) {
          for (let end = start; end <= text.length; end += 1) {
            const stretch = text.slice(start, end);
            const id = known.get(stretch) ?? known.size;
            known.set(stretch, id);
            assert.equal(ids.idOf(start, end), id);
          }
        }
      }),
    );
  });
});
