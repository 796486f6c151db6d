import * as assert from 'node:assert/strict';
import { boilerplateRegions } from '../../../src/core/review/regions';
import { lineRuns } from '../../../src/core/review/lineRuns';
import { linesOf } from './linesOf';

const { lines } = linesOf([
  ['blank', ''],
  ['promo', 'Sale'],
  ['blank', ''],
  ['promo', 'More sale'],
  ['legal', 'Terms'],
  ['caption', 'A bridge'],
  ['body', 'It rained.'],
  ['blank', ''],
  ['share', 'Share'],
]);

suite('runs of lines', () => {
  test('reach over blank lines, and leave them out at their ends', () => {
    assert.deepEqual(
      lineRuns(lines, ({ article }) => article === false),
      [
        { first: 1, last: 5 },
        { first: 8, last: 8 },
      ],
    );
    assert.deepEqual(
      lineRuns(lines, () => false),
      [],
    );
  });

  test('a region of boilerplate ends at furniture too, and is called what most of its lines are', () => {
    assert.deepEqual(boilerplateRegions(lines), [
      { first: 1, last: 4, lines: 3, kind: 'promo' },
      { first: 8, last: 8, lines: 1, kind: 'share' },
    ]);
  });
});
