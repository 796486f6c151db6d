import { strict as assert } from 'node:assert';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { applyEdits, type Edit } from '../../../src/core/anchoring/edit';

/** An annotation of the words between brackets, and the text without them. */
function marked(marks: string, fields: Partial<Annotation> = {}): { text: string; set: AnnotationSet } {
  const start = marks.indexOf('[');
  const end = marks.indexOf(']') - 1;
  const text = marks.replace(/[[\]]/g, '');
  const annotation: Annotation = {
    id: 'aaaaaa',
    kind: 'passage',
    tags: [],
    spans: [{ start, end }],
    exact: [text.slice(start, end)],
    prefix: text.slice(0, start),
    suffix: text.slice(end),
    origin: 'human',
    state: 'ok',
    ...fields,
  };
  return { text, set: AnnotationSet.empty.add(annotation) };
}

/** The text after each list of edits in turn, the annotation in brackets, and its state unless it is ok. */
function after(marks: string, ...steps: (readonly Edit[])[]): string {
  let { text, set } = marked(marks);
  for (const edits of steps) {
    set = set.applyEdits(edits);
    text = applyEdits(text, edits);
  }
  const [{ spans, state }] = set.all as [Annotation];
  const [{ start, end }] = spans as [{ start: number; end: number }];
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}${state === 'ok' ? '' : ` ${state}`}`;
}

const put = (start: number, text: string): Edit => ({ start, end: start, text });
const cut = (start: number, end: number): Edit => ({ start, end, text: '' });

suite('AnnotationSet', () => {
  test('is sorted by position, then the longer first, then id', () => {
    const at = (id: string, start: number, end: number): Annotation => ({
      ...marked('[x]').set.all[0]!,
      id,
      spans: [{ start, end }],
    });
    const set = AnnotationSet.of([at('b', 5, 9), at('a', 5, 9), at('c', 5, 12), at('d', 0, 1)]);
    assert.deepEqual(
      set.all.map(({ id }) => id),
      ['d', 'c', 'a', 'b'],
    );
  });

  test('finds what is at an offset, shortest first, and what shares text with a span', () => {
    const one = marked('[x]').set.all[0]!;
    const set = AnnotationSet.of([
      { ...one, id: 'long', spans: [{ start: 0, end: 10 }] },
      { ...one, id: 'short', spans: [{ start: 2, end: 4 }] },
      {
        ...one,
        id: 'apart',
        spans: [
          { start: 1, end: 2 },
          { start: 8, end: 9 },
        ],
      },
    ]);
    assert.deepEqual(
      set.at(2).map(({ id }) => id),
      ['apart', 'short', 'long'],
    );
    assert.deepEqual(
      set.in({ start: 4, end: 8 }).map(({ id }) => id),
      ['long'],
    );
  });

  test('returns itself when nothing changes', () => {
    const { set } = marked('a [b] c');
    assert.equal(set.edit('aaaaaa', { kind: 'passage', tags: [] }), set);
    assert.equal(set.edit('nobody', { kind: 'quote' }), set);
    assert.equal(set.remove('nobody'), set);
    assert.equal(set.add(set.all[0]!), set);
    assert.equal(set.withStatus('new'), set);
    assert.equal(set.applyEdits([put(5, 'x')]), set);
    assert.equal(set.applyEdits([]), set);
    const spoken = set.withSpeaker('x', { name: 'X', aliases: [] });
    assert.equal(spoken.withSpeaker('x', { name: 'X', aliases: [] }), spoken);
    const dismissed = set.dismiss({ kind: 'claim', span: { start: 0, end: 1 }, exact: 'a' });
    assert.equal(dismissed.dismiss({ kind: 'claim', span: { start: 0, end: 1 }, exact: 'a' }), dismissed);
  });

  test('an undefined field in a patch takes the field away', () => {
    const { set } = marked('[x]', { note: 'n' });
    assert.equal('note' in set.edit('aaaaaa', { note: undefined }).get('aaaaaa')!, false);
  });

  suite('while the text is edited', () => {
    test('typing before, after and at the edges', () => {
      assert.equal(after('one [two] three', [put(0, 'x')]), 'xone [two] three');
      assert.equal(after('one [two] three', [put(4, 'x')]), 'one x[two] three');
      assert.equal(after('one [two] three', [put(7, 'x')]), 'one [two]x three');
      assert.equal(after('one [two] three', [put(9, 'x')]), 'one [two] txhree');
    });

    test('typing inside', () => assert.equal(after('one [two] three', [put(5, 'x')]), 'one [txwo] three'));

    test('a change across an edge cuts', () => {
      assert.equal(after('one [twenty] three', [{ start: 2, end: 5, text: 'X' }]), 'onX[wenty] three');
      assert.equal(after('one [twenty] three', [{ start: 9, end: 12, text: 'X' }]), 'one [twent]Xhree');
    });

    test('deleted whole: lost where it was, and back with the undo', () => {
      assert.equal(after('one [two] three', [cut(4, 7)]), 'one [] three lost');
      assert.equal(after('one [two] three', [cut(2, 9)]), 'on[]hree lost');
      assert.equal(after('one [two] three', [cut(4, 7)], [put(4, 'two')]), 'one [two] three');
      assert.equal(after('one [two] three', [cut(2, 9)], [put(2, 'e two t')]), 'one [two] three');
      assert.equal(after('two [two] two', [cut(0, 11)], [put(0, 'two two two')]), 'two [two] two');
    });

    test('deleted letter by letter, and back in one undo', () => {
      assert.equal(after('one [two] three', [cut(6, 7)], [cut(5, 6)], [cut(4, 5)], [put(4, 'two')]), 'one [two] three');
    });

    test('cut at an edge, and back with the undo', () => {
      assert.equal(after('one [two] three', [cut(6, 10)], [put(6, 'o th')]), 'one [two] three');
      assert.equal(after('one [two] three', [cut(2, 5)], [put(2, 'e t')]), 'one [two] three');
    });

    test('redo takes it away again, and undo brings it back again', () => {
      const steps = [[cut(2, 9)], [put(2, 'e two t')], [cut(2, 9)], [put(2, 'e two t')]];
      assert.equal(after('one [two] three', ...steps.slice(0, 3)), 'on[]hree lost');
      assert.equal(after('one [two] three', ...steps), 'one [two] three');
    });

    test('replaced by something else: lost; by a correction of itself: moved', () => {
      assert.equal(after('one [two] three', [{ start: 4, end: 7, text: 'NEW' }]), 'one []NEW three lost');
      assert.equal(after('Mr [Ryabkov] said', [{ start: 3, end: 10, text: 'Riabkov' }]), 'Mr [Riabkov] said moved');
    });

    test('worn down to less than half of its words: moved, so that the words are not forgotten', () => {
      assert.equal(after('one [twenty] three', [cut(5, 10)]), 'one [t] three moved');
      assert.equal(after('one [twenty] three', [cut(5, 10)], [put(5, 'wenty')]), 'one [twenty] three');
    });

    test('several cursors at once', () => {
      assert.equal(after('a [b c] d', [put(0, '1'), put(3, '2'), put(6, '3')]), '1a [b2 c] 3d');
    });

    test('a line moved up in one step takes its annotation along', () => {
      const steps = [put(0, 'He said two words.\n'), cut(9, 28)];
      assert.equal(after('Headline\nHe said [two words].\n', steps), 'He said [two words].\nHeadline\n');
    });

    test('the whole text replaced, as by a format: found again by its words and their context', () => {
      const { set } = marked('The  minister said: “[We deny it.]” Later: “We deny it.” he repeated.');
      const text = 'The minister said: “We deny it.” Later: “We deny it.” he repeated.';
      const [annotation] = set.applyEdits([{ start: 0, end: text.length + 1, text }]).all;
      assert.deepEqual(annotation?.spans, [{ start: 20, end: 31 }]);
      assert.equal(annotation.state, 'ok');
    });

    test('cut here and pasted there: found, to be looked at', () => {
      const words = 'we never sold a single rifle to them';
      assert.equal(
        after(`He says [${words}] today.`, [cut(8, 44)], [put(0, `${words}, `)]),
        `[${words}], He says  today. moved`,
      );
    });

    test('dismissed suggestions move too, and stay when their text goes', () => {
      const set = AnnotationSet.empty.dismiss({ kind: 'claim', span: { start: 4, end: 7 }, exact: 'two' });
      assert.deepEqual(set.applyEdits([put(0, 'xx')]).dismissed[0]?.span, { start: 6, end: 9 });
      assert.deepEqual(set.applyEdits([cut(0, 9)]).dismissed[0]?.span, { start: 0, end: 0 });
    });

    test('of a discontinuous quote one part goes: moved, and ok again when it is back', () => {
      const quote = {
        ...marked('[x]').set.all[0]!,
        spans: [
          { start: 0, end: 5 },
          { start: 14, end: 19 },
        ],
        exact: ['We do', 'not’.'],
      };
      const gone = AnnotationSet.of([quote]).applyEdits([cut(13, 20)]);
      assert.equal(gone.all[0]?.state, 'moved');
      const back = gone.applyEdits([put(13, ' not’. ')]);
      assert.deepEqual(back.all, [quote]);
    });
  });
});
