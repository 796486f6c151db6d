import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ArticleView } from '../../../src/core/review/articleView';
import type { LineKind } from '../../../src/core/segmentation/line';
import { linesOf } from './linesOf';

const viewOf = (...of: Parameters<typeof linesOf>): { view: ArticleView; text: string } => {
  const { text, lines } = linesOf(...of);
  return { view: new ArticleView(text, lines), text };
};

const page = [
  ['navigation', 'Home | World'],
  ['headline', 'Minister Defends Pact'],
  ['blank', ''],
  ['body', 'The pact will hold.'],
  ['promo', 'Read also: a sale'],
  ['repeat', 'The pact will hold.'],
  ['blank', ''],
  ['blank', ''],
  ['body', 'She left at noon.'],
  ['blank', ''],
  ['legal', 'All rights reserved'],
] as const;

suite('the view of the article alone', () => {
  test('has the article and its blank lines, without boilerplate, repeated lines, and blank lines at the ends', () => {
    assert.equal(viewOf(page).view.text, 'Minister Defends Pact\n\nThe pact will hold.\n\nShe left at noon.\n');
  });

  test('knows its own lines', () => {
    const { view } = viewOf(page);
    assert.deepEqual(
      view.lines.map(({ start, end, kind }) => [kind, view.text.slice(start, end)]),
      [
        ['headline', 'Minister Defends Pact'],
        ['blank', ''],
        ['body', 'The pact will hold.'],
        ['blank', ''],
        ['body', 'She left at noon.'],
      ],
    );
  });

  test('maps words that run over a gap to the pieces that stand in the source', () => {
    const { view, text } = viewOf(page);
    const start = view.text.indexOf('hold.');
    const pieces = view.toSource({ start, end: view.text.indexOf('left') });
    assert.deepEqual(
      pieces.map((span) => text.slice(span.start, span.end)),
      ['hold.\n', '\n', 'She '],
    );
  });

  test('shows of a source span what is left of it, and nothing of boilerplate', () => {
    const { view, text } = viewOf(page);
    const start = text.indexOf('hold.');
    const shown = view.toView({ start, end: text.indexOf('left') });
    assert.equal(shown && view.text.slice(shown.start, shown.end), 'hold.\n\nShe ');
    const promo = text.indexOf('Read also');
    assert.equal(view.toView({ start: promo, end: promo + 9 }), undefined);
  });

  test('of a page without an article is empty', () => {
    const { view } = viewOf([['navigation', 'Home']]);
    assert.equal(view.text, '');
    assert.deepEqual(view.toSource({ start: 0, end: 0 }), [{ start: 0, end: 0 }]);
    assert.equal(view.nearest(3), 0);
  });

  const kinds: readonly (LineKind | 'repeat')[] = ['body', 'headline', 'blank', 'promo', 'repeat', 'caption'];
  const rows = fc.array(
    fc
      .tuple(fc.constantFrom(...kinds), fc.string({ unit: 'grapheme', maxLength: 12 }))
      .map(([kind, words]) => [kind, kind === 'blank' ? '' : words.replace(/[\r\n]/g, ' ')] as const),
    { maxLength: 20 },
  );

  test('every character of the view is the character of the source that it maps to, and maps back', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (of, lineBreak) => {
        const { view, text } = viewOf(of, lineBreak);
        let before = -1;
        for (let at = 0; at < view.text.length; at++) {
          const [only, ...more] = view.toSource({ start: at, end: at + 1 });
          assert.ok(only && more.length === 0 && only.end === only.start + 1);
          assert.ok(only.start > before, 'the order stays');
          assert.equal(text[only.start], view.text[at]);
          assert.deepEqual(view.toView(only), { start: at, end: at + 1 });
          assert.equal(view.nearest(only.start), at);
          before = only.start;
        }
      }),
    );
  });

  test('a span of the view, there and back, is the same span', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), (of, a, b) => {
        const { view, text } = viewOf(of);
        const size = view.text.length + 1;
        const [start = 0, end = 0] = [a % size, b % size].sort((x, y) => x - y);
        const pieces = view.toSource({ start, end });
        assert.equal(pieces.map((span) => text.slice(span.start, span.end)).join(''), view.text.slice(start, end));
        if (start < end) {
          assert.deepEqual(
            { start: view.toView(pieces[0]!)?.start, end: view.toView(pieces.at(-1)!)?.end },
            { start, end },
          );
        }
      }),
    );
  });
});
