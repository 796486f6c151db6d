import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scoreSentence } from '../../../src/core/claims/scores';
import { sentenceFeatures, slotCount } from '../../../src/core/claims/sentenceFeatures';
import { WordClasses } from '../../../src/core/claims/wordClasses';

suite('scoreSentence', () => {
  test('what can be checked scores higher than what cannot', () => {
    const pairs: [string, string][] = [
      [
        'Unemployment fell to 4.2% in 1999, the lowest rate in thirty years.',
        'I hope that we can work together on that.',
      ],
      ['Last year we created more than 200,000 new jobs in this state.', 'Thank you, and God bless you all.'],
      ['He voted against the bill 27 times.', 'Do you think that is right?'],
      ['Our schools spend $9,000 on every child.', 'We must never give up.'],
    ];
    for (const [claim, other] of pairs) {
      const [high, low] = [scoreSentence(claim), scoreSentence(other)];
      assert.ok(
        high.checkworthy > 0.5 && low.checkworthy < 0.3,
        `${claim} ${high.checkworthy} / ${other} ${low.checkworthy}`,
      );
      assert.ok(high.factual > 0.5 && low.factual < 0.5, `${claim} ${high.factual} / ${other} ${low.factual}`);
    }
  });

  test('who it is about does not count', () => {
    assert.deepEqual(scoreSentence('In 2009 Obama cut taxes.'), scoreSentence('In 2009 Kowalski cut taxes.'));
  });

  test('every text has two scores from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { checkworthy, factual } = scoreSentence(text);
        assert.ok(checkworthy >= 0 && checkworthy <= 1 && factual >= 0 && factual <= 1);
      }),
    );
  });

  test('a sentence has each of its slots once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const slots = sentenceFeatures(text, new WordClasses(''));
        assert.equal(new Set(slots).size, slots.length);
        assert.ok(slots.every((slot) => Number.isInteger(slot) && slot >= 0 && slot < slotCount));
      }),
    );
  });

  test('a sentence of a megabyte is judged by its beginning', () => {
    const { checkworthy } = scoreSentence('They spent 5 million dollars in 2009 '.repeat(30_000));
    assert.ok(checkworthy >= 0 && checkworthy <= 1);
  });
});
