import assert from 'node:assert/strict';
import { findAttributions } from '../../../src/core/attribution/findAttributions';
import { mark, readKeys } from './seedKey';

/** A name without its article, in lower case. */
const plainName = (name: string | undefined): string => (name ?? '').replace(/^the /i, '').toLowerCase();

suite('attributions of the seeds, against a key made by hand', () => {
  const results = readKeys().map((key) => {
    const { attributions } = findAttributions(key.text, key.lines);
    return { key, attributions, marks: mark(key, attributions) };
  });
  const show = (text: string, spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' / ');

  test('at least 95 in 100 are found', () => {
    const required = results.flatMap(({ marks }) => marks.required);
    const missed = results.flatMap(({ key, marks }) =>
      marks.missed.map((item) => `${item.id}: ${show(key.text, item.content)}`),
    );
    assert.ok(missed.length <= 0.05 * required.length, `missed of ${required.length}:\n${missed.join('\n')}`);
  });

  test('at most four are none', () => {
    const alarms = results.flatMap(({ key, marks }) =>
      marks.falseAlarms.map(
        ({ content, cue }) => `${key.id.slice(0, 3)}: ${show(key.text, cue)} > ${show(key.text, content)}`,
      ),
    );
    assert.ok(alarms.length <= 4, alarms.join('\n'));
  });

  test('every named speaker is right, with role, and nobody is invented', () => {
    const wrong = results.flatMap(({ marks }) =>
      marks.pairs
        .filter(([item]) => !item.borderline)
        .filter(
          ([item, { speaker }]) =>
            plainName(item.speaker) !== plainName(speaker?.name) || !(speaker?.role ?? '').includes(item.role ?? ''),
        )
        .map(
          ([item, { speaker }]) =>
            `${item.id}: ${item.role ?? '-'} ${item.speaker ?? '-'} <> ${speaker?.role ?? '-'} ${speaker?.name ?? '-'}`,
        ),
    );
    assert.deepEqual(wrong, []);
  });
});
