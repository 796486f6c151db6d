import { strict as assert } from 'node:assert';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { rebase } from '../../../src/core/annotations/rebase';

const one: Annotation = {
  id: 'aaaaaa',
  kind: 'quote',
  tags: ['denial'],
  spans: [{ start: 0, end: 4 }],
  exact: ['Rain'],
  prefix: '',
  suffix: ' fell',
  origin: 'human',
  state: 'ok',
};
const base = AnnotationSet.of([one]);
const other: Annotation = { ...one, id: 'bbbbbb', spans: [{ start: 5, end: 9 }], exact: ['fell'] };

type Change = (set: AnnotationSet) => AnnotationSet;

/** What both changes give together, ours made on what theirs has left on disk; and what of ours was refused. */
function joined(ours: Change, theirs: Change, overrule = false): { set: AnnotationSet; refused: readonly string[] } {
  const { set, refused } = rebase(base, ours(base), theirs(base), overrule);
  return { set, refused: refused.map(({ id = '', field = '' }) => `${id} ${field}`.trim()) };
}

suite('a change of ours on a file that was changed meanwhile', () => {
  test('different records and different fields of one record join', () => {
    const { set, refused } = joined(
      (our) => our.edit('aaaaaa', { note: 'mine' }).add(other),
      (their) => their.edit('aaaaaa', { tags: ['threat'] }).withStatus('done'),
    );
    assert.deepEqual(refused, []);
    assert.deepEqual([set.get('aaaaaa')?.note, set.get('aaaaaa')?.tags], ['mine', ['threat']]);
    assert.deepEqual([set.has('bbbbbb'), set.status], [true, 'done']);
  });

  test('the same field stays as in the file, is told, and changes when the person insists', () => {
    const ours: Change = (our) => our.edit('aaaaaa', { tags: ['mine'] });
    const theirs: Change = (their) => their.edit('aaaaaa', { tags: ['theirs'] });
    assert.deepEqual(joined(ours, theirs).refused, ['aaaaaa tags']);
    assert.deepEqual(joined(ours, theirs).set.get('aaaaaa')?.tags, ['theirs']);
    assert.deepEqual(joined(ours, theirs, true).set.get('aaaaaa')?.tags, ['mine']);
  });

  test('what we removed and they have worked on stays until the person insists', () => {
    const theirs: Change = (their) => their.edit('aaaaaa', { note: 'theirs' });
    assert.deepEqual(joined((our) => our.remove('aaaaaa'), theirs).refused, ['aaaaaa record']);
    assert.equal(joined((our) => our.remove('aaaaaa'), theirs, true).set.has('aaaaaa'), false);
  });

  test('what they removed and we have worked on is kept', () => {
    const { set, refused } = joined(
      (our) => our.edit('aaaaaa', { note: 'mine' }),
      (their) => their.remove('aaaaaa'),
    );
    assert.deepEqual([set.get('aaaaaa')?.note, refused], ['mine', []]);
  });

  test('what we took back stays taken back: a dismissal, a speaker', () => {
    const dismissed = { kind: 'claim', span: { start: 0, end: 4 }, exact: 'Rain' } as const;
    const speaker = { name: 'Ann', aliases: [] };
    const start = base.dismiss(dismissed).withSpeaker('ann', speaker);
    const { set } = rebase(start, start.restore(dismissed).withoutSpeaker('ann'), start.add(other));
    assert.deepEqual([set.dismissed, set.speakers.size, set.all.length], [[], 0, 2]);
  });
});
