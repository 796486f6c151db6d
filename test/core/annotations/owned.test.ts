import { strict as assert } from 'node:assert';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { joinOwned } from '../../../src/core/annotations/owned';
import { annotate } from '../../support/annotate';

const text = 'Lavrov spoke. Kerry answered.';
const of = (name: string, words: string): AnnotationSet =>
  AnnotationSet.of([annotate(text, words, { id: 'aaaaaa', speaker: 'l' })], {
    speakers: new Map([['l', { name, aliases: [] }]]),
    dismissed: [{ kind: 'claim', span: { start: 0, end: 6 }, exact: 'Lavrov' }],
    status: 'done',
  });

suite('what other coders say', () => {
  test('one id and one key of two coders stay two annotations and two speakers', () => {
    const joined = joinOwned([
      ['anna', of('Sergei Lavrov', 'Lavrov spoke')],
      ['ben', of('Lisa Lee', 'Kerry answered')],
    ]);
    assert.deepEqual(
      joined.all.map(({ id, owner, exact, speaker }) => [
        id,
        owner,
        exact[0],
        joined.speakers.get(speaker ?? '')?.name,
      ]),
      [
        ['aaaaaa@anna', 'anna', 'Lavrov spoke', 'Sergei Lavrov'],
        ['aaaaaa@ben', 'ben', 'Kerry answered', 'Lisa Lee'],
      ],
    );
  });

  test('their judgements of suggestions and of the document stay theirs', () => {
    const joined = joinOwned([['anna', of('Sergei Lavrov', 'Lavrov spoke')]]);
    assert.deepEqual([joined.dismissed, joined.status], [[], 'new']);
  });

  test('nothing said is nothing', () => {
    assert.equal(joinOwned([['anna', AnnotationSet.empty]]), AnnotationSet.empty);
  });
});
