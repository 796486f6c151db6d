import assert from 'node:assert/strict';
import type { Annotation, SpeakerEntry } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { applySpeakerChange, isNoChange, speakerUse, unifySpeakers } from '../../../src/core/review/speakerChange';

const lavrov: SpeakerEntry = { name: 'Sergei Lavrov', role: 'Foreign Minister', aliases: [] };
const typo: SpeakerEntry = { name: 'Sergej Lawrow', aliases: ['Lawrow'] };
const weber: SpeakerEntry = { name: 'Anna Weber', aliases: [] };

const annotation = (id: string, speaker?: string): Annotation => ({
  id,
  kind: 'quote',
  tags: [],
  spans: [{ start: 0, end: 1 }],
  exact: ['x'],
  prefix: '',
  suffix: '',
  origin: 'human',
  state: 'ok',
  ...(speaker !== undefined && { speaker }),
});
const set = AnnotationSet.of(
  [annotation('a1', 'lavrov'), annotation('a2', 'lawrow'), annotation('a3', 'weber'), annotation('a4')],
  { speakers: new Map(Object.entries({ lavrov, lawrow: typo, weber })) },
);
const use = speakerUse(set);
const both = new Set(['lavrov', 'lawrow']);

suite('one speaker made of several', () => {
  test('has all names and all records', () => {
    const { speakers, all } = applySpeakerChange(set, unifySpeakers(use, both, { name: 'Sergei Lavrov' }));
    assert.deepEqual(
      [...speakers],
      [
        ['lavrov', { name: 'Sergei Lavrov', role: 'Foreign Minister', aliases: ['Sergej Lawrow', 'Lawrow'] }],
        ['weber', weber],
      ],
    );
    assert.deepEqual(
      all.map(({ speaker }) => speaker),
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
