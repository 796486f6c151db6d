import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAttributions } from '../../../src/core/attribution/findAttributions';
import type { Line } from '../../../src/core/segmentation/line';

/** Every line of `text` as article. */
function lines(text: string): Line[] {
  const found: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    const article = part.trim() === '' ? null : true;
    found.push({ start, end: start + part.length, kind: article ? 'body' : 'blank', article, confidence: 1, why: [] });
    start += part.length + 1;
  }
  return found;
}

/** Each attribution as `speaker < source < cue: content`, with its type. */
function read(text: string): string[] {
  return findAttributions(text, lines(text)).attributions.map(({ speaker, source, cue, content, type }) => {
    const show = (spans: readonly { start: number; end: number }[]): string =>
      spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${speaker?.name ?? '?'} < ${show(source)} < ${show(cue)} [${type}] ${show(content)}`;
  });
}

suite('findAttributions', () => {
  test('a quotation split by its verb is one attribution', () => {
    assert.deepEqual(read('“We will go,” Mayor Anna Smith said on Monday. “We have no choice.”'), [
      'Anna Smith < Mayor Anna Smith < said [direct] “We will go,” … “We have no choice.”',
    ]);
  });

  test('a short name and a pronoun stand for the full name', () => {
    const text =
      'Foreign Minister Sergei Lavrov arrived on Monday.\n“We are ready,” Lavrov said.\n“It is late,” he added.';
    assert.deepEqual(read(text), [
      'Sergei Lavrov < Lavrov < said [direct] “We are ready,”',
      'Sergei Lavrov < he < added [direct] “It is late,”',
    ]);
  });

  test('who is not named stays unnamed', () => {
    assert.deepEqual(read('“We are ready,” he said.'), ['? < he < said [direct] “We are ready,”']);
  });

  test('in a transcript the whole paragraph behind the name is said', () => {
    assert.deepEqual(read('TAPPER: You support the bill. I think many people doubt it. Why do you?'), [
      'TAPPER < TAPPER < : [indirect] You support the bill. I think many people doubt it. Why do you',
    ]);
  });

  test('“According to” may open a sentence', () => {
    assert.deepEqual(read('According to a Reuters/Ipsos poll, the two candidates are in a dead heat nationally.'), [
      '? < a Reuters/Ipsos poll < According to [indirect] the two candidates are in a dead heat nationally',
    ]);
  });

  test('the title of a book or a show is no quotation', () => {
    assert.deepEqual(read('He had roles in “Apollo 13,” and “Austin Powers: The Spy Who Shagged Me Twice.”'), []);
  });

  test('“which” goes back to the state or body right in front of it', () => {
    assert.deepEqual(read('The plan angered Israel, which said it would launch air strikes.'), [
      'Israel < which < said [indirect] it would launch air strikes',
    ]);
  });

  test('words that say who says it are no part of what is said', () => {
    const text =
      'The White House said that the plan was “counterproductive” and needed work, spokesman Josh Earnest said.';
    const [first] = findAttributions(text, lines(text)).attributions;
    assert.equal(text.slice(first?.content[0]?.start, first?.content[0]?.end).includes('Earnest'), false);
  });

  test('lines that are no article are left out', () => {
    const text = '“We are ready,” Lavrov said.';
    const boilerplate = lines(text).map((line): Line => ({ ...line, kind: 'promo', article: false }));
    assert.deepEqual(findAttributions(text, boilerplate).attributions, []);
  });

  test('a line that repeats an earlier one is left out', () => {
    const text = '“We are ready,” Lavrov said.\n“We are ready,” Lavrov said.';
    const doubled = lines(text).map((line, index): Line => (index === 1 ? { ...line, repeats: 0 } : line));
    assert.equal(findAttributions(text, doubled).attributions.length, 1);
  });
});

suite('findAttributions on any text', () => {
  const parts = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    "''",
    '‘',
    '’',
    '«',
    ' said ',
    ' he ',
    'Mr. Smith',
    ', ',
    '. ',
    '\n',
    '😀',
    'according to ',
    ' that ',
    'Anna Ek',
    ' minister',
    ':',
    '(',
    'é',
    '\ud800',
    ' told ',
    ' who ',
    '—',
    ' and ',
    ' the ',
    '7',
    ' is ',
    ' warned',
  );

  function assertSound(text: string): void {
    const { attributions, speakers } = findAttributions(text, lines(text));
    const splits = (at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
    for (const { content, cue, source, confidence } of attributions) {
      assert.ok(content.length > 0);
      assert.ok(confidence >= 0 && confidence <= 1);
      for (const { start, end } of [...content, ...cue, ...source]) {
        assert.ok(start >= 0 && start < end && end <= text.length);
        assert.ok(!splits(start) && !splits(end));
      }
    }
    const starts = attributions.map(({ content }) => content[0]?.start ?? -1);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    for (const { name, mentions } of speakers) {
      assert.notEqual(name, '');
      for (const { start, end } of mentions) assert.ok(start >= 0 && start < end && end <= text.length);
    }
  }

  test('spans lie in the text, on borders of code points, and content is never empty', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 80 }), (words) => assertSound(words.join(''))),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), assertSound));
  });

  const hostile: [string, string][] = [
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['a hundred thousand opening marks', '“'.repeat(100_000)],
    ['a hundred thousand single marks', '‘a'.repeat(100_000)],
    ['nothing but verbs of reporting', 'said '.repeat(40_000)],
    ['one sentence of twenty thousand words', 'Anna Ek said that she '.repeat(4_000)],
    ['a quotation in every paragraph that none closes', '“Go on, he said.\n'.repeat(10_000)],
    ['quotations one after the other', `He said: ${'“Go.” '.repeat(20_000)}`],
    ['one quotation after every verb', 'he said “Go.” '.repeat(2_000)],
    ['commas', ', '.repeat(100_000)],
  ];
  for (const [name, text] of hostile) test(name, () => assertSound(text));
});
