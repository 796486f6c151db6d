import assert from 'node:assert/strict';
import { rankTag } from '../../../src/core/codebook/rankTag';

const tags = [
  { name: 'casualty-figure', label: 'Casualty figure', key: 'c' },
  { name: 'figure', label: 'Figure', key: 'f' },
  { name: 'call-for-talks', label: 'Call for talks', key: 'k' },
  { name: 'etat', label: 'État' },
];

/** The names of the tags that fit, best first. */
function fitting(typed: string): readonly string[] {
  return tags
    .flatMap((tag) => ({ name: tag.name, rank: rankTag(tag, typed) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ name }) => name);
}

suite('rankTag', () => {
  test('a key alone chooses its tag', () => assert.equal(fitting('k')[0], 'call-for-talks'));
  test('beginnings go before parts', () => assert.deepEqual(fitting('fig'), ['figure', 'casualty-figure']));
  test('first letters of words', () => assert.deepEqual(fitting('cft'), ['call-for-talks']));
  test('letters in order', () => assert.deepEqual(fitting('cltfg'), ['casualty-figure']));
  test('accents, case, blanks and hyphens do not count', () => {
    assert.deepEqual(fitting('ETAT'), ['etat']);
    assert.deepEqual(fitting('call for t'), ['call-for-talks']);
    assert.deepEqual(fitting('Call-For'), ['call-for-talks']);
  });
  test('what does not fit', () => assert.deepEqual(fitting('zzz'), []));
});
