import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isArticleKind, type LineKind } from '../../../src/core/segmentation/line';
import { segment } from '../../../src/core/segmentation/segment';

const root = join(__dirname, '../../..');
const keys = join(root, 'test/fixtures/keys/lines');

interface JudgedLine {
  readonly text: string;
  readonly expected: LineKind;
  readonly found: LineKind;
}

/** Every line that the hand-made key of a seed names, with its kind there and the kind that was found. */
function judge(name: string): JudgedLine[] {
  const text = readFileSync(join(root, 'seeds', name), 'utf8');
  const lines = segment(text);
  const key = readFileSync(join(keys, name), 'utf8').trim().split('\n');
  return key.map((entry) => {
    const [number = '', expected = ''] = entry.split(' ');
    const line = lines[Number(number) - 1]!;
    return { text: text.slice(line.start, line.end), expected: expected as LineKind, found: line.kind };
  });
}

suite('segment on the five seed articles', () => {
  const judged = readdirSync(keys).flatMap(judge);

  test('at least 98 % of the lines are rightly article or not', () => {
    const wrong = judged.filter(({ expected, found }) => isArticleKind(expected) !== isArticleKind(found));
    assert.ok(wrong.length <= judged.length * 0.02, JSON.stringify(wrong, undefined, 1));
  });

  test('at least 85 % of the lines have the right kind', () => {
    const wrong = judged.filter(({ expected, found }) => expected !== found);
    assert.ok(
      wrong.length <= judged.length * 0.15,
      `${wrong.length} of ${judged.length}: ${JSON.stringify(wrong, undefined, 1)}`,
    );
  });
});
