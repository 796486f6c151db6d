import fc from 'fast-check';
import assert from 'node:assert/strict';
import { LineBreaks } from '../../../src/core/segmentation/lineBreaks';

suite('line breaks', () => {
  test('a line ends at LF, at CR, or with the text', () => {
    const breaks = new LineBreaks('one\ntwo\r\nthree');
    assert.deepEqual(
      [0, 4, 8, 9, 14].map((start) => breaks.endAfter(start)),
      [3, 7, 8, 14, 14],
    );
    assert.equal(new LineBreaks('').endAfter(0), 0);
  });

  test('of any text are found from any rising starts', () => {
    const texts = fc.array(fc.constantFrom('a', '\n', '\r', '\u2028', ' ')).map((units) => units.join(''));
    fc.assert(
      fc.property(texts, fc.nat(3), (text, step) => {
        const breaks = new LineBreaks(text);
        for (let start = 0; start <= text.length; start += step + 1) {
          const rest = text.slice(start).search(/[\n\r]/);
          assert.equal(breaks.endAfter(start), rest < 0 ? text.length : start + rest);
        }
      }),
    );
  });
});
