import { strict as assert } from 'node:assert';
import { candidates } from '../../../src/core/anchoring/candidates';
import { describeSpan } from '../../../src/core/anchoring/selector';

const old = 'On Saturday the minister spoke. “We deny that we sold it to them,” he said. Nobody asked him.';
const start = old.indexOf('We deny');
const selector = {
  ...describeSpan(old, { start, end: old.indexOf(',” he') }),
  exact: ['We deny that we sold it to them'],
};

/** The places offered in `text`, as `per cent: words`. */
const offered = (text: string, hint = 0): readonly string[] =>
  candidates(text, selector, hint).map(
    ({ spans, score }) =>
      `${Math.round(score * 100)}: ${spans.map((span) => text.slice(span.start, span.end)).join(' … ')}`,
  );

suite('Places where lost words may be', () => {
  test('the most alike first: words, then their surroundings', () => {
    const text =
      'A pull quote: “We deny that we sold it to them”\n\nOn Saturday the minister spoke. “We denied that we sold it to them,” he said. They deny that we told it to him.';
    assert.deepEqual(offered(text), [
      '86: We denied that we sold it to them',
      '80: We deny that we sold it to them',
      '64: They deny that we told it to him',
    ]);
  });

  test('of equals the nearest to where the words were', () => {
    const line = 'There is nothing else to tell of it. We deny that we sold it to them. So it goes on.\n';
    const text = `${line.repeat(20)}And that is the end of it, at last, after all.`;
    const [first] = candidates(text, { ...selector, prefix: '', suffix: '' }, line.length * 7 + 10);
    assert.equal(first?.spans[0]?.start, line.length * 7 + 37);
  });

  test('never more than eight, however often the words are there', () => {
    assert.equal(candidates('the '.repeat(250_000), { exact: ['the'], prefix: 'a ', suffix: ' b' }, 0).length, 8);
    assert.equal(candidates('We deny that we sold it to them. '.repeat(30_000), selector, 0).length, 8);
  });

  test('a quote in two parts is offered in two parts', () => {
    const text = 'He said: “We never sell arms,” and smiled, “and we will not begin today.”';
    const parts = { exact: ['We never sold arms', 'and we will not begin now'], prefix: 'said: “', suffix: '.”' };
    const [first] = candidates(text, parts, 0);
    assert.deepEqual(
      first?.spans.map((span) => text.slice(span.start, span.end)),
      ['We never sell arms', 'and we will not begin today'],
    );
  });

  test('nothing where nothing is like it, and for nothing', () => {
    assert.deepEqual(offered('Quite another text without any of it.'), []);
    assert.deepEqual(candidates('some text', { exact: [' '], prefix: '', suffix: '' }, 0), []);
    assert.deepEqual(candidates('', selector, 0), []);
  });
});
