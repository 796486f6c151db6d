import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { SoughtWords } from '../../../src/core/query/soughtWords';
import { foldedWords } from '../../../src/core/text/folded';
import '../../support/propertySeed';

const areIn = (sought: string, text: string): boolean => new SoughtWords(sought).areIn(text);

suite('SoughtWords', () => {
  test('are whole words in their order, whatever case, accents and punctuation', () => {
    assert.equal(areIn('balance of power', 'The “Balance-of  POWER” there'), true);
    assert.equal(areIn('ile de france', 'in Île-de-France'), true);
    assert.equal(areIn('arm', 'the army'), false);
    assert.equal(areIn('power of', 'balance of power'), false);
  });

  test('with a star are the beginning of a word', () => {
    assert.equal(areIn('lavr*', 'Sergei Lavrov said'), true);
    assert.equal(areIn('avrov*', 'Sergei Lavrov said'), false);
  });

  test('in plain text, where nothing is folded, are found as in folded text', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'B',
        'b',
        '1',
        ' ',
        '-',
        '’',
        '“',
        '…',
        '\n',
        'é',
        'ß',
        'K',
        '½',
        '²',
        '\u00a0',
        '£',
        '€',
        'ª',
        '´',
        '×',
      ),
    });
    const sought = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' '), minLength: 1 });
    fc.assert(
      fc.property(text, sought, (within, words) => {
        fc.pre(words.trim() !== '');
        assert.equal(areIn(words, within), foldedWords(within).includes(foldedWords(words)));
      }),
      { numRuns: 2000 },
    );
  });
});
