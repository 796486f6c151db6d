import * as assert from 'node:assert/strict';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { correctLines } from '../../../src/core/review/corrections';
import { linesToMark, lineWords, markLines } from '../../../src/core/review/markLines';
import type { Span } from '../../../src/core/text/span';
import { linesOf } from './linesOf';

const { text, lines } = linesOf([
  ['promo', 'Sale'],
  ['body', 'It rained.'],
  ['body', 'Share this'],
  ['body', 'Snow fell.'],
  ['share', '  Share this '],
]);

const spanOf = (words: string, last = words): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(last) + last.length,
});

/** What the lines are after marks that were made one after the other. */
const verdicts = (...marks: readonly (readonly ['article' | 'boilerplate', Span])[]): readonly (boolean | null)[] => {
  let seed = 0;
  const random = (): number => (seed = (seed + 0.137) % 1);
  const set = marks.reduce(
    (all, [line, span]) => markLines(all, text, { spans: [span], line }, random),
    AnnotationSet.empty,
  );
  const corrections = set.all.flatMap((one) =>
    one.spans.map((span) => ({ span, line: one.line ?? ('article' as const) })),
  );
  return correctLines(lines, corrections).map(({ article }) => article);
};

suite('marking lines by hand', () => {
  test('wins over the classifier', () => {
    assert.deepEqual(verdicts(['article', spanOf('Sale')]), [true, true, true, true, false]);
  });

  test('one line of a marked stretch can be marked otherwise, the rest stays marked', () => {
    assert.deepEqual(verdicts(['boilerplate', spanOf('It rained.', 'Snow fell.')], ['article', spanOf('Share this')]), [
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test('the latest mark counts, whatever the order of the lines', () => {
    assert.deepEqual(verdicts(['boilerplate', spanOf('It rained.')], ['article', spanOf('Sale', 'Share this')]), [
      true,
      true,
      true,
      true,
      false,
    ]);
    assert.deepEqual(
      verdicts(['article', spanOf('It rained.', 'Share this')], ['boilerplate', spanOf('Share this', 'Snow fell.')]),
      [false, true, false, false, false],
    );
  });

  test('the words of lines are taken without white space at their edges and without blank lines', () => {
    assert.deepEqual([...lineWords(' a b \r\n\r\n c\n', { start: 0, end: 13 })], ['a b', 'c']);
  });

  test('the same line elsewhere is to be marked only where it is taken for something else', () => {
    const words = new Set(['Share this']);
    assert.deepEqual(linesToMark(text, lines, words, 'boilerplate'), [spanOf('Share this')]);
    const last = text.lastIndexOf('Share this');
    assert.deepEqual(linesToMark(text, lines, words, 'article'), [{ start: last, end: last + 10 }]);
  });
});
