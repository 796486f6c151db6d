import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { folded, foldedWords } from '../../../src/core/text/folded';
import '../../support/propertySeed';

suite('folded', () => {
  test('is lower case without accents', () => {
    assert.equal(folded('Île, ILE'), 'ile, ile');
  });
});

suite('foldedWords', () => {
  test('are the words of the folded text, also where nothing has to be folded', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'a',
        'B',
        ' ',
        '1',
        '’',
        '…',
        '\u00a0',
        '£',
        '€',
        '½',
        'ª',
        '´',
        '×',
        'é',
        'ß',
        '™',
        '\u00ad',
        '\u0301',
      ),
      fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const words =
          text
            .normalize('NFKD')
            .replace(/\p{M}+/gu, '')
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        assert.equal(
          folded(text),
          text
            .normalize('NFKD')
            .replace(/\p{M}+/gu, '')
            .toLowerCase(),
        );
        assert.equal(foldedWords(text), words.length > 0 ? ` ${words.join(' ')} ` : ' ');
      }),
      { numRuns: 5000 },
    );
  });
});
