import { strict as assert } from 'node:assert';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { History, type Step } from '../../../src/core/annotations/history';
import { changeBetween } from '../../../src/core/annotations/setChange';
import { takeBack } from '../../../src/core/annotations/takeBack';
import { annotate } from '../../support/annotate';

const text = 'Lavrov spoke in Munich on Saturday. “We deny it,” he said. 5,400 people died, the UN says.\n';

function annotation(id: string, words: string, fields: Partial<Annotation> = {}): Annotation {
  return annotate(text, words, { id, kind: 'quote', ...fields });
}

const denial = annotation('aaaaaa', 'We deny it', { tags: ['denial'], speaker: 'lavrov' });
const deaths = annotation('bbbbbb', '5,400 people', { kind: 'claim' });
const start = AnnotationSet.of([denial], { speakers: new Map([['lavrov', { name: 'Lavrov', aliases: [] }]]) });

/** A step of one part: what leads from `before` to `after`. */
function step(before: AnnotationSet, after: AnnotationSet, ofText = text): Step {
  return { key: Symbol('step'), parts: [{ document: 'a', text: ofText, change: changeBetween(before, after) }] };
}

/** The set after `after` was made of `before`, `meanwhile` happened and the step was taken back; and what was refused. */
function undone(
  change: (set: AnnotationSet) => AnnotationSet,
  meanwhile: (set: AnnotationSet) => AnnotationSet = (set) => set,
): { readonly set: AnnotationSet; readonly refused: readonly string[] } {
  const after = change(start);
  const { set, refused } = takeBack(meanwhile(after), step(start, after).parts, text);
  return { set, refused: refused.map(({ of, id, field }) => [of, id, field].filter(Boolean).join(' ')) };
}

suite('taking back what was done to annotations', () => {
  for (const [name, change] of Object.entries<(set: AnnotationSet) => AnnotationSet>({
    'an annotation added': (set) => set.add(deaths),
    'an annotation removed': (set) => set.remove('aaaaaa'),
    'tags changed': (set) => set.edit('aaaaaa', { tags: ['threat'] }),
    'a relation added': (set) => set.edit('aaaaaa', { relations: [{ type: 'supports', to: 'bbbbbb' }] }),
    'a note added': (set) => set.edit('aaaaaa', { note: 'in Munich' }),
    'a speaker taken away': (set) => set.edit('aaaaaa', { speaker: undefined }),
    'words chosen anew': (set) =>
      set.edit('aaaaaa', { spans: deaths.spans, exact: deaths.exact, suffix: deaths.suffix }),
    'a suggestion dismissed': (set) =>
      set.dismiss({ kind: 'claim', span: { start: 59, end: 71 }, exact: '5,400 people' }),
    'a speaker added': (set) => set.withSpeaker('un', { name: 'UN', aliases: [] }).add({ ...deaths, speaker: 'un' }),
    'a speaker renamed': (set) => set.withSpeaker('lavrov', { name: 'Sergei Lavrov', aliases: ['Lavrov'] }),
    'the status': (set) => set.withStatus('done'),
    'many at once': (set) => set.add(deaths).edit('aaaaaa', { tags: [] }).withStatus('in-review'),
  })) {
    test(`${name}: all is as before, and redone all is as after`, () => {
      const after = change(start);
      assert.notDeepEqual(contents(after), contents(start));
      const back = takeBack(after, step(start, after).parts, text);
      assert.deepEqual([contents(back.set), back.refused], [contents(start), []]);
      const again = takeBack(back.set, step(after, back.set).parts, text);
      assert.deepEqual([contents(again.set), again.refused], [contents(after), []]);
    });
  }

  test('another field of the same record, changed by somebody else, stays changed', () => {
    const { set, refused } = undone(
      (one) => one.edit('aaaaaa', { tags: ['threat'] }),
      (one) => one.edit('aaaaaa', { note: 'by Ben' }),
    );
    assert.deepEqual(refused, []);
    assert.deepEqual([set.get('aaaaaa')?.tags, set.get('aaaaaa')?.note], [['denial'], 'by Ben']);
  });

  test('the same field, changed by somebody else, stays as they have it, and that is said', () => {
    const { set, refused } = undone(
      (one) => one.edit('aaaaaa', { tags: ['threat'], note: 'mine' }),
      (one) => one.edit('aaaaaa', { tags: ['by-ben'] }),
    );
    assert.deepEqual(refused, ['annotation aaaaaa tags']);
    assert.deepEqual([set.get('aaaaaa')?.tags, set.get('aaaaaa')?.note], [['by-ben'], undefined]);
  });

  test('an annotation that somebody else has worked on is not removed with the action that made it', () => {
    const { set, refused } = undone(
      (one) => one.add(deaths),
      (one) => one.edit('bbbbbb', { tags: ['by-ben'] }),
    );
    assert.deepEqual([refused, set.get('bbbbbb')?.tags], [['annotation bbbbbb record'], ['by-ben']]);
  });

  test('an annotation that somebody else has removed does not come back by the undo of its tags', () => {
    const { set, refused } = undone(
      (one) => one.edit('aaaaaa', { tags: ['threat'] }),
      (one) => one.remove('aaaaaa'),
    );
    assert.deepEqual([refused, set.has('aaaaaa')], [['annotation aaaaaa record'], false]);
  });

  test('a speaker that somebody else names by now stays in the table', () => {
    const { set, refused } = undone(
      (one) => one.withSpeaker('un', { name: 'UN', aliases: [] }),
      (one) => one.add({ ...deaths, speaker: 'un' }),
    );
    assert.deepEqual([refused, set.speakers.has('un')], [[], true]);
  });

  test('a removed annotation comes back to its words, wherever the text has moved to', () => {
    const after = start.remove('aaaaaa');
    const moved = `Home | News | Sport\n\n${text}`;
    const { set } = takeBack(after, step(start, after).parts, moved);
    const [{ spans, state } = denial] = set.all;
    assert.deepEqual([moved.slice(spans[0]?.start, spans[0]?.end), state], ['We deny it', 'ok']);
  });

  test('a removed annotation whose words are gone comes back as lost', () => {
    const after = start.remove('aaaaaa');
    const { set } = takeBack(after, step(start, after).parts, 'Nothing of it is left here, at all.\n');
    assert.deepEqual([set.all[0]?.state, set.all[0]?.exact], ['lost', ['We deny it']]);
  });

  test('typing within an annotation does not keep its adding from being undone', () => {
    const after = start.add(deaths);
    const typed = after.applyEdits([{ start: 64, end: 64, text: '!' }]);
    const now = `${text.slice(0, 64)}!${text.slice(64)}`;
    assert.equal(takeBack(typed, step(start, after).parts, now).set.has('bbbbbb'), false);
  });
});

suite('History', () => {
  const one = step(start, start.add(deaths));
  const other: Step = { ...one, key: Symbol('other'), parts: one.parts.map((part) => ({ ...part, document: 'b' })) };
  const record = (history: History, { key, parts }: Step): History =>
    parts.reduce((all, part) => all.record(key, part), history);

  test('parts of one action are one step, over several documents too', () => {
    const history = record(record(History.empty, one), { ...other, key: one.key });
    assert.deepEqual(
      history.toUndo()?.parts.map(({ document }) => document),
      ['a', 'b'],
    );
    assert.equal(history.toUndo('a'), history.toUndo('b'));
  });

  test('gives the last step that touched a document, and the last of all', () => {
    const history = record(record(History.empty, one), other);
    assert.equal(history.toUndo()?.key, other.key);
    assert.equal(history.toUndo('a')?.key, one.key);
    assert.equal(history.toUndo('c'), undefined);
  });

  test('a step is undone and redone in documents that it is seen in, too', () => {
    const history = record(record(History.empty, one), other).seenIn(one.key, ['c']);
    const seen = history.toUndo('c');
    assert.deepEqual([seen?.key, seen?.parts.map(({ document }) => document)], [one.key, ['a']]);
    assert.ok(seen);
    assert.equal(history.undone(seen, seen).toRedo('c')?.key, one.key);
    assert.equal(history.toUndo('b')?.key, other.key);
  });

  test('what was undone can be redone until something new is done', () => {
    const done = record(History.empty, one);
    const undone = done.undone(done.toUndo() ?? one, other);
    assert.deepEqual([undone.toUndo(), undone.toRedo()], [undefined, other]);
    assert.deepEqual([undone.redone(other, one).toUndo(), undone.redone(other, one).toRedo()], [one, undefined]);
    assert.equal(record(undone, one).toRedo(), undefined);
  });

  test('what changed nothing cannot be redone', () => {
    const done = record(History.empty, one);
    assert.equal(done.undone(done.toUndo() ?? one, { ...one, parts: [] }).toRedo(), undefined);
  });

  test('what could not be undone in one document waits there', () => {
    const done = record(record(History.empty, one), { ...other, key: one.key });
    const both = done.toUndo() ?? one;
    const history = done.undone(both, one, { ...both, parts: other.parts });
    assert.deepEqual([history.toUndo()?.parts, history.toRedo()?.parts], [other.parts, one.parts]);
  });

  test('forgets the oldest of more than a hundred steps, and of long texts sooner', () => {
    const steps = (count: number, length: number): number => {
      let history = History.empty;
      for (let index = 0; index < count; index++) {
        const long = String(index).padStart(length, 'x');
        history = history.record(Symbol(String(index)), { document: 'a', text: long, change: one.parts[0]!.change });
      }
      let held = 0;
      for (let last = history.toUndo(); last; last = history.toUndo()) {
        history = history.undone(last, { ...last, parts: [] });
        held++;
      }
      return held;
    };
    assert.deepEqual([steps(120, 10), steps(60, 1_000_000), steps(1, 30_000_000)], [100, 20, 1]);
  });
});

function contents(set: AnnotationSet): unknown {
  return [set.all, set.dismissed, [...set.speakers], set.status];
}
