import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import type { StepPart } from '../../../src/core/annotations/history';
import { rebase } from '../../../src/core/annotations/rebase';
import { changeBetween } from '../../../src/core/annotations/setChange';
import { takeBack } from '../../../src/core/annotations/takeBack';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 1000);
const text = 'Rain fell on the valley, and people said that it would fall again on Monday.';

type Change = (set: AnnotationSet) => AnnotationSet;

const ids = fc.constantFrom('aaaaaa', 'bbbbbb', 'cccccc', 'dddddd');
const tags = fc.subarray(['denial', 'threat', 'promise']);
const notes = fc.constantFrom(undefined, 'one', 'two');

function annotation(id: string, start: number, own: readonly string[]): Annotation {
  const span = { start, end: start + 5 };
  const exact = [text.slice(span.start, span.end)];
  return { id, kind: 'quote', tags: own, spans: [span], exact, prefix: '', suffix: '', origin: 'human', state: 'ok' };
}

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(ids, fc.nat(60), tags).map(
    ([id, start, own]): Change =>
      (set) =>
        set.add(annotation(id, start, own)),
  ),
  ids.map(
    (id): Change =>
      (set) =>
        set.remove(id),
  ),
  fc.tuple(ids, tags).map(
    ([id, own]): Change =>
      (set) =>
        set.edit(id, { tags: own }),
  ),
  fc.tuple(ids, notes).map(
    ([id, note]): Change =>
      (set) =>
        set.edit(id, { note }),
  ),
  fc.nat(60).map((start): Change => (set) => {
    const span = { start, end: start + 5 };
    return set.dismiss({ kind: 'claim', span, exact: text.slice(span.start, span.end) });
  }),
  fc.constantFrom('new', 'in-review', 'done').map(
    (status): Change =>
      (set) =>
        set.withStatus(status),
  ),
);

/** Makes `all` one after the other; what came out, and the parts of a step for each. */
function made(start: AnnotationSet, all: readonly Change[]): { set: AnnotationSet; parts: readonly StepPart[] } {
  const parts: StepPart[] = [];
  let set = start;
  for (const change of all) {
    const next = change(set);
    parts.push({ document: 'a', text, change: changeBetween(set, next) });
    set = next;
  }
  return { set, parts };
}

function contents(set: AnnotationSet): unknown {
  return [set.all, set.dismissed, [...set.speakers], set.status];
}

suite('Undo, whatever was done', () => {
  test('takes back any actions to the last field, and refuses nothing when nobody else was there', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), fc.array(changes, { maxLength: 6 }), (before, after) => {
        const start = made(AnnotationSet.empty, before).set;
        const { set, parts } = made(start, after);
        const back = takeBack(set, parts, text);
        assert.deepEqual([contents(back.set), back.refused], [contents(start), []]);
      }),
      { numRuns },
    );
  });

  test('leaves every record that only somebody else has touched just as they left it', () => {
    fc.assert(
      fc.property(
        fc.array(changes, { maxLength: 5 }),
        fc.array(changes, { maxLength: 5 }),
        changes,
        (first, theirs, ours) => {
          const start = made(AnnotationSet.empty, first).set;
          const mine = made(start, [ours]);
          const now = made(mine.set, theirs).set;
          const touched = mine.parts[0]?.change.annotations;
          const back = takeBack(now, mine.parts, text).set;
          for (const one of now.all) if (touched?.has(one.id) !== true) assert.equal(back.get(one.id), one);
          assert.ok(back.all.every(({ id }) => now.has(id) || touched?.has(id) === true));
        },
      ),
      { numRuns },
    );
  });
});

suite('A change on top of another, whatever both are', () => {
  test('loses no record that either side has and neither has removed, and never changes what only they have changed', () => {
    fc.assert(
      fc.property(
        fc.array(changes, { maxLength: 5 }),
        fc.array(changes, { maxLength: 4 }),
        fc.array(changes, { maxLength: 4 }),
        (first, mine, others) => {
          const base = made(AnnotationSet.empty, first).set;
          const [ours, theirs] = [made(base, mine).set, made(base, others).set];
          const { set } = rebase(base, ours, theirs);
          const changed = changeBetween(base, ours).annotations;
          for (const one of theirs.all) if (!changed.has(one.id)) assert.equal(set.get(one.id), one);
          for (const { id } of ours.all) if (theirs.has(id) || !base.has(id)) assert.ok(set.has(id), id);
        },
      ),
      { numRuns },
    );
  });
});
