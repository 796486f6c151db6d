import { strict as assert } from 'node:assert';
import type { ListedAnnotation } from '../../../src/core/annotations/annotation';
import {
  annotationsByWords,
  groupHits,
  sortFound,
  type Grouping,
  type Sorting,
} from '../../../src/core/query/groupHits';

function row(id: string, more: Partial<ListedAnnotation> = {}): ListedAnnotation {
  return { id, kind: 'quote', tags: [], exact: [id], state: 'ok', origin: 'human', ...more };
}

const found = [
  {
    document: 'a',
    annotations: [
      row('“Zero', { tags: ['denial', 'arms'], speaker: 'l', by: 'anna' }),
      row('middle', { kind: 'claim', tags: ['arms'], state: 'moved' }),
    ],
  },
  { document: 'b', annotations: [row('first', { speaker: 'lavrov', state: 'lost' })] },
  { document: 'c', annotations: [] },
];

function groups(grouping: Exclude<Grouping, 'document'>, sorting: Sorting = 'position'): readonly string[] {
  const ids = (_: string, key: string): string => (key.startsWith('l') ? 'Sergei Lavrov' : key);
  return groupHits(found, grouping, sorting, ids).map(
    ({ value, hits }) => `${value}: ${hits.map(({ annotation }) => annotation.id).join(', ')}`,
  );
}

suite('groupHits', () => {
  test('one with two tags is in two groups, one without any comes last', () => {
    assert.deepEqual(groups('tag'), ['arms: “Zero, middle', 'denial: “Zero', ': first']);
  });

  test('a person whom documents call by several keys is one speaker', () => {
    assert.deepEqual(groups('speaker'), ['Sergei Lavrov: “Zero, first', ': middle']);
  });

  test('kinds in their order, states that want a look first, coders by name', () => {
    assert.deepEqual(groups('kind'), ['quote: “Zero, first', 'claim: middle']);
    assert.deepEqual(groups('state'), ['lost: first', 'moved: middle', 'ok: “Zero']);
    assert.deepEqual(groups('coder'), ['anna: “Zero', ': middle, first']);
  });

  test('by words, whatever marks stand before them, and the largest group first', () => {
    assert.deepEqual(groups('kind', 'words'), ['quote: first, “Zero', 'claim: middle']);
    assert.deepEqual(groups('coder', 'count'), [': middle, first', 'anna: “Zero']);
  });
});

suite('sortFound', () => {
  test('leaves out documents without hits, and puts those with most first when asked', () => {
    assert.deepEqual(
      sortFound([...found].reverse(), 'position').map(({ document }) => document),
      ['b', 'a'],
    );
    assert.deepEqual(
      sortFound([...found].reverse(), 'count').map(({ document }) => document),
      ['a', 'b'],
    );
  });
});

suite('annotationsByWords', () => {
  test('puts them in the order of their first words', () => {
    assert.deepEqual(
      annotationsByWords([row('“Zero'), row('alpha'), row('Beta')]).map(({ id }) => id),
      ['alpha', 'Beta', '“Zero'],
    );
  });
});
