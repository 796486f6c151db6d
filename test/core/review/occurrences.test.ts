import assert from 'node:assert/strict';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { annotate } from '../../../src/core/review/annotate';
import { occurrences, outsideBoilerplate, type OccurrenceOptions } from '../../../src/core/review/occurrences';
import { tagPlaces } from '../../../src/core/review/tagPlaces';
import type { Line } from '../../../src/core/segmentation/line';
import { textOf } from '../../../src/core/text/span';

const any: OccurrenceOptions = { matchCase: false, wholeWord: false };
const found = (text: string, words: string, options = any): readonly string[] =>
  occurrences(text, words, options).map((span) => textOf(text, span));

suite('occurrences', () => {
  test('quotation marks, dashes and white space are the same in every form', () =>
    assert.deepEqual(found('“We don’t”, "we\ndon\'t", «we  don´t»', '"we don\'t"'), [
      '“We don’t”',
      '"we\ndon\'t"',
      '«we  don´t»',
    ]));
  test('case counts only when asked', () => {
    assert.deepEqual(found('Arms, arms, ARMS', 'arms'), ['Arms', 'arms', 'ARMS']);
    assert.deepEqual(found('Arms, arms, ARMS', 'arms', { ...any, matchCase: true }), ['arms']);
  });
  test('whole words alone when asked, in any script', () => {
    const whole = { ...any, wholeWord: true };
    assert.equal(found('Iran, Iranian, Tehran-Iran', 'iran', whole).length, 2);
    assert.equal(found('мир, мира', 'мир', whole).length, 1);
    assert.equal(found('(S-300)2 and (S-300)', '(S-300)', whole).length, 2);
  });
  test('signs of patterns are but signs', () => assert.deepEqual(found('a.c abc [x]* $1', '[x]*'), ['[x]*']));
  test('places do not overlap, and blank words have none', () => {
    assert.deepEqual(found('aaaa', 'aa'), ['aa', 'aa']);
    assert.deepEqual(found('a  b', ' \n'), []);
  });
  test('a text of a million characters', () =>
    assert.equal(occurrences('ab '.repeat(333_334), 'ab', any).length, 333_334));
  test('boilerplate is left out', () => {
    const line = (start: number, end: number, kind: Line['kind']): Line => ({
      start,
      end,
      kind,
      article: kind === 'body',
      confidence: 1,
      why: [],
    });
    const lines = [line(0, 10, 'navigation'), line(11, 20, 'body'), line(21, 30, 'promo'), line(31, 40, 'caption')];
    const spans = [
      { start: 2, end: 5 },
      { start: 12, end: 15 },
      { start: 18, end: 22 },
      { start: 32, end: 34 },
    ];
    assert.deepEqual(outsideBoilerplate(spans, lines), [spans[1], spans[3]]);
  });
});

suite('tagPlaces', () => {
  test('tags what is annotated there, and annotates the rest', () => {
    const text = 'arms and arms';
    const [first, second] = occurrences(text, 'arms', any);
    assert.ok(first && second);
    let seed = 0;
    const random = (): number => (seed += 0.01);
    const before = annotate(
      AnnotationSet.empty,
      text,
      { kind: 'quote', spans: [first], tags: ['denial'], origin: 'human' },
      random,
    ).set;
    const after = tagPlaces(before, text, [first, second], { tags: ['arms'], kind: 'passage', by: 'anna' }, random);
    assert.deepEqual(
      after.all.map(({ kind, tags, by }) => [kind, tags, by]),
      [
        ['quote', ['denial', 'arms'], undefined],
        ['passage', ['arms'], 'anna'],
      ],
    );
    assert.equal(tagPlaces(after, text, [first, second], { tags: ['arms'], kind: 'passage' }, random), after);
  });
});
