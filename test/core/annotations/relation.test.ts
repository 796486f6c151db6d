import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { joinOwned } from '../../../src/core/annotations/owned';
import { rebase } from '../../../src/core/annotations/rebase';
import {
  joinRelations,
  relationTypes,
  sortedRelations,
  withoutRelation,
  withRelation,
  type Relation,
} from '../../../src/core/annotations/relation';
import { annotate } from '../../support/annotate';

const supports = (to: string, document?: string): Relation => ({
  type: 'supports',
  to,
  ...(document !== undefined && { in: document }),
});
const contradicts = (to: string): Relation => ({ type: 'contradicts', to });

const sides = fc
  .uniqueArray(
    fc.record(
      {
        type: fc.constantFrom(...relationTypes),
        to: fc.constantFrom('a', 'b', 'c', '__proto__'),
        in: fc.constantFrom('x.txt', 'y.txt'),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 5, selector: ({ to, in: document }) => `${document} ${to}` },
  )
  .map((all) => (all.length > 0 ? sortedRelations(all) : undefined));

suite('relations of an annotation', () => {
  test('one to each end, those of the same document first', () => {
    const all = withRelation(
      withRelation(withRelation(undefined, supports('bb', 'b.txt')), supports('zz')),
      contradicts('aa'),
    );
    assert.deepEqual(all, [contradicts('aa'), supports('zz'), supports('bb', 'b.txt')]);
    assert.deepEqual(withRelation(all, contradicts('zz')), [
      contradicts('aa'),
      contradicts('zz'),
      supports('bb', 'b.txt'),
    ]);
    assert.deepEqual(withoutRelation(all, { to: 'bb' }), all, 'the same id in another document is another end');
    assert.equal(withoutRelation([supports('a')], { to: 'a' }), undefined);
  });

  test('what two sides added joins, what one took away goes, and only one end in two ways is a conflict', () => {
    assert.deepEqual(joinRelations([supports('old')], [supports('old'), supports('b')], [supports('a')]), {
      relations: [supports('a'), supports('b')],
      conflicts: [],
    });
    assert.deepEqual(joinRelations([supports('a')], [contradicts('a')], undefined), {
      relations: [contradicts('a')],
      conflicts: [{ ours: contradicts('a'), theirs: undefined }],
    });
  });

  test('joining again changes nothing more, and without conflict it is the same from either side', () => {
    fc.assert(
      fc.property(sides, sides, sides, (base, ours, theirs) => {
        const { relations, conflicts } = joinRelations(base, ours, theirs);
        assert.deepEqual(joinRelations(base, relations, theirs).relations, relations);
        assert.deepEqual(joinRelations(base, ours, base).relations, ours);
        if (conflicts.length === 0) assert.deepEqual(joinRelations(base, theirs, ours).relations, relations);
      }),
    );
  });

  test('a change on a file that has other relations by now joins them; the same end is refused until the person insists', () => {
    const one = annotate('Rain fell', 'Rain', { id: 'aaaaaa' });
    const base = AnnotationSet.of([one]);
    const relate = (...relations: Relation[]): AnnotationSet => base.edit('aaaaaa', { relations });
    const joined = (ours: AnnotationSet, theirs: AnnotationSet, overrule = false): readonly unknown[] => {
      const { set, refused } = rebase(base, ours, theirs, overrule);
      return [set.get('aaaaaa')?.relations, refused.map(({ field }) => field)];
    };
    assert.deepEqual(joined(relate(supports('c')), relate(supports('b'))), [[supports('b'), supports('c')], []]);
    const [ours, theirs] = [relate(supports('b'), supports('c')), relate(contradicts('b'), supports('d'))];
    assert.deepEqual(joined(ours, theirs), [[contradicts('b'), supports('c'), supports('d')], ['relations']]);
    assert.deepEqual(joined(ours, theirs, true), [[supports('b'), supports('c'), supports('d')], []]);
    assert.deepEqual(
      rebase(relate(supports('b')), base, relate(supports('b'), supports('d'))).set.get('aaaaaa')?.relations,
      [supports('d')],
    );
  });

  test('those of another coder lead to annotations of that coder', () => {
    const text = 'Rain fell';
    const of = (relations: Annotation['relations']): AnnotationSet =>
      AnnotationSet.of([annotate(text, 'Rain', { id: 'aaaaaa', ...(relations && { relations }) })]);
    const joined = joinOwned([['anna', of([supports('b'), supports('c', 'c.txt')])]]);
    assert.deepEqual(joined.all[0]?.relations, [supports('b@anna'), supports('c@anna', 'c.txt')]);
  });
});
