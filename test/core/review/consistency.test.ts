import { strict as assert } from 'node:assert';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { consistencyRules, inconsistencies, type ConsistencyRule } from '../../../src/core/review/consistency';
import { TaggedWords, textWords } from '../../../src/core/review/taggedWords';
import type { Line } from '../../../src/core/segmentation/line';

const text = [
  'Subscribe to our daily news letter',
  'He said the balance of power will not change.',
  'Again: “The Balance-of power will not change”!',
  'Nobody else said a word.',
].join('\n');

const lines = text.split('\n').map((line, index): Line => {
  const start = text.indexOf(line);
  return { start, end: start + line.length, kind: 'body', article: index > 0, confidence: 1, why: [] };
});

function annotation(words: string, more: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(words);
  const rest = { prefix: '', suffix: '', origin: 'human', state: 'ok', kind: 'passage', tags: [] } as const;
  return { ...rest, id: words, exact: [words], spans: [{ start, end: start + words.length }], ...more };
}

function found(
  own: readonly Annotation[],
  elsewhere: readonly Annotation[] = [],
  rules: readonly ConsistencyRule[] = consistencyRules,
) {
  const tagged = new TaggedWords<string>();
  tagged.put('this', own);
  tagged.put('other', elsewhere);
  return inconsistencies({ words: textWords(text), lines, annotations: own }, tagged, new Set(rules)).map(
    ({ rule, start, end, other }) => [rule, text.slice(start, end), ...(other ? [other.document] : [])],
  );
}

const power = 'the balance of power will not change';

suite('consistency', () => {
  test('the same words tagged in two ways are told with where the other is', () => {
    assert.deepEqual(found([annotation(power, { tags: ['denial'] })], [annotation(power, { tags: ['arms'] })]), [
      ['differentTags', power, 'other'],
      ['untagged', 'The Balance-of power will not change', 'this'],
    ]);
  });

  test('in the same way, whatever the order of tags, they agree', () => {
    const own = annotation(power, { tags: ['denial', 'arms'] });
    assert.deepEqual(found([own], [annotation(power, { tags: ['arms', 'denial'] })], ['differentTags']), []);
  });

  test('a quote and the claim in it may be tagged in two ways', () => {
    const own = annotation(power, { tags: ['denial'] });
    assert.deepEqual(found([own], [annotation(power, { tags: ['arms'], kind: 'claim' })], ['differentTags']), []);
  });

  test('the same words left without a tag are told, annotated or not, whatever case and marks', () => {
    assert.deepEqual(found([annotation(power)], [annotation(power, { tags: ['arms'] })]), [
      ['untagged', power, 'other'],
      ['untagged', 'The Balance-of power will not change', 'other'],
    ]);
  });

  test('in boilerplate, or of three words, they are not', () => {
    const elsewhere = ['to our daily news', 'said a word'].map((words) => annotation(words, { tags: ['x'] }));
    assert.deepEqual(found([], elsewhere), []);
  });

  test('a quote without speaker and a claim without claimant', () => {
    assert.deepEqual(
      found([annotation('Nobody', { kind: 'quote' }), annotation('word', { kind: 'claim', speaker: 'a' })]),
      [['quoteWithoutSpeaker', 'Nobody']],
    );
    assert.deepEqual(found([annotation('word', { kind: 'claim' })]), [['claimWithoutClaimant', 'word']]);
  });

  test('a tag inside boilerplate, but no line mark', () => {
    assert.deepEqual(found([annotation('daily'), annotation('news', { kind: 'line' })]), [
      ['tagInBoilerplate', 'daily'],
    ]);
  });

  test('what is lost breaks no rule', () => {
    assert.deepEqual(found([annotation('Nobody', { kind: 'quote', state: 'lost' })]), []);
  });

  test('a rule that is off is silent', () => {
    assert.deepEqual(found([annotation('Nobody', { kind: 'quote' })], [], ['untagged']), []);
  });

  test('what was taken out again is no longer compared with', () => {
    const tagged = new TaggedWords<string>();
    tagged.put('other', [annotation(power, { tags: ['arms'] })]);
    assert.equal(tagged.same(annotation(power)).length, 1);
    tagged.remove('other');
    assert.deepEqual(tagged.same(annotation(power)), []);
    assert.deepEqual(tagged.occurrencesIn(textWords(text)), []);
  });
});
