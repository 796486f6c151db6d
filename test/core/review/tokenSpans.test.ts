import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis';
import { tokenSpans } from '../../../src/core/review/tokenSpans';

suite('What a document is coloured as', () => {
  const headline = 'Minister denies sending missiles to the capital';
  const quoted = '“More than 70,000 people have died there since 2011,” said Foreign Minister Anna Berg on Monday.';
  const plain = 'Her country delivered 45 missiles to the army in 2012, more than any other state in the region.';
  const text = `${headline}\n\n${quoted}\n\n${plain}\n`;

  const coloured = (type: string): string[] =>
    tokenSpans(text, analyse(text))
      .filter((span) => span.type === type)
      .map(({ start, end }) => text.slice(start, end));

  test('the quotation, the cue and the speaker of reported speech', () => {
    assert.deepEqual(coloured('cue'), ['denies', 'said']);
    assert.deepEqual(coloured('speaker'), ['Minister', 'Foreign Minister Anna Berg']);
    assert.deepEqual(coloured('figure').slice(0, 2), ['70,000 people have died there', '2011']);
    assert.equal(coloured('quotation').join('|'), '“More than | since |,”');
  });

  test('a claim, as far as nothing nearer has a colour', () => {
    assert.ok(coloured('claim').includes('Her country delivered '));
    assert.ok(coloured('claim').includes(', more than any other state in the region.'));
  });

  test('in order, none over another, none across a line break', () => {
    let last = 0;
    for (const { start, end } of tokenSpans(text, analyse(text))) {
      assert.ok(start >= last && end > start);
      assert.doesNotMatch(text.slice(start, end), /\n/);
      last = end;
    }
    assert.ok(last > 0);
  });
});
