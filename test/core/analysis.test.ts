import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, findingSteps } from '../../src/core/analysis';
import { finish } from '../../src/core/text/steps';
import { overlaps } from '../../src/core/text/span';

const seeds = join(__dirname, '..', '..', 'seeds');
const articles = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(seeds, name), 'utf8'));

suite('analysis', () => {
  test('finds nothing in boilerplate, and nothing twice in a lead that is printed twice', () => {
    for (const text of articles) {
      const { lines, attributions, claims, speakers } = analyse(text);
      const left = lines.filter(({ article, repeats }) => article === false || repeats !== undefined);
      const found = [
        ...attributions.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]),
        ...claims,
        ...speakers.flatMap(({ mentions }) => mentions),
      ];
      assert.deepEqual(
        found.filter((span) => left.some((line) => overlaps(line, span))),
        [],
      );
    }
  });

  test('a line that a person marks as boilerplate is left out of everything that is found', () => {
    const text = articles[2] ?? '';
    const start = text.indexOf('“We don');
    const end = text.indexOf('\n', start);
    const inLine = ({ attributions, claims }: ReturnType<typeof analyse>): number =>
      [...attributions.flatMap(({ content }) => content), ...claims].filter((one) => overlaps(one, { start, end }))
        .length;
    assert.equal(inLine(analyse(text)) > 0, true);
    assert.equal(inLine(analyse(text, [{ span: { start, end }, line: 'boilerplate' }])), 0);
  });

  test('comes in at least as many steps as the article has paragraphs, so that it can be left at any of them', () => {
    for (const text of articles) {
      const { lines, ...found } = analyse(text);
      const steps = findingSteps(text, lines);
      let count = 1;
      while (steps.next().done !== true) count += 1;
      assert.equal(count > lines.filter(({ article }) => article === true).length, true);
      assert.deepEqual(finish(findingSteps(text, lines)), found);
    }
  });
});
