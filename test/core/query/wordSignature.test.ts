import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { SoughtWords } from '../../../src/core/query/soughtWords';
import { WordSignature } from '../../../src/core/query/wordSignature';
import '../../support/propertySeed';

const mayBeIn = (sought: string, ...texts: string[]): boolean =>
  new SoughtWords(sought).mayBeIn(new WordSignature(texts));

suite('WordSignature', () => {
  test('tells which words are not there, whatever case and accents', () => {
    assert.equal(mayBeIn('minister', 'The Prime MINISTER said', 'no'), true);
    assert.equal(mayBeIn('ministry', 'The Prime Minister said', 'no'), false);
    assert.equal(mayBeIn('ile', 'Île-de-France'), true);
    assert.equal(mayBeIn('prime ministry', 'The Prime Minister said'), false);
    assert.equal(mayBeIn('anything'), false);
  });

  test('does not know what a beginning stands for', () => {
    assert.equal(mayBeIn('mini*', 'The Prime Minister said'), true);
    assert.equal(mayBeIn('other mini*', 'The Prime Minister said'), false);
  });

  test('never says that words are not there which are', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      'b',
      '1',
      ' ',
      ' ',
      '-',
      '’',
      '\n',
      'é',
      'ß',
      'K',
      '½',
      '\u0301',
      'Σ',
      '×',
      '中',
    );
    fc.assert(
      fc.property(
        fc.string({ unit }),
        fc.string({ unit, minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (text, words, star) => {
          const sought = new SoughtWords(star ? `${words}*` : words);
          if (sought.areIn(text)) assert.ok(sought.mayBeIn(new WordSignature(['no', text])));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
