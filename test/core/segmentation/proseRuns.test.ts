import assert from 'node:assert/strict';
import fc from 'fast-check';
import { proseRuns } from '../../../src/core/segmentation/proseRuns';

/** The maximal scoring subsequences by their definition: the best stretch, then the same left and right of it. */
function naiveRuns(scores: readonly number[], offset = 0): { from: number; to: number; score: number }[] {
  let best = { from: 0, to: 0, score: 0 };
  for (let from = 0; from < scores.length; from++) {
    let score = 0;
    for (let to = from + 1; to <= scores.length; to++) {
      score += scores[to - 1]!;
      if (score > best.score) best = { from, to, score };
    }
  }
  if (best.score <= 0) return [];
  return [
    ...naiveRuns(scores.slice(0, best.from), offset),
    { from: best.from + offset, to: best.to + offset, score: best.score },
    ...naiveRuns(scores.slice(best.to), offset + best.to),
  ];
}

suite('proseRuns', () => {
  test('finds the example of Ruzzo and Tompa', () => {
    const runs = proseRuns(Float32Array.from([4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5]));
    assert.deepEqual(
      runs.map(({ from, to, score }) => [from, to, score]),
      [
        [0, 1, 4],
        [2, 3, 3],
        [4, 11, 7],
      ],
    );
  });

  test('the best run is as good as the best stretch there is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }), (scores) => {
        const best = (runs: readonly { score: number }[]): number => Math.max(0, ...runs.map(({ score }) => score));
        assert.equal(best(proseRuns(Float32Array.from(scores))), best(naiveRuns(scores)));
      }),
    );
  });
});
