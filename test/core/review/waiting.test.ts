import { strict as assert } from 'node:assert';
import type { ReviewStatus } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { progressOf, progressOfAll } from '../../../src/core/review/progress';
import { queueOrder } from '../../../src/core/review/queueOrder';
import type { Suggestion } from '../../../src/core/review/suggestions';
import { usefulness, waitingIn, type Waiting } from '../../../src/core/review/waiting';
import type { Line } from '../../../src/core/segmentation/line';

const text = 'one two three four five six';

function suggestion(words: string, confidence: number, more: Partial<Suggestion> = {}): Suggestion {
  const start = text.indexOf(words);
  return { kind: 'quote', spans: [{ start, end: start + words.length }], confidence, ...more } as Suggestion;
}

function annotation(id: string, state: 'ok' | 'moved' | 'lost') {
  const rest = { kind: 'quote', tags: [], prefix: '', suffix: '', origin: 'human' } as const;
  return { ...rest, id, state, spans: [{ start: 0, end: 3 }], exact: [id], speaker: 'a' };
}

function waiting(start: number, more: Partial<Waiting> = {}): Waiting {
  return { start, end: start + 5, why: 'suggested', kind: 'claim', words: '', confidence: 0.8, ...more };
}

suite('waitingIn', () => {
  test('annotations that may stand on wrong words come first, then lost ones, then what is likely right', () => {
    const set = AnnotationSet.of(
      [annotation('fine', 'ok'), annotation('gone', 'lost'), annotation('elsewhere', 'moved')],
      {
        speakers: new Map([['a', { name: 'Anna', aliases: [] }]]),
      },
    );
    const found = waitingIn(text, set, [
      suggestion('five', 0.6, { speaker: { name: 'Ben' } }),
      suggestion('two', 0.9, { speaker: { name: 'Ben' } }),
      suggestion('three', 0.9),
    ]);
    assert.deepEqual(
      found.map(({ words, speaker }) => [words, speaker]),
      [
        ['elsewhere', 'Anna'],
        ['gone', 'Anna'],
        ['two', 'Ben'],
        ['three', undefined],
        ['five', 'Ben'],
      ],
    );
  });

  test('of two that are worth the same the first in the text comes first', () => {
    const found = waitingIn(text, AnnotationSet.empty, [suggestion('five', 0.6), suggestion('two', 0.6)]);
    assert.deepEqual(
      found.map(({ words }) => words),
      ['two', 'five'],
    );
  });

  test('a claim loses nothing for being the article’s own', () => {
    assert.equal(usefulness(waiting(0)), 0.8);
    assert.ok(usefulness(waiting(0, { kind: 'quote' })) < 0.8);
  });
});

suite('queueOrder', () => {
  const document = (path: string, status: ReviewStatus, ...items: readonly Waiting[]) => ({
    path,
    status,
    waiting: items,
  });

  test('what moved, what was begun, what is new, what is done; most worth first; nothing that is finished', () => {
    const order = queueOrder([
      document('done', 'done', waiting(0)),
      document('new, little', 'new', waiting(0)),
      document('new, much', 'new', waiting(0), waiting(9)),
      document('begun', 'in-review', waiting(0)),
      document('moved', 'done', waiting(0, { why: 'moved', confidence: 1 })),
      document('finished', 'in-review'),
    ]);
    assert.deepEqual(
      order.map(({ path }) => path),
      ['moved', 'begun', 'new, much', 'new, little', 'done'],
    );
  });
});

suite('progressOf', () => {
  const line = (start: number, article: boolean | null): Line => ({
    start,
    end: start + 9,
    kind: article === null ? 'blank' : 'body',
    article,
    confidence: 1,
    why: [],
  });
  const lines = [line(0, true), line(10, null), line(20, false), line(30, true), line(40, true)];

  test('counts lines of the article in which nothing waits', () => {
    assert.deepEqual(progressOf(lines, [], 'in-review'), { lines: 3, reviewed: 3 });
    assert.deepEqual(progressOf(lines, [{ start: 32, end: 36 }], 'in-review'), { lines: 3, reviewed: 2 });
    assert.deepEqual(
      progressOf(
        lines,
        [
          { start: 42, end: 44 },
          { start: 5, end: 33 },
        ],
        'in-review',
      ),
      { lines: 3, reviewed: 0 },
    );
  });

  test('a new document has none, one that is done all', () => {
    assert.deepEqual(progressOf(lines, [], 'new'), { lines: 3, reviewed: 0 });
    assert.deepEqual(progressOf(lines, [{ start: 0, end: 5 }], 'done'), { lines: 3, reviewed: 3 });
  });

  test('adds up', () => {
    assert.deepEqual(
      progressOfAll([
        { lines: 3, reviewed: 1 },
        { lines: 4, reviewed: 4 },
      ]),
      { lines: 7, reviewed: 5 },
    );
    assert.deepEqual(progressOfAll([]), { lines: 0, reviewed: 0 });
  });
});
