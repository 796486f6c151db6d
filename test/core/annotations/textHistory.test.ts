import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../../src/core/anchoring/edit';
import { describeSpans } from '../../../src/core/anchoring/selector';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { TextHistory } from '../../../src/core/annotations/textHistory';

/** A thousand by default; `PROPERTY_RUNS=10000` looks harder. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 1000);

/** A text and what is annotated in it, as an editor holds both. */
class Editor {
  readonly #history = new TextHistory();
  text: string;
  set: AnnotationSet;

  /** The passages between brackets of `marks` are called a, b, c in their order. */
  constructor(marks: string) {
    this.text = marks.replace(/[[\]]/g, '');
    const annotations = Array.from(marks.matchAll(/\[([^\]]*)\]/g), ({ index, 1: words = '' }, at): Annotation => {
      const spans = [{ start: index - 2 * at, end: index - 2 * at + words.length }];
      const id = String.fromCharCode(97 + at);
      return { id, kind: 'passage', tags: [], spans, ...describeSpans(this.text, spans), origin: 'human', state: 'ok' };
    });
    this.set = AnnotationSet.of(annotations);
  }

  /** Edits as VS Code reports them, then perhaps an undo or redo. */
  edit(edits: readonly Edit[], isReturn = false): this {
    const texts = { before: this.text, after: applyEdits(this.text, edits) };
    const earlier = this.#history.changed(this.set, edits, texts, isReturn);
    const moved = this.set.applyEdits(edits, texts);
    this.set = earlier ? moved.backTo(earlier) : moved;
    this.text = texts.after;
    return this;
  }

  /** The same file all over again: read from disk, or undone and redone in one go. */
  replace(text: string): this {
    return this.edit([{ start: 0, end: this.text.length, text }], true);
  }

  /** What each annotation covers, and its state. */
  get shown(): readonly string[] {
    return this.set.all.map(
      ({ id, spans, state }) =>
        `${id} ${state}: ${spans.map(({ start, end }) => this.text.slice(start, end)).join(' … ')}`,
    );
  }

  get places(): readonly unknown[] {
    return this.set.all.map(({ id, spans, state }) => ({ id, spans, state }));
  }
}

const article =
  'Kiev, Monday.\nThe minister said [it was over]. Nobody asked him.\n\n[Yes.] Then he left [the room] in a hurry.\n';

suite('Annotations in a text that changes under the hand', () => {
  test('a text that comes back brings every place back, however it was torn to pieces', () => {
    const editor = new Editor('so [the] end [of the] the');
    const { set, text, shown } = editor;
    editor.edit([{ start: 4, end: 9, text: 'e' }]);
    editor.edit([{ start: 3, end: 4, text: '' }]);
    editor.edit([{ start: 0, end: 8, text: 'the the' }]);
    assert.notDeepEqual(editor.shown, shown);
    assert.deepEqual(editor.replace(text).set.all, set.all);
  });

  test('one undo may take back changes before, across and in an annotation', () => {
    const editor = new Editor('one two[three] four');
    const { set } = editor;
    editor.edit([{ start: 2, end: 3, text: '' }]);
    for (let at = 11; at > 5; at--) editor.edit([{ start: at - 1, end: at, text: '' }]);
    assert.deepEqual(editor.shown, ['a lost: ']);
    assert.deepEqual(
      editor.edit(
        [
          { start: 2, end: 2, text: 'e' },
          { start: 5, end: 5, text: 'othree' },
        ],
        true,
      ).set.all,
      set.all,
    );
  });

  test('redo brings the places that undo had taken away', () => {
    const editor = new Editor(article);
    const { set, text } = editor;
    const after = { ...pick(editor.edit([{ start: 40, end: 60, text: 'x' }])) };
    assert.deepEqual(editor.replace(text).set.all, set.all);
    assert.deepEqual(editor.replace(after.text).set.all, after.set.all);
  });

  test('what a person re-anchored meanwhile stays where they put it', () => {
    const editor = new Editor('one [two] three four');
    editor.edit([{ start: 4, end: 8, text: '' }]);
    const spans = [{ start: 10, end: 14 }];
    editor.set = editor.set.edit('a', { spans, ...describeSpans(editor.text, spans), state: 'ok' });
    assert.deepEqual(editor.edit([{ start: 4, end: 4, text: 'two ' }], true).shown, ['a ok: four']);
  });

  test('notes and tags that were changed meanwhile stay as well', () => {
    const editor = new Editor('one [two] three');
    editor.edit([{ start: 4, end: 8, text: '' }]);
    editor.set = editor.set.edit('a', { note: 'n', tags: ['t'] });
    const [annotation] = editor.edit([{ start: 4, end: 4, text: 'two ' }], true).set.all;
    assert.deepEqual([annotation?.note, annotation?.tags, annotation?.state], ['n', ['t'], 'ok']);
  });

  test('a file read again with changes here and there keeps what did not change', () => {
    const editor = new Editor(article);
    const text = `Home News Sport\n${editor.text.replace('Nobody asked', 'No one asked').replace('hurry', 'great hurry')}`;
    assert.deepEqual(editor.replace(text).shown, ['a ok: it was over', 'b ok: Yes.', 'c ok: the room']);
  });

  test('words gone in a file that was read again are lost, and back with the file as it was', () => {
    const editor = new Editor(article);
    const { set, text } = editor;
    editor.replace(text.replace('Yes. ', ''));
    assert.deepEqual(editor.shown, ['a ok: it was over', 'b lost: ', 'c ok: the room']);
    assert.deepEqual(editor.replace(text).set.all, set.all);
  });

  test('other line endings move nothing and change no state', () => {
    const editor = new Editor(article);
    const { set, text, shown } = editor;
    assert.deepEqual(editor.replace(text.replaceAll('\n', '\r\n')).shown, shown);
    assert.deepEqual(editor.replace(text).set.all, set.all);
  });

  test('other line endings: an annotation over several lines has the new ones', () => {
    const editor = new Editor('one [two\nthree\n]four');
    editor.replace(editor.text.replaceAll('\n', '\r\n'));
    assert.deepEqual(editor.set.all[0]?.exact, ['two\r\nthree\r\n']);
    assert.deepEqual(editor.shown, ['a ok: two\r\nthree\r\n']);
  });

  test('a dismissed suggestion comes back to its place with the text', () => {
    const editor = new Editor('one two three');
    editor.set = editor.set.dismiss({ kind: 'claim', span: { start: 4, end: 7 }, exact: 'two' });
    const { set, text } = editor;
    editor.edit([{ start: 0, end: 9, text: '' }]);
    assert.deepEqual(editor.replace(text).set.dismissed, set.dismissed);
  });

  test('undo and redo, in steps or several at once, are exact after any mixture of edits', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(40),
        length: fc.nat(6),
        text: fc.constantFrom('', 'a', 'the', ' ', 'the the', 'room\n'),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const marks = fc.constantFrom('[the] the [the]', 'a[a]a[aa]', '[the][ ][the]', 'in [the room] of [the]\n[room]');
    const jumps = fc.array(fc.nat(12), { maxLength: 8 });
    fc.assert(
      fc.property(marks, edits, jumps, (start, steps, to) => {
        const editor = new Editor(start);
        const stops = [pick(editor)];
        for (const { at, length, text } of steps) {
          const from = Math.min(at, editor.text.length);
          editor.edit([{ start: from, end: Math.min(from + length, editor.text.length), text }]);
          stops.push(pick(editor));
        }
        for (const jump of [...to, 0]) {
          const wanted = stops[jump % stops.length]!;
          editor.replace(wanted.text);
          // A text may have been there twice: its last time counts.
          const last = stops.findLast(({ text }) => text === wanted.text)!;
          assert.deepEqual(editor.places, last.places);
        }
      }),
      { numRuns },
    );
  });
});

function pick({ text, set, places }: Editor): Pick<Editor, 'text' | 'set' | 'places'> {
  return { text, set, places };
}
