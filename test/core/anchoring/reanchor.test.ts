import { strict as assert } from 'node:assert';
import { findAgain } from '../../../src/core/anchoring/findAgain';
import { Reanchor } from '../../../src/core/anchoring/reanchor';
import { describeSpan } from '../../../src/core/anchoring/selector';

/** Where the words in brackets of `marks` are in `text`, as `state: words`. The old text is known unless told otherwise. */
function carried(marks: string, text: string, knowsOld = true): string {
  const start = marks.indexOf('[');
  const old = marks.replace(/[[\]]/g, '');
  const span = { start, end: marks.indexOf(']') - 1 };
  const { exact, prefix, suffix } = describeSpan(old, span);
  const selector = { exact: [exact], prefix, suffix };
  const { state, spans } = new Reanchor(text, knowsOld ? old : undefined).find(selector, [span]);
  return `${state}: ${spans.map((one) => text.slice(one.start, one.end)).join(' … ')}`;
}

const article =
  'On Saturday in Munich the minister spoke. “[We deny that we sold it],” he said. Nobody asked him anything else.';

suite('Finding annotations again in a changed text', () => {
  for (const knowsOld of [true, false]) {
    const how = knowsOld ? 'old text known' : 'old text unknown';

    test(`${how}: text inserted before, other quotation marks, other white space`, () => {
      const text =
        'Share this. On Saturday in Munich the\n  minister spoke. "We deny that\nwe sold it," he said. Nobody asked him.';
      assert.equal(carried(article, text, knowsOld), 'ok: We deny that\nwe sold it');
    });

    test(`${how}: deleted`, () => {
      const text = 'On Saturday in Munich the minister spoke. Nobody asked him anything else.';
      assert.match(carried(article, text, knowsOld), /^lost: /);
    });

    test(`${how}: a deleted name is not found in a name that is like it`, () => {
      assert.match(
        carried('They met [Ann Roe] in the old town hall.', 'They met in the old town hall. Jane Doe came.', knowsOld),
        /^lost/,
      );
      assert.match(carried('He said: [Yes.] Then he left.', 'He values silence. Then he left.', knowsOld), /^lost/);
    });
  }

  test('lightly edited: certain when the old text is known, else to be confirmed', () => {
    const text = 'On Saturday in Munich the minister spoke. “We denied that we sold it,” he said. Nobody asked him.';
    assert.equal(carried(article, text), 'ok: We denied that we sold it');
    assert.equal(carried(article, text, false), 'moved: We denied that we sold it');
  });

  test('with another figure, or a “not” more, it is another statement: to be confirmed', () => {
    assert.equal(
      carried(
        'It said [at least 5,400 people had been killed] there.',
        'It said at least 7,400 people had been killed there.',
      ),
      'moved: at least 7,400 people had been killed',
    );
    assert.equal(
      carried(
        'He said [the weapons are used in the conflict] there.',
        'He said the weapons are not used in the conflict there.',
      ),
      'moved: the weapons are not used in the conflict',
    );
  });

  test('a corrected word between the same neighbours is shown', () => {
    assert.equal(
      carried('so the [current] version is final now', 'so the currrent version is final now'),
      'ok: currrent',
    );
    assert.equal(carried('so the [charge] was dropped again', 'so the cherry was dropped again'), 'moved: cherry');
  });

  test('a pull quote elsewhere does not beat the lightly edited original', () => {
    const text =
      'We deny that we sold it\n\nOn Saturday in Munich the minister spoke. “We deny that we have sold it,” he said. Nobody asked him.';
    const start = text.indexOf('We deny that we have');
    const old = article.replace(/[[\]]/g, '');
    const span = { start: article.indexOf('['), end: article.indexOf(']') - 1 };
    const { exact, prefix, suffix } = describeSpan(old, span);
    const { spans } = new Reanchor(text, old).find({ exact: [exact], prefix, suffix }, [span]);
    assert.equal(spans[0]?.start, start);
  });

  test('a paragraph that moved is found by its words', () => {
    const first = 'The first paragraph tells what happened on the day in question.';
    const second = 'Then [a witness came forward] and told the court all of it.';
    assert.equal(
      carried(
        `${first}\n\n${second}\n\nThe end of it.`,
        `${second.replace(/[[\]]/g, '')}\n\n${first}\n\nThe end of it.`,
      ),
      'ok: a witness came forward',
    );
  });

  test('the same words in the same surroundings twice: the nearer one, to be confirmed', () => {
    const line = 'Arms supplies will not affect the balance of power, the minister said.\n';
    const start = line.indexOf('the balance');
    const selector = { exact: ['the balance of power'], ...contextOf(line + line, start, start + 20) };
    const { state, spans } = findAgain(`News. ${line}${line}${line}`, selector, line.length + start);
    assert.equal(state, 'moved');
    assert.equal(spans[0]?.start, 6 + line.length + start);
  });

  test('a quote in two parts, as one', () => {
    const selector = {
      exact: ['We don’t supply firearms', 'and what we supply is not used'],
      prefix: 'report: “',
      suffix: ' there.”',
    };
    const text = 'In his report: "We don\'t supply firearms," he said, "and what we supply is not used there."';
    const { state, spans } = findAgain(text, selector);
    assert.equal(state, 'ok');
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ["We don't supply firearms", 'and what we supply is not used'],
    );
  });

  test('nothing to look for, or nothing to look in', () => {
    assert.deepEqual(findAgain('some text', { exact: [' '], prefix: '', suffix: '' }, 4), {
      state: 'lost',
      spans: [{ start: 4, end: 4 }],
    });
    assert.deepEqual(findAgain('', { exact: ['x'], prefix: '', suffix: '' }, 4), {
      state: 'lost',
      spans: [{ start: 0, end: 0 }],
    });
  });

  test('hostile texts come to an end', () => {
    const long = 'a'.repeat(200_000);
    assert.notEqual(findAgain(long, { exact: ['a'], prefix: 'a', suffix: 'a' }).state, 'ok');
    assert.notEqual(findAgain(long, { exact: [`${'a'.repeat(99)}b`], prefix: '', suffix: '' }).state, 'ok');
    assert.equal(
      findAgain('the '.repeat(100_000), { exact: ['the'], prefix: 'the ', suffix: ' the' }).state === 'ok',
      false,
    );
    const other = new Reanchor('b '.repeat(50_000), 'a '.repeat(50_000));
    assert.equal(other.find({ exact: ['a'], prefix: '', suffix: '' }, [{ start: 0, end: 1 }]).state, 'lost');
  });
});

function contextOf(text: string, start: number, end: number): { prefix: string; suffix: string } {
  const { prefix, suffix } = describeSpan(text, { start, end });
  return { prefix, suffix };
}
