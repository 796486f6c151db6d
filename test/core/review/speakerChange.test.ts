import assert from 'node:assert/strict';
import type { SpeakerEntry } from '../../../src/core/annotations/annotation';
import {
  applicable,
  changedSpeakers,
  isNoChange,
  reversed,
  unifySpeakers,
  type SpeakerChange,
  type SpeakerUse,
} from '../../../src/core/review/speakerChange';

const lavrov: SpeakerEntry = { name: 'Sergei Lavrov', role: 'Foreign Minister', aliases: [] };
const typo: SpeakerEntry = { name: 'Sergej Lawrow', aliases: ['Lawrow'] };
const weber: SpeakerEntry = { name: 'Anna Weber', aliases: [] };

const use: SpeakerUse = {
  speakers: new Map([
    ['lavrov', lavrov],
    ['lawrow', typo],
    ['weber', weber],
  ]),
  records: [
    { id: 'a1', speaker: 'lavrov' },
    { id: 'a2', speaker: 'lawrow' },
    { id: 'a3', speaker: 'weber' },
    { id: 'a4' },
  ],
};
const both = new Set(['lavrov', 'lawrow']);

/** What a document is after a change, all of it. */
function after({ speakers, records }: SpeakerUse, change: SpeakerChange): SpeakerUse {
  const pointed = new Map(change.records.map(({ id, after: speaker }) => [id, speaker]));
  return {
    speakers: changedSpeakers(speakers, change),
    records: records.map(({ id, speaker }) => {
      const next = pointed.has(id) ? pointed.get(id) : speaker;
      return { id, ...(next !== undefined && { speaker: next }) };
    }),
  };
}

suite('one speaker made of several', () => {
  test('has all names and all records', () => {
    const { speakers, records } = after(use, unifySpeakers(use, both, { name: 'Sergei Lavrov' }));
    assert.deepEqual(
      [...speakers],
      [
        ['lavrov', { name: 'Sergei Lavrov', role: 'Foreign Minister', aliases: ['Sergej Lawrow', 'Lawrow'] }],
        ['weber', weber],
      ],
    );
    assert.deepEqual(
      records.map(({ speaker }) => speaker),
      ['lavrov', 'lavrov', 'weber', undefined],
    );
  });

  test('a new name keeps the old one as an alias, and the key', () => {
    const change = unifySpeakers(use, new Set(['weber']), { name: 'Anna Maria Weber', role: 'minister' });
    assert.deepEqual(change, {
      entries: [
        { key: 'weber', before: weber, after: { name: 'Anna Maria Weber', role: 'minister', aliases: ['Anna Weber'] } },
      ],
      records: [],
    });
  });

  test('a name that is only found gets an entry, so that it is corrected from now on', () => {
    const change = unifySpeakers(use, new Set(), { name: 'Russian government' }, ['Moscow']);
    assert.deepEqual(change.entries, [
      { key: 'government', before: undefined, after: { name: 'Russian government', aliases: ['Moscow'] } },
    ]);
  });

  test('that is one already changes nothing', () => {
    assert.ok(isNoChange(unifySpeakers(use, new Set(['weber']), { name: 'Anna Weber' })));
    assert.ok(isNoChange(unifySpeakers(use, new Set(), { name: 'Anna Weber' })));
  });
});

suite('taking it back', () => {
  const change = unifySpeakers(use, both, { name: 'Sergei Lavrov' });
  const merged = after(use, change);

  test('gives what was', () => {
    const back = applicable(merged, reversed(change));
    assert.deepEqual(back, reversed(change));
    const { speakers, records } = after(merged, back);
    assert.deepEqual(new Map([...speakers].sort()), new Map([...use.speakers].sort()));
    assert.deepEqual(records, use.records);
  });

  test('leaves what somebody changed since', () => {
    const changed: SpeakerUse = {
      speakers: new Map(merged.speakers).set('lavrov', { ...lavrov, role: 'minister since 2004' }),
      records: merged.records.map((one) => (one.id === 'a2' ? { id: 'a2', speaker: 'weber' } : one)),
    };
    assert.deepEqual(applicable(changed, reversed(change)), {
      entries: [{ key: 'lawrow', before: undefined, after: typo }],
      records: [],
    });
  });

  test('takes no entry away that is in use by now', () => {
    const named = unifySpeakers(use, new Set(), { name: 'Russian government' }, ['Moscow']);
    const made = after(use, named);
    const used: SpeakerUse = { ...made, records: [...made.records, { id: 'a5', speaker: 'government' }] };
    assert.ok(isNoChange(applicable(used, reversed(named))));
    assert.deepEqual(applicable(made, reversed(named)), reversed(named));
  });
});
