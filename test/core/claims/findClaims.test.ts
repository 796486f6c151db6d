import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis';
import type { Attribution } from '../../../src/core/attribution/attribution';
import { findClaims } from '../../../src/core/claims/findClaims';
import type { Line } from '../../../src/core/segmentation/line';
import { contains, textOf } from '../../../src/core/text/span';
import { seedClaims } from './seedClaims';

const line = (text: string, over: Partial<Line> = {}): Line => ({
  start: 0,
  end: text.length,
  kind: 'body',
  article: true,
  confidence: 1,
  why: [],
  ...over,
});

/** The reasons found in a text of one line, one claim an item: "figure: 5,400 people have been killed". */
function reasonsIn(text: string): string[] {
  return findClaims(text, [line(text)], []).map(
    ({ reasons }) => reasons.map(({ kind, text }) => `${kind}: ${text}`)[0]!,
  );
}

suite('findClaims', () => {
  test('says why a sentence is worth checking, the strongest reason first', () => {
    const cases: [string, string[]][] = [
      [
        'At least 5,400 people have been killed in the crackdown, the UN says.',
        ['figure: 5,400 people have been killed'],
      ],
      ['The U.S. has already ploughed 4.1 billion dollars (£3.6bn) into support.', ['figure: 4.1 billion dollars']],
      ['Tens of thousands of refugees have been arriving in Europe.', ['figure: Tens of thousands of refugees']],
      ['Israel has already launched air strikes in Syria.', ['event: has already launched air strikes']],
      ['Syria is the largest importer of weapons in the region.', ['superlative: the largest importer of weapons']],
      ['Unemployment in Spain reached a record high in Madrid.', ['record: a record high']],
    ];
    for (const [text, reasons] of cases) assert.deepEqual(reasonsIn(text), reasons, text);
  });

  test('leaves questions, wishes, predictions and advertisements alone', () => {
    const cases = [
      'When might we see a shift in the British and French position?',
      'We hope that they will not be sent to Syria.',
      'The opposition will also start demanding that their allies back up their bark.',
      'Up to 70% off luxury travel on city breaks Find out more.',
      'Join the 64,000 U.S. military men and women earning degrees at American Military University.',
      'It was good news for everyone.',
    ];
    for (const text of cases) assert.deepEqual(reasonsIn(text), [], text);
  });

  test('takes designations, years and ordinals for what they are: no figures', () => {
    for (const text of ['The S300 system was shown at the 38th conference.', 'The T-90 dates from 1992 in Russia.']) {
      assert.ok(!reasonsIn(text).some((reason) => reason.startsWith('figure')), text);
    }
  });

  test('names the one whose words give the figure as claimant', () => {
    const text = 'He said the conflict, which the United Nations says has killed 70,000 people, goes on.';
    const span = (words: string): { start: number; end: number } => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    const attribution = (words: string, name: string): Attribution => ({
      type: 'indirect',
      content: [span(words)],
      cue: [],
      source: [],
      speaker: { name },
      confidence: 1,
      why: [],
    });
    const attributions = [
      attribution(text.slice(8), 'Jan Eliasson'),
      attribution('has killed 70,000 people', 'United Nations'),
    ];
    assert.equal(findClaims(text, [line(text)], attributions)[0]?.claimant, 'United Nations');
  });

  test('looks neither at boilerplate, nor at furniture, nor at a lead printed a second time', () => {
    const text = 'At least 5,400 people have been killed.';
    assert.deepEqual(findClaims(text, [line(text, { article: false, kind: 'promo' })], []), []);
    assert.deepEqual(findClaims(text, [line(text, { article: false, kind: 'caption' })], []), []);
    assert.deepEqual(findClaims(text, [line(text, { repeats: 0 })], []), []);
  });
});

suite('findClaims on any text', () => {
  test('claims are whole sentences within their line, in order, with reasons and a score that is shown', () => {
    const piece = fc.constantFrom(
      '5,400',
      'people',
      'have been killed',
      '. ',
      '“',
      '”',
      '😀',
      'will',
      '\n',
      'said',
      'Mr ',
      '£',
      '-',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 }),
        (pieces) => {
          const text = pieces.join(' ');
          const { claims, lines } = analyse(text);
          let last = 0;
          for (const claim of claims) {
            assert.ok(claim.start >= last && claim.end > claim.start);
            assert.ok(lines.some((one) => contains(one, claim)));
            assert.equal(textOf(text, claim).trim(), textOf(text, claim));
            assert.ok(claim.score >= 0.5 && claim.score <= 1 && claim.reasons.length > 0);
            for (const reason of claim.reasons)
              assert.ok(reason.text.length > 0 && reason.text.length <= 41, reason.text);
            last = claim.end;
          }
        },
      ),
    );
  });

  test('a megabyte without a full stop, or of nothing but digits, commas or capitals, is no claim', () => {
    for (const unit of ['a', '1', '1,', 'A ', 'has ', '“', 'two ']) {
      const text = unit.repeat(1_000_000 / unit.length);
      assert.deepEqual(findClaims(text, [line(text)], []), []);
    }
  });
});

suite('claims of the seed articles', () => {
  const seeds = seedClaims();

  test('at least nine in ten of the key are found', () => {
    const missed = seeds.flatMap(({ name, text, key, found }) =>
      key.claims
        .filter((claim) => !found.some((one) => textOf(text, one).includes(claim.text)))
        .map((claim) => `${name.slice(0, 3)} ${claim.text}`),
    );
    const all = seeds.flatMap(({ key }) => key.claims).length;
    assert.ok(missed.length <= all / 10, `${missed.length} of ${all} missed:\n${missed.join('\n')}`);
  });

  test('at most three in twenty of those found are neither in the key nor borderline', () => {
    const wrong = seeds.flatMap(({ text, key, found }) => {
      const known = [...key.claims.map((claim) => claim.text), ...key.borderline];
      return found.map((one) => textOf(text, one)).filter((words) => !known.some((part) => words.includes(part)));
    });
    const all = seeds.flatMap(({ found }) => found).length;
    assert.ok(wrong.length <= 0.15 * all, `${wrong.length} of ${all} wrong:\n${wrong.join('\n')}`);
  });

  test('every claim of the key is found for one of the reasons that the key gives', () => {
    const odd = seeds.flatMap(({ text, key, found }) =>
      found.flatMap((one) => {
        const claim = key.claims.find((expected) => textOf(text, one).includes(expected.text));
        return claim && !claim.reasons.some((kind) => one.reasons.some((reason) => reason.kind === kind))
          ? [`${claim.text}: ${one.reasons.map(({ kind }) => kind).join()}`]
          : [];
      }),
    );
    assert.deepEqual(odd, []);
  });

  test('the claimant is the one that the key gives', () => {
    const wrong = seeds.flatMap(({ text, key, found }) =>
      key.claims.flatMap(({ text: words, claimant }) => {
        const claim = claimant === undefined ? undefined : found.find((one) => textOf(text, one).includes(words));
        return claim && claim.claimant !== claimant ? [`${words}: ${claim.claimant ?? 'nobody'}`] : [];
      }),
    );
    assert.deepEqual(wrong, []);
  });
});
