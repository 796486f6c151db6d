import assert from 'node:assert/strict';
import { quotedRegions } from '../../../src/core/attribution/quotedRegions';
import type { Span } from '../../../src/core/text/span';

function quoted(text: string): string[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    if (part !== '') paragraphs.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return quotedRegions(text, paragraphs).map(({ inner }) => text.slice(inner.start, inner.end));
}

suite('quotedRegions', () => {
  const cases: [string, string, string[]][] = [
    ['curly marks', '“We go,” he said. “Now.”', ['We go,', 'Now.']],
    ['straight marks', '"We go," he said. "Now."', ['We go,', 'Now.']],
    ['two apostrophes', "''We go,'' he said. ``Now.''", ['We go,', 'Now.']],
    ['angle and low marks', '«On y va» and „Los“ it is', ['On y va', 'Los']],
    ['single marks', "to restrain ‘hot heads’ and 'hawks' in the West", ['hot heads', 'hawks']],
    ['single marks within double ones', '“Some ‘hotheads’ wait,” he said', ['Some ‘hotheads’ wait,']],
    ['straight marks within curly ones', '“He said "go" to us,” she said', ['He said "go" to us,']],
    ['apostrophes are none', "Syria's army and the rebels' arms, rock 'n' roll, o’clock", ['n']],
    ['inches are none', 'a 6" pipe and a 10" one', []],
    ['over two paragraphs, each opened', '“First one.\n“Second one.” He left.', ['First one.', 'Second one.']],
    ['over two paragraphs, opened once', '“First one.\nSecond one.” He left.', ['First one.', 'Second one.']],
    ['closed by an opening mark', '“Obviously so“, he added.', ['Obviously so']],
    ['never closed', '“We go, he said.', ['We go, he said.']],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => assert.deepEqual(quoted(text), expected));
  }
});
