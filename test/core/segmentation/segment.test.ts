import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isArticleKind, type Line } from '../../../src/core/segmentation/line';
import { segment } from '../../../src/core/segmentation/segment';

function seed(name: string): string {
  return readFileSync(join(__dirname, '../../../seeds', name), 'utf8');
}

/** The kind of the first line that begins with `opening`. */
function kindOf(text: string, opening: string): string | undefined {
  return lineOf(text, opening)?.kind;
}

function lineOf(text: string, opening: string): Line | undefined {
  return segment(text).find((line) => text.startsWith(opening, line.start));
}

suite('segment', () => {
  const independent = seed('000_2883c7cd6ff288c3.txt');
  const homeland = seed('001_5936662356c6c8be.txt');
  const sputnik = seed('002_7f5795ab213cb715.txt');
  const monitor = seed('003_3f50a801dfa4d205.txt');

  test('a short line can be article and a long one not', () => {
    assert.equal(kindOf(independent, 'Moscow, Brussels'), 'dateline');
    assert.equal(lineOf(homeland, 'American Military University (AMU) is proud')?.article, false);
  });

  test('names the lines of the head', () => {
    assert.equal(kindOf(independent, 'Russia stokes fears'), 'headline');
    assert.equal(kindOf(independent, 'Moscow says move'), 'standfirst');
    assert.equal(kindOf(homeland, 'U.S. Warns Against'), 'headline');
    assert.equal(kindOf(homeland, 'Special to In Homeland'), 'byline');
    assert.equal(kindOf(monitor, 'By Correspondent'), 'byline');
    assert.equal(kindOf(monitor, 'A Russian official said today'), 'standfirst');
  });

  test('captions and credits come with the article and are not its text', () => {
    const caption = lineOf(monitor, 'In this August 2009 file photo');
    assert.equal(caption?.kind, 'caption');
    assert.equal(caption.article, false);
    assert.equal(kindOf(monitor, 'Misha Japaridze/AP/File'), 'credit');
  });

  test('names what surrounds the article', () => {
    assert.equal(kindOf(homeland, 'You may withdraw your consent'), 'legal');
    assert.equal(kindOf(homeland, 'Validation message here'), 'form');
    assert.equal(kindOf(monitor, 'Become a fan! Follow us!'), 'share');
    assert.equal(kindOf(monitor, 'Read Comments'), 'comments');
    assert.equal(kindOf(monitor, 'Skip to: Content'), 'navigation');
  });

  test('a lead that is printed twice counts once: the second copy points to the first', () => {
    const [first, second] = segment(sputnik).filter((line) =>
      sputnik.startsWith('Russia’s arms supplies to Syria', line.start),
    );
    assert.deepEqual([first?.article, first?.repeats], [true, undefined]);
    assert.deepEqual([second?.article, second?.repeats], [false, first?.start]);
    assert.deepEqual(second?.why, [{ message: 'Repeats an earlier line word for word' }]);
  });

  test('says why, in words', () => {
    const line = lineOf(independent, 'Project Manager (HR)');
    assert.ok(
      line?.why.some(({ message }) => message === 'Stands after the article’s end'),
      JSON.stringify(line),
    );
  });

  test('an empty text has one blank line', () => {
    assert.deepEqual(segment(''), [{ start: 0, end: 0, kind: 'blank', article: null, confidence: 1, why: [] }]);
  });

  test('breaks lines at LF, CRLF and CR, and leaves the break out', () => {
    const spans = segment('one\r\ntwo\rthree\n\nfour').map(({ start, end }) => [start, end]);
    assert.deepEqual(spans, [
      [0, 3],
      [5, 8],
      [9, 14],
      [15, 15],
      [16, 20],
    ]);
    assert.equal(segment('\r\n').length, 2);
    assert.equal(segment('\n\r').length, 3);
  });

  test('judges a text the same whatever its line breaks are', () => {
    const kinds = (text: string): unknown[] => segment(text).map(({ kind, confidence }) => [kind, confidence]);
    assert.deepEqual(kinds(independent.replaceAll('\n', '\r\n')), kinds(independent));
    assert.deepEqual(kinds(independent.replaceAll('\n', '\r')), kinds(independent));
  });
});

suite('segment on any text', () => {
  const lineText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      '\ud800',
      '\udc00 x',
      '!!!',
      '\u2028',
      '\u00a0',
      'By Jo Doe',
      'He said so.',
      '© AP',
      '•',
    ),
  );
  const anyText = fc
    .array(fc.tuple(lineText, fc.constantFrom('\n', '\r\n', '\r', ' ')), { maxLength: 60 })
    .map((parts) => parts.flat().join(''));

  test('the lines tile the text, and only the breaks lie between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const line of segment(text)) {
          const between = text.slice(at, line.start);
          assert.ok(
            line.start === 0 ? between === '' : ['\n', '\r\n', '\r'].includes(between),
            JSON.stringify(between),
          );
          assert.doesNotMatch(text.slice(line.start, line.end), /[\r\n]/);
          at = line.end;
        }
        assert.equal(at, text.length);
      }),
    );
  });

  test('a line is blank exactly when it holds nothing but white space; flag and confidence fit the kind', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of segment(text)) {
          assert.equal(
            line.kind === 'blank',
            text.slice(line.start, line.end).trim() === '',
            JSON.stringify(text.slice(line.start, line.end)),
          );
          assert.equal(line.article, isArticleKind(line.kind));
          assert.ok(line.confidence >= 0.5 && line.confidence <= 1);
          assert.equal(line.why.length > 0, line.kind !== 'blank');
        }
      }),
    );
  });

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(segment(text), segment(text));
      }),
    );
  });

  for (const [what, text, lines] of [
    ['one line of 10 MB', 'word '.repeat(2_000_000), 1],
    ['one word of 5 MB', 'x'.repeat(5_000_000), 1],
    ['a million blank lines', '\n'.repeat(1_000_000), 1_000_001],
    ['only punctuation', '?!.,;'.repeat(200_000), 1],
    ['many tiny lines', 'a\n'.repeat(100_000), 100_001],
    ['NUL', '\u0000\n'.repeat(1000), 1001],
    ['lone surrogates', '\ud800'.repeat(100_000), 1],
  ] as const) {
    test(`bears ${what}`, () => {
      assert.equal(segment(text).length, lines);
    });
  }
});
