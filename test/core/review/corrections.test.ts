import fc from 'fast-check';
import assert from 'node:assert/strict';
import { correctLines, type LineMark } from '../../../src/core/review/corrections';
import { overlaps } from '../../../src/core/text/span';
import { linesOf } from './linesOf';

const { lines } = linesOf([
  ['navigation', 'Home'],
  ['headline', 'A title'],
  ['body', 'First words.'],
  ['blank', ''],
  ['body', 'Last words.'],
]);
const kinds = (marks: readonly LineMark[]): readonly string[] => correctLines(lines, marks).map(({ kind }) => kind);
const spanOf = (first: number, last: number): LineMark['span'] => ({
  start: lines[first]?.start ?? 0,
  end: lines[last]?.end ?? 0,
});

suite('a person’s marks of lines', () => {
  test('win over what was found; a finer kind stays where it agrees', () => {
    assert.deepEqual(kinds([{ span: spanOf(0, 1), line: 'article' }]), ['body', 'headline', 'body', 'blank', 'body']);
    assert.deepEqual(kinds([{ span: spanOf(0, 4), line: 'boilerplate' }]), [
      'navigation',
      'other',
      'other',
      'blank',
      'other',
    ]);
  });

  test('a later mark wins over an earlier one', () => {
    const marks = [
      { span: spanOf(0, 4), line: 'boilerplate' },
      { span: spanOf(2, 2), line: 'article' },
    ] as const;
    assert.deepEqual(kinds(marks), ['navigation', 'other', 'body', 'blank', 'other']);
  });

  test('any marks give each line what the last one that touches it says', () => {
    const end = lines.at(-1)?.end ?? 0;
    const mark = fc
      .tuple(fc.nat(end), fc.nat(end), fc.constantFrom('article', 'boilerplate'))
      .map(([a, b, line]): LineMark => ({ span: { start: Math.min(a, b), end: Math.max(a, b) }, line }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        correctLines(lines, marks).forEach((corrected, index) => {
          const line = lines[index];
          const last = line && marks.findLast(({ span }) => overlaps(span, line));
          if (!last || line.kind === 'blank') assert.equal(corrected, line);
          else assert.equal(corrected.article, last.line === 'article');
        });
      }),
    );
  });

  test('bears as many marks over everything as there are lines', () => {
    const { text, lines: all } = linesOf(Array.from({ length: 50_000 }, () => ['body', 'Nine words']));
    const marks = all.map((): LineMark => ({ span: { start: 0, end: text.length }, line: 'boilerplate' }));
    assert.equal(
      correctLines(all, marks).every(({ article }) => article === false),
      true,
    );
  });
});
