import assert from 'node:assert/strict';
import { moveEdge, type EdgeMove } from '../../../src/core/text/moveEdge';
import { textOf } from '../../../src/core/text/span';

const text = 'He said: “We don’t supply arms,” and left.';

/** The words after the moves, from `words` on. */
function moved(words: string, ...moves: readonly EdgeMove[]): string {
  const start = text.indexOf(words);
  const spans = moves.reduce<ReturnType<typeof moveEdge>>(
    (now, move) => moveEdge(text, now, move),
    [{ start, end: start + words.length }],
  );
  return spans.map((span) => textOf(text, span)).join('|');
}

const startBack: EdgeMove = { edge: 'start', direction: 'back' };
const startForward: EdgeMove = { edge: 'start', direction: 'forward' };
const endBack: EdgeMove = { edge: 'end', direction: 'back' };
const endForward: EdgeMove = { edge: 'end', direction: 'forward' };

suite('moveEdge', () => {
  test('moves an edge by a word or a mark', () => {
    assert.equal(moved('supply arms', startBack), 'don’t supply arms');
    assert.equal(moved('We don’t', startBack), '“We don’t');
    assert.equal(moved('“We don’t', startForward), 'We don’t');
    assert.equal(moved('supply arms', endForward, endForward), 'supply arms,”');
    assert.equal(moved('supply arms,”', endBack), 'supply arms,');
    assert.equal(moved('supply arms', endBack), 'supply');
  });

  test('stops at the last word that is left, and at the edges of the text', () => {
    assert.equal(moved('supply', startForward), 'supply');
    assert.equal(moved('supply', endBack), 'supply');
    assert.equal(moved('He said', startBack), 'He said');
    assert.equal(moved('left.', endForward), 'left.');
  });

  test('of several pieces moves the outer edges only', () => {
    const pieces = [
      { start: 10, end: 12 },
      { start: 19, end: 25 },
    ];
    assert.deepEqual(moveEdge(text, pieces, startBack), [{ start: 9, end: 12 }, pieces[1]]);
    assert.deepEqual(moveEdge(text, pieces, endForward), [pieces[0], { start: 19, end: 30 }]);
    assert.deepEqual(moveEdge(text, pieces, endBack), pieces);
    assert.deepEqual(moveEdge(text, [], endBack), []);
  });
});
