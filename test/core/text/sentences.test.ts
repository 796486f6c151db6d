import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentences } from '../../../src/core/text/sentences';
import { textOf } from '../../../src/core/text/span';

const split = (text: string): string[] => sentences(text, { start: 0, end: text.length }).map((s) => textOf(text, s));

suite('sentences', () => {
  const cases: [string, string[]][] = [
    ['It rained. Then it stopped.', ['It rained.', 'Then it stopped.']],
    [
      'Mr. Antonov met Gen. Smith in Washington, D.C. He left.',
      ['Mr. Antonov met Gen. Smith in Washington, D.C.', 'He left.'],
    ],
    ['The U.S. Army said no. John F. Kennedy agreed.', ['The U.S. Army said no.', 'John F. Kennedy agreed.']],
    ['He left the U.S. The plan failed.', ['He left the U.S.', 'The plan failed.']],
    [
      '“This is good news.”Eliasson said it would be hard.',
      ['“This is good news.”', 'Eliasson said it would be hard.'],
    ],
    ['“Will it work?” he asked. “No!” John Smith said.', ['“Will it work?” he asked.', '“No!” John Smith said.']],
    ['“It does.” The minister left.', ['“It does.”', 'The minister left.']],
    ['"Enough," he said. "We go."', ['"Enough," he said.', '"We go."']],
    ['He paid $4.5 million. No. 5 won.', ['He paid $4.5 million.', 'No. 5 won.']],
    ['Headline without stop\nBody of it.', ['Headline without stop', 'Body of it.']],
    ['One\r\n\r\nTwo', ['One', 'Two']],
    ['Wait… what? Yes.', ['Wait… what?', 'Yes.']],
    ['See example.com for more. Done', ['See example.com for more.', 'Done']],
    ['', []],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => assert.deepEqual(split(text), expected));
  }

  test('stays within the span', () => {
    const text = 'One. Two. Three.';
    assert.deepEqual(sentences(text, { start: 5, end: 9 }), [{ start: 5, end: 9 }]);
  });

  test('sentences of any text are ordered, disjoint, without white space at the edges, and lose nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'B', '. ', '.', '”', '"', '\n', ' ', '?', '…', '😀', 'Mr', "''"), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end } of sentences(text, { start: 0, end: text.length })) {
            assert.equal(text.slice(last, start).trim(), '');
            assert.ok(start < end);
            assert.equal(text.slice(start, end).trim(), text.slice(start, end));
            assert.doesNotMatch(text.slice(start, end), /[\n\r]/);
            last = end;
          }
          assert.equal(text.slice(last).trim(), '');
        },
      ),
    );
  });
});
