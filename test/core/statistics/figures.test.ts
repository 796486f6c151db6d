import assert from 'node:assert/strict';
import { articleShares, documentsByStatus } from '../../../src/core/statistics/documentCounts';
import { claimsByDate } from '../../../src/core/statistics/claimsByDate';
import type { Cell, CountedAnnotation, CountedDocument } from '../../../src/core/statistics/countedDocument';
import { csvText } from '../../../src/core/statistics/csvText';
import { documentFactSteps } from '../../../src/core/statistics/documentFacts';
import { quotationsBySpeaker, tagsByDocument, tagsBySpeaker } from '../../../src/core/statistics/annotationCounts';
import { speakerNames } from '../../../src/core/statistics/speakerNames';
import { tagPairs } from '../../../src/core/statistics/tagPairs';
import { finish } from '../../../src/core/text/steps';

let made = 0;
const annotation = (fields: Partial<CountedAnnotation> = {}): CountedAnnotation => ({
  id: `a${++made}`,
  kind: 'quote',
  tags: [],
  ...fields,
});
const document = (name: string, fields: Partial<CountedDocument> = {}): CountedDocument => ({
  id: `file:///${name}`,
  name,
  status: 'new',
  annotations: [],
  facts: undefined,
  ...fields,
});
/** Row, column, value of each cell. */
const numbers = (cells: readonly Cell[]): unknown[] => cells.map(({ row, column, value }) => [row, column, value]);

suite('figures of annotations', () => {
  const documents = [
    document('one', {
      annotations: [
        annotation({ speaker: 'Sergei Lavrov', tags: ['denial', 'arms'] }),
        annotation({ speaker: 'Sergei Lavrov', tags: ['denial'] }),
        annotation({ kind: 'claim', tags: ['arms'] }),
      ],
    }),
    document('two', { annotations: [annotation({ id: 'q', tags: ['arms'] }), annotation({ speaker: 'Ehud Barak' })] }),
  ];

  test('quotations are counted by speaker, those without one too', () => {
    assert.deepEqual(numbers(quotationsBySpeaker(documents)), [
      ['Sergei Lavrov', '', 2],
      ['', '', 1],
      ['Ehud Barak', '', 1],
    ]);
  });

  test('each number leads to what it counts', () => {
    const nobody = quotationsBySpeaker(documents).find(({ row }) => row === '');
    assert.deepEqual(nobody?.passages, [{ document: 'file:///two', annotation: 'q' }]);
  });

  test('tags are counted by document', () => {
    assert.deepEqual(numbers(tagsByDocument(documents)), [
      ['one', 'arms', 2],
      ['one', 'denial', 2],
      ['two', 'arms', 1],
    ]);
  });

  test('tags are counted by speaker where there is one', () => {
    assert.deepEqual(numbers(tagsBySpeaker(documents)), [
      ['denial', 'Sergei Lavrov', 2],
      ['arms', 'Sergei Lavrov', 1],
    ]);
  });

  test('tags called as objects name their methods are tags like others', () => {
    const odd = [document('x', { annotations: [annotation({ tags: ['__proto__', 'constructor'] })] })];
    assert.deepEqual(numbers(tagsByDocument(odd)), [
      ['x', '__proto__', 1],
      ['x', 'constructor', 1],
    ]);
  });
});

suite('tags that meet', () => {
  test('meet on one annotation', () => {
    const found = tagPairs([document('x', { annotations: [annotation({ tags: ['b', 'a', 'c'] })] })]);
    assert.deepEqual(numbers(found), [
      ['a', 'c', 1],
      ['a', 'b', 1],
      ['b', 'c', 1],
    ]);
  });

  test('meet on annotations that overlap, at the later one; not where they only touch', () => {
    const found = tagPairs([
      document('x', {
        annotations: [
          annotation({ tags: ['a'], place: { start: 0, end: 10 } }),
          annotation({ id: 'inner', tags: ['b'], place: { start: 4, end: 6 } }),
          annotation({ tags: ['c'], place: { start: 10, end: 20 } }),
        ],
      }),
    ]);
    assert.deepEqual(found, [
      { row: 'a', column: 'b', value: 1, passages: [{ document: 'file:///x', annotation: 'inner' }] },
    ]);
  });

  test('many on one place take no more time each', () => {
    const annotations = Array.from({ length: 20_000 }, () => annotation({ tags: ['a'], place: { start: 0, end: 9 } }));
    assert.deepEqual(tagPairs([document('x', { annotations })]), []);
  });
});

suite('claims over time', () => {
  const claims = (name: string, date: string | undefined, count: number): CountedDocument =>
    document(name, {
      annotations: Array.from({ length: count }, () => annotation({ kind: 'claim' })),
      facts: { article: 1, all: 1, ...(date !== undefined && { date }) },
    });

  test('are counted by day, in order, and apart where there is no date', () => {
    const { stretch, cells, undated } = claimsByDate([
      claims('b', '2012-03-14', 1),
      claims('a', '2012-03-13', 2),
      claims('c', '2012-03-13', 1),
      claims('d', undefined, 4),
      claims('e', undefined, 0),
    ]);
    assert.equal(stretch, 'day');
    assert.deepEqual(numbers(cells), [
      ['2012-03-13', '', 3],
      ['2012-03-14', '', 1],
    ]);
    assert.deepEqual(undated, { documents: 1, claims: 4 });
  });

  test('are counted by month or year over longer times', () => {
    const months = claimsByDate([claims('a', '2012-01-31', 1), claims('b', '2012-06-01', 1)]);
    assert.deepEqual([months.stretch, months.cells.map(({ row }) => row)], ['month', ['2012-01', '2012-06']]);
    const years = claimsByDate([claims('a', '2002-01-31', 1), claims('b', '2012-06-01', 1)]);
    assert.deepEqual([years.stretch, years.cells.map(({ row }) => row)], ['year', ['2002', '2012']]);
  });

  test('of nothing are nothing', () => {
    assert.deepEqual(claimsByDate([]), { stretch: 'day', cells: [], undated: { documents: 0, claims: 0 } });
  });
});

suite('figures of documents', () => {
  test('the share of the article leaves blank lines out, and documents that were not read', () => {
    const read = document('a', { facts: { article: 30, all: 40 } });
    const empty = document('b', { facts: { article: 0, all: 0 } });
    assert.deepEqual(numbers(articleShares([read, empty, document('c')])), [['a', '', 0.75]]);
  });

  test('the share comes from the lines as a person corrected them', () => {
    const text = 'Menu\n\nThe minister said on Friday that the talks had ended without any result.';
    const facts = finish(documentFactSteps(text, [{ span: { start: 0, end: text.length }, line: 'article' }]));
    assert.deepEqual(facts, { article: text.length - 2, all: text.length - 2 });
  });

  test('progress counts every status', () => {
    const found = documentsByStatus([document('a', { status: 'done' }), document('b'), document('c')]);
    assert.deepEqual(numbers(found), [
      ['new', '', 2],
      ['in-review', '', 0],
      ['done', '', 1],
    ]);
  });
});

suite('names over all documents', () => {
  test('are the same for one person and told apart for two', () => {
    const nameOf = speakerNames([
      { document: 'a', key: 'lavrov', name: 'Sergei Lavrov', aliases: ['Lavrov'] },
      { document: 'b', key: 'l', name: 'Mr Sergei Lavrov', aliases: [] },
      { document: 'a', key: 'smith', name: 'Smith', role: 'police chief' },
      { document: 'b', key: 'smith', name: 'Smith', role: 'novelist' },
    ]);
    assert.equal(nameOf('a', 'lavrov'), nameOf('b', 'l'));
    assert.equal(nameOf('a', 'smith'), 'Smith (police chief)');
    assert.equal(nameOf('b', 'smith'), 'Smith (novelist)');
    assert.equal(nameOf('b', 'unknown'), 'unknown');
    assert.equal(nameOf('b', undefined), undefined);
  });
});

suite('comma-separated values', () => {
  test('quote what must be quoted', () => {
    assert.equal(csvText(['Tag', 'n'], [['a "b", c', 2]]), 'Tag,n\r\n"a ""b"", c",2\r\n');
  });

  test('hold no formula', () => {
    assert.equal(csvText(['x'], [['=HYPERLINK("http://a")'], [-1]]), 'x\r\n"\'=HYPERLINK(""http://a"")"\r\n-1\r\n');
  });
});
