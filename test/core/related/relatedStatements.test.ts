import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis';
import { RelatedStatements, type Statement } from '../../../src/core/related/relatedStatements';
import { statedFigures } from '../../../src/core/related/statedFigures';
import { statementTerms } from '../../../src/core/related/statementTerms';
import { textOf } from '../../../src/core/text/span';

const seeds = join(__dirname, '../../../seeds');
const claims: readonly Statement[] = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => {
    const text = readFileSync(join(seeds, name), 'utf8');
    return analyse(text).claims.map((claim) => ({ document: name.slice(0, 3), text: textOf(text, claim) }));
  });
const related = new RelatedStatements(claims);
const saying = (document: string, words: string): Statement => {
  const found = claims.find((one) => one.document === document && one.text.includes(words));
  assert.ok(found, words);
  return found;
};

suite('RelatedStatements', () => {
  test('the casualty figures of four seeds find each other', () => {
    const tolls = [
      saying('000', 'more than 80,000 lives'),
      saying('001', 'more than 70,000 people'),
      saying('002', 'At least 5,400 people'),
      saying('003', 'more than 7,500 people'),
    ];
    for (const toll of tolls) {
      const found = related.to(toll, 8).map(({ statement }) => statement);
      for (const other of tolls.filter((one) => one !== toll))
        assert.ok(found.includes(other), `${toll.document} finds ${other.document}`);
    }
  });
  test('figures of the same thing are set side by side', () => {
    const other = saying('001', 'more than 70,000 people');
    const found = related.to(saying('000', 'more than 80,000 lives'), 8).find(({ statement }) => statement === other);
    assert.deepEqual(found?.figures, [{ ours: 'more than 80,000', theirs: 'more than 70,000', agree: false }]);
  });
  test('the S-300 statements of two seeds find each other', () => {
    const found = related.to(saying('001', 'S300 batteries'), 5).map(({ statement }) => statement);
    assert.ok(found.some(({ document, text }) => document === '000' && text.includes('S300')));
  });
  test('what has nothing in common is not related, nor what stands in the same document', () => {
    const some = new RelatedStatements([
      { document: 'a', text: 'The bridge was opened in May.' },
      { document: 'b', text: 'Farmers sowed wheat.' },
      { document: 'c', text: 'The new bridge was opened by farmers.' },
    ]);
    assert.deepEqual(
      some.to({ document: 'c', text: 'The bridge was opened.' }, 5).map(({ statement }) => statement.document),
      ['a'],
    );
  });
});

suite('statedFigures', () => {
  const told = (text: string): readonly string[] => statedFigures(text).map((one) => `${one.text}=${one.value}`);

  test('amounts with their scale, without years and dates', () => {
    assert.deepEqual(told('More than 70,000 people died in 2013.'), ['More than 70,000=70000']);
    assert.deepEqual(told('It cost $1.5 billion, up 4.5%.'), ['$1.5 billion=1500000000', '4.5%=4.5']);
    assert.deepEqual(told('On the 21st, at 10:30, 12 tanks and S-300 missiles came.'), ['12=12']);
  });
  test('what is counted may stand before or after', () => {
    for (const text of ['killed at least 70,000', '80,000 lives', '5,400 people have been killed'])
      assert.ok(statedFigures(text)[0]?.of.has('@deaths'), text);
  });
  test('a megabyte of digits takes no time to speak of', () =>
    assert.equal(statedFigures('1'.repeat(1_000_000)).length, 0));
});

suite('statementTerms', () => {
  test('words for the same thing are one, endings and small words go', () =>
    assert.deepEqual(
      [...statementTerms('The S-300 missiles that Russia supplied have killed people')],
      ['s300', 'missile', 'russia', '@deliveries', '@deaths', 'people'],
    ));
});
