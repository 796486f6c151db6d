import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textOf } from '../../../src/core/text/span';
import { tokens } from '../../../src/core/text/tokens';

const split = (text: string): string =>
  tokens(text, { start: 0, end: text.length })
    .map((t) => textOf(text, t))
    .join(' | ');

suite('tokens', () => {
  const cases: [string, string][] = [
    ['Mr. Ryabkov said.', 'Mr. | Ryabkov | said | .'],
    ['U.S.-Russian talks', 'U.S.-Russian | talks'],
    ['in the U.S. Then', 'in | the | U.S. | Then'],
    ['Syria’s army isn’t', 'Syria | ’s | army | isn’t'],
    ["the rebels' arms", "the | rebels | ' | arms"],
    ["''We go,'' he said", "'' | We | go | , | '' | he | said"],
    ['5,400 at 10:30, $4.1bn', '5,400 | at | 10:30 | , | $ | 4.1bn'],
    ['news.”Eliasson', 'news | . | ” | Eliasson'],
    ['well... --no', 'well | ... | -- | no'],
    ["O'Brien Antonov—a", "O'Brien | Antonov | — | a"],
    ['a 😀 𝒳y', 'a | 😀 | 𝒳y'],
    ['', ''],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => assert.equal(split(text), expected));
  }

  test('tokens of any text are ordered and leave out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of tokens(text, { start: 0, end: text.length })) {
          assert.equal(text.slice(last, start).trim(), '');
          assert.ok(start < end);
          last = end;
        }
        assert.equal(text.slice(last).trim(), '');
      }),
    );
  });
});
