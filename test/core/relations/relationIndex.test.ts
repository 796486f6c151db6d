import { strict as assert } from 'node:assert';
import type { Relation } from '../../../src/core/annotations/relation';
import { documentAt } from '../../../src/core/relations/documentPath';
import { RelationIndex, type RelatingDocument } from '../../../src/core/relations/relationIndex';

const one = (id: string, ...relations: Relation[]): RelatingDocument['annotations'][number] => ({ id, relations });

/** What starts or ends at `id` in `document`, as `sense id document (kept n times)`. */
function links(index: RelationIndex, document: string, id: string): readonly string[] {
  return index
    .of({ document, id })
    .map(({ sense, other, kept }) => `${sense} ${other.id} in ${other.document}${kept.length > 1 ? ' twice' : ''}`);
}

suite('relations followed both ways', () => {
  const index = new RelationIndex(
    [
      {
        document: '/w/a.txt',
        annotations: [
          one('a1', { type: 'supports', to: 'a2' }, { type: 'contradicts', to: 'b1', in: 'sub/b.txt' }),
          one('a2', { type: 'same-as', to: 'gone' }),
        ],
      },
      {
        document: '/w/sub/b.txt',
        annotations: [
          one('b1', { type: 'contradicts', to: 'a1', in: '../a.txt' }, { type: 'supports', to: 'a1', in: '../a.txt' }),
          one('b2', { type: 'supports', to: 'a1', in: '../../../a.txt' }, { type: 'supports', to: 'b2', in: 'b.txt' }),
        ],
      },
    ],
    documentAt,
  );

  test('from where they are kept, and from the other end: supports becomes supported-by', () => {
    assert.deepEqual(links(index, '/w/a.txt', 'a2'), ['same-as gone in /w/a.txt', 'supported-by a1 in /w/a.txt']);
  });

  test('what both ends say is one relation, kept twice; the other way round it is another', () => {
    assert.deepEqual(links(index, '/w/a.txt', 'a1'), [
      'supports a2 in /w/a.txt',
      'contradicts b1 in /w/sub/b.txt twice',
      'supported-by b1 in /w/sub/b.txt',
    ]);
    assert.deepEqual(links(index, '/w/sub/b.txt', 'b1'), [
      'contradicts a1 in /w/a.txt twice',
      'supports a1 in /w/a.txt',
    ]);
  });

  test('an end that is not there is told as it is written; a path out of everything leads nowhere; to itself once', () => {
    assert.deepEqual(links(index, '/w/sub/b.txt', 'b2'), ['supports a1 in ', 'supports b2 in /w/sub/b.txt']);
    assert.deepEqual(links(index, '/w/a.txt', 'gone'), ['same-as a2 in /w/a.txt']);
  });

  test('the documents that a document has to do with', () => {
    assert.deepEqual([...index.documentsBeside('/w/a.txt')], ['/w/a.txt', '/w/sub/b.txt']);
    assert.deepEqual([...index.documentsBeside('/w/c.txt')], []);
  });

  test('the same id in another document, or none', () => {
    assert.deepEqual(links(index, '/w/sub/b.txt', 'a1'), []);
  });
});
