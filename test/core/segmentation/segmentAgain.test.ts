import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanLines, scanSteps } from '../../../src/core/segmentation/scanLines';
import { segment, segmentAgain } from '../../../src/core/segmentation/segment';
import type { LineTable } from '../../../src/core/segmentation/lineTable';
import type { Segmentation } from '../../../src/core/segmentation/segmentWith';
import { finish } from '../../../src/core/text/steps';

const seeds = join(__dirname, '..', '..', '..', 'seeds');
const articles = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(seeds, name), 'utf8'));

/** What people and programs put into a text: letters, words, line breaks of every sort, whole lines, nothing. */
const pieces = fc.oneof(
  fc.constantFrom('', 'a', ' ', '\n', '\r', '\r\n', '\n\n\n', '.', '“', '\u0000', '\ud83d'),
  fc.constantFrom(
    'Subscribe',
    'he said',
    'Read more\n',
    '\nBy Jane Doe\n',
    'The minister said on Monday that it was so.\n',
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
);
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(60), text: pieces }), { minLength: 1, maxLength: 6 });
const texts = fc.oneof(
  fc.constantFrom(...articles),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);

suite('segmenting again after an edit', () => {
  test('gives what segmenting afresh gives, whatever was edited', () => {
    fc.assert(
      fc.property(texts, edits, (text, changes) => {
        let current = text;
        let known: Segmentation | undefined = finish(segmentAgain(current));
        for (const { at, length, text: put } of changes) {
          const start = current.length === 0 ? 0 : at % (current.length + 1);
          current = current.slice(0, start) + put + current.slice(start + length);
          known = finish(segmentAgain(current, known));
          assert.deepEqual(known.lines, segment(current));
        }
      }),
    );
  });

  test('reads only the lines that an edit touched, to the same table', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const again = finish(scanSteps(after, { text: before, table: scanLines(before) }));
        assert.deepEqual(rowsOf(again), rowsOf(scanLines(after)));
      }),
    );
  });

  test('does nothing over where the text is the same', () => {
    const [text = ''] = articles;
    const known = finish(segmentAgain(text));
    assert.equal(finish(segmentAgain(text, known)), known);
  });
});

/** The columns without the room that is left in them. */
function rowsOf(table: LineTable): Readonly<Record<string, unknown>> {
  const { count, tokens, lineCount, tokenStart, isEnglish, ...columns } = table;
  const words = tokenStart[count] ?? 0;
  return {
    ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.subarray(0, count)])),
    tokenStart: tokenStart.subarray(0, count + 1),
    tokens: tokens.subarray(0, words),
    lineCount,
    isEnglish,
  };
}
