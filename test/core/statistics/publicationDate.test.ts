import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarDates } from '../../../src/core/statistics/calendarDates';
import { publicationDate } from '../../../src/core/statistics/publicationDate';
import type { Line, LineKind } from '../../../src/core/segmentation/line';

const days = (line: string): string[] => calendarDates(line).map(({ day }) => day);

/** A text of these lines, each of a kind. */
function dateOf(...lines: readonly (readonly [LineKind, string])[]): string | undefined {
  let start = 0;
  const found = lines.map(([kind, line]): Line => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { ...span, kind, article: true, confidence: 1, why: [] };
  });
  return publicationDate(lines.map(([, line]) => line).join('\n'), found);
}

suite('days that a line names', () => {
  test('in the ways that newspapers write them', () => {
    const written = [
      'March 13, 2012',
      'By Correspondent / March 13,2012',
      'MAR. 13, 2012',
      '13 March 2012',
      'Tuesday, 13th of March, 2012',
      'Published:13-Mar-2012',
      '2012-03-13T19:00:00Z',
      '13. März 2012',
      '13.03.2012, 19:00',
      '3/13/2012',
    ];
    for (const one of written) assert.deepEqual(days(one), ['2012-03-13'], one);
  });

  test('only where they are named in full and can be one day only', () => {
    const others = [
      'March 13',
      'March 2012',
      '03/04/2012',
      '31 June 2012',
      '19:13 March 2012x',
      'call 555-13-03-2012',
      'on Mayday 13, 2012',
      '30.02.2012',
    ];
    for (const one of others) assert.deepEqual(days(one), [], one);
  });

  test('where they stand', () => {
    const line = 'Published 13 March 2012, updated 14 March 2012';
    assert.deepEqual(
      calendarDates(line).map(({ start, end }) => line.slice(start, end)),
      ['13 March 2012', '14 March 2012'],
    );
  });

  test('are days of the calendar, whatever the line', () => {
    const parts = fc.constantFrom(
      '13',
      '31',
      '2012',
      'March',
      'feb',
      '.',
      '/',
      '-',
      ' ',
      ',',
      'é',
      '2012-02-30',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        for (const { day } of calendarDates(pieces.join('')))
          assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day);
      }),
    );
  });
});

suite('the day an article was published', () => {
  test('is that of its dateline, else of its byline', () => {
    assert.equal(dateOf(['byline', 'By Ann, 1 May 2012'], ['dateline', 'March 13, 2012']), '2012-03-13');
    assert.equal(dateOf(['headline', 'Attack of 11 September 2001'], ['byline', 'By Ann / May 1, 2012']), '2012-05-01');
  });

  test('is not that of an update', () => {
    assert.equal(dateOf(['dateline', 'Updated: 14 March 2012 · Published: 13 March 2012']), '2012-03-13');
    assert.equal(dateOf(['dateline', 'Last updated 14 March 2012']), undefined);
  });

  test('is unknown where lines name several and not which', () => {
    assert.equal(dateOf(['dateline', '13 March 2012'], ['dateline', '14 March 2012']), undefined);
    assert.equal(dateOf(['dateline', 'MOSCOW, 13 March 2012'], ['dateline', '13 March 2012']), '2012-03-13');
  });

  test('is not looked for in the story', () => {
    assert.equal(dateOf(['body', 'It happened on 13 March 2012.']), undefined);
  });
});
