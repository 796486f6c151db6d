import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { inWholeWords, spliced, trimmedSplice } from '../../src/sidecar/splices';

suite('inWholeWords', () => {
  const words = (before: string, after: string): readonly (readonly [string, string])[] =>
    inWholeWords(before, trimmedSplice(before, after)).map(({ start, end, text }) => [before.slice(start, end), text]);

  test('a word that is replaced is replaced whole', () => {
    assert.deepEqual(words('tags: [denial, arms]', 'tags: [rebuttal, arms]'), [['denial', 'rebuttal']]);
    assert.deepEqual(words('name: arms-sales', 'name: arms-deliveries'), [['arms-sales', 'arms-deliveries']]);
    assert.deepEqual(words('[Überfluss]', '[Übermut]'), [['Überfluss', 'Übermut']]);
  });

  test('what lies between words stays as narrow as it was', () => {
    assert.deepEqual(words('[a, b]', '[a , b]'), [['a', 'a ']]);
    assert.deepEqual(words('- a\n', '- a\n\n'), [['', '\n']]);
  });

  test('makes the same text, in order and without overlaps, however near the changes are', () => {
    const parts = fc.array(fc.tuple(fc.stringMatching(/^[a-c \n]{0,4}$/), fc.stringMatching(/^[a-c ]{0,3}$/)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, (made) => {
        let source = '';
        const splices = made.map(([gap, text], index) => {
          source += gap;
          const start = source.length;
          source += 'x'.repeat(index % 3);
          return { start, end: source.length, text };
        });
        source += 'end';
        const wide = inWholeWords(source, splices);
        assert.equal(spliced(source, wide), spliced(source, splices));
        for (const [index, { start, end }] of wide.entries()) {
          assert.ok(start <= end && start >= (wide[index - 1]?.end ?? 0));
        }
      }),
    );
  });
});
