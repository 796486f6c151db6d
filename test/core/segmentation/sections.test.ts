import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanLines } from '../../../src/core/segmentation/scanLines';
import { sectionsOf } from '../../../src/core/segmentation/sections';
import { segment, segmentAgain } from '../../../src/core/segmentation/segment';
import { finish } from '../../../src/core/text/steps';

const seeds = join(__dirname, '..', '..', '..', 'seeds');
const articles = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(seeds, name), 'utf8'));

/** About 4,000 rows: the five seeds over and over, the copies told apart by their number. */
const long = Array.from({ length: 80 }, (_, copy) => `Copy ${copy} of all\n\n${articles[copy % 5] ?? ''}\n`).join('\n');

suite('sections of a text', () => {
  test('a text that may be a single page is one', () => {
    const text = 'A line of an article.\n'.repeat(1536);
    assert.deepEqual(sectionsOf(scanLines(text)), [{ from: 0, to: 1536, nearFrom: 0, nearTo: 1536 }]);
    assert.deepEqual(sectionsOf(scanLines('')), [{ from: 0, to: 0, nearFrom: 0, nearTo: 0 }]);
  });

  test('of a longer one tile its rows, with 64 rows around them, and are cut where most blank lines are', () => {
    const rows = Array.from({ length: 2000 }, (_, row) => (row === 700 ? '\n\n\n\nA new part.' : `Line ${row}.`));
    assert.deepEqual(sectionsOf(scanLines(rows.join('\n'))), [
      { from: 0, to: 700, nearFrom: 0, nearTo: 764 },
      { from: 700, to: 2000, nearFrom: 636, nearTo: 2000 },
    ]);
  });

  test('have 512 rows at least and 1,536 at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1537, max: 9000 }),
        fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }),
        (count, gaps) => {
          const rows = Array.from({ length: count }, (_, row) => `${'\n'.repeat(gaps[row % 7] ?? 0)}Line ${row}`);
          const sections = sectionsOf(scanLines(rows.join('\n')));
          let at = 0;
          for (const { from, to, nearFrom, nearTo } of sections) {
            assert.equal(from, at);
            assert.ok(to - from >= 512 && to - from <= 1536, `${from} to ${to}`);
            assert.deepEqual([nearFrom, nearTo], [Math.max(0, from - 64), Math.min(count, to + 64)]);
            at = to;
          }
          assert.equal(at, count);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('that an edit left alone are not judged again', () => {
    const before = finish(segmentAgain(long));
    const middle = long.indexOf('\n', long.length / 2);
    const after = finish(segmentAgain(`${long.slice(0, middle)} more${long.slice(middle)}`, before));
    const known = new Set(before.sections.byText.values());
    const judged = Array.from(after.sections.byText.values(), (judgement) => !known.has(judgement));
    assert.ok(judged.length >= 4, `${judged.length} sections`);
    assert.ok(judged.filter(Boolean).length <= 2, judged.join(' '));
  });

  test('are what they are in the text alone, whatever it was edited from', () => {
    const edit = fc.record({
      at: fc.nat(long.length),
      length: fc.oneof(fc.nat(40), fc.nat(60_000)),
      text: fc.constantFrom('', 'a', '\n', '\n\n\n\n', 'He said so.\nMore\n', long.slice(5000, 30_000)),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let text = long;
        let known = finish(segmentAgain(text));
        for (const { at, length, text: put } of edits) {
          text = text.slice(0, at) + put + text.slice(at + length);
          known = finish(segmentAgain(text, known));
          assert.deepEqual(known.lines, segment(text));
        }
      }),
      { numRuns: 6 },
    );
  });
});
