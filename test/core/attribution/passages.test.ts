import assert from 'node:assert/strict';
import { keyOfPassage, passagesOf } from '../../../src/core/attribution/passages';
import { readProse } from '../../../src/core/attribution/prose';
import type { Prose } from '../../../src/core/attribution/prose';
import type { Line } from '../../../src/core/segmentation/line';

/** A prose of one paragraph per line. */
function proseOf(text: string): Prose {
  let start = 0;
  const lines = text.split('\n').map((part): Line => {
    const line: Line = { start, end: start + part.length, kind: 'body', article: true, confidence: 1, why: [] };
    start = line.end + 1;
    return line;
  });
  return readProse(text, lines);
}

/** The first words of the paragraphs of each passage. */
function passages(text: string): string[] {
  const prose = proseOf(text);
  return passagesOf(prose).map(({ paragraphs: [from, to] }) =>
    prose.paragraphs
      .slice(from, to)
      .map(({ start }) => /\w+/.exec(text.slice(start))?.[0] ?? '')
      .join(' '),
  );
}

suite('passagesOf', () => {
  const cases: [string, string, string[]][] = [
    ['each paragraph is one', 'One here. More.\nTwo there.', ['One', 'Two']],
    ['a quotation is joined to what may introduce it', 'Ek said:\n“We go.”\nHe left.', ['Ek We', 'He']],
    ['so is one that goes on', 'A.\n“First one.\n“Second one.” He left.\nEnd.', ['A First Second', 'End']],
    ['and what stands between', '“First one.\nAn aside.\n“Second one.” He left.', ['First An Second']],
    ['and what a quotation covers', 'He said: “First one.\nSecond one.\nThird one.” End.', ['He Second Third']],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => assert.deepEqual(passages(text), expected));
  }

  test('a passage looks the same wherever it stands, and another one does not', () => {
    const keys = (text: string): string[] => {
      const prose = proseOf(text);
      return passagesOf(prose).map((passage) => keyOfPassage(prose, passage));
    };
    const [first = '', second = '', third = ''] = keys('We go, he said.\nAnna Ek left.\nWe go, he said.');
    assert.equal(first, third);
    assert.notEqual(first, second);
    assert.deepEqual(keys('New.\nAnna Ek left.').slice(1), [second]);
  });
});
