import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, findAgain, type RememberedFindings } from '../../src/core/analysis';
import type { Line } from '../../src/core/segmentation/line';
import { segment } from '../../src/core/segmentation/segment';
import { finish } from '../../src/core/text/steps';

const seeds = join(__dirname, '..', '..', 'seeds');
const articles = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(seeds, name), 'utf8'));

/** What changes who says what, near and far: marks, names, cues, the borders of paragraphs. */
const pieces = fc.oneof(
  fc.constantFrom('', 'e', ' ', '.', ',', '\n', '\n\n', '“', '”', '"', "''", '‘', '’'),
  fc.constantFrom(
    ' he said',
    '\nMr Ryabkov said:\n',
    ' according to Lavrov',
    '“We will not,” she added.\n',
    '\n“And so it goes on\n',
    '\n“until it closes.”\n',
    'Foreign Minister Anna Ek told reporters that 40 people had been killed. ',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(80), text: pieces }), { minLength: 1, maxLength: 5 });
const texts = fc.oneof(
  fc.constantFrom(...articles),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);

/** Every line an article, so that made-up texts are read too. */
function asArticle(text: string): readonly Line[] {
  return segment(text).map((line) => (line.article === null ? line : { ...line, kind: 'body', article: true }));
}

suite('finding again after an edit', () => {
  for (const [name, linesOf] of [
    ['the lines of the classifier', segment],
    ['every line an article', asArticle],
  ] as const) {
    test(`gives what finding afresh gives, whatever was edited: ${name}`, () => {
      fc.assert(
        fc.property(texts, edits, (text, changes) => {
          let current = text;
          let known: RememberedFindings = finish(findAgain(current, linesOf(current)));
          for (const { at, length, text: put } of changes) {
            const start = current.length === 0 ? 0 : at % (current.length + 1);
            current = current.slice(0, start) + put + current.slice(start + length);
            const lines = linesOf(current);
            known = finish(findAgain(current, lines, known.memory));
            assert.deepEqual(known, finish(findAgain(current, lines)));
          }
        }),
        { numRuns: 25 },
      );
    });
  }

  test('gives what the whole analysis finds', () => {
    for (const text of articles) {
      const { lines, ...found } = analyse(text);
      assert.deepEqual(finish(findAgain(text, lines)).findings, found);
    }
  });

  test('reads only the passage that an edit touched, and keeps nothing of the others', () => {
    const text = articles[1] ?? '';
    const lines = segment(text);
    const before = finish(findAgain(text, lines)).memory;
    const at = text.indexOf(' said', text.length / 2);
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    const after = finish(findAgain(edited, segment(edited), before)).memory;
    const isKnown = (key: string): boolean =>
      before.attributions.passages.get(key) === after.attributions.passages.get(key);
    const read = [...after.attributions.passages.keys()].filter((key) => !isKnown(key));
    const left = [...before.attributions.passages.keys()].filter((key) => !after.attributions.passages.has(key));
    assert.deepEqual([read.length, left.length], [1, 1]);
  });
});
