import * as assert from 'node:assert/strict';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { annotate } from '../../../src/core/review/annotate';
import { applyViewChange, viewAnnotations } from '../../../src/core/review/articleAnnotations';
import { ArticleView } from '../../../src/core/review/articleView';
import type { Span } from '../../../src/core/text/span';
import { linesOf } from './linesOf';

const { text, lines } = linesOf([
  ['navigation', 'Home | World'],
  ['body', 'The pact will hold.'],
  ['promo', 'Read also: a sale'],
  ['body', 'She left at noon.'],
]);
const view = new ArticleView(text, lines);

const spanIn = (of: string, words: string): Span => ({
  start: of.indexOf(words),
  end: of.indexOf(words) + words.length,
});
const tag = (set: AnnotationSet, of: string, span: Span, kind: 'passage' | 'claim' = 'passage'): AnnotationSet =>
  annotate(set, of, { kind, spans: [span], tags: ['x'], origin: 'human' }, () => 0.5).set;
/** What a change made in the view does to the source. */
const changed = (set: AnnotationSet, change: (inView: AnnotationSet) => AnnotationSet): AnnotationSet => {
  const before = viewAnnotations(view, set);
  return applyViewChange(view, { text, set }, before, change(before));
};

suite('annotations in the view of the article', () => {
  test('stand on the same words', () => {
    const set = tag(AnnotationSet.empty, text, spanIn(text, 'left'));
    const [only] = viewAnnotations(view, set).all;
    assert.deepEqual(only?.spans, [spanIn(view.text, 'left')]);
    assert.deepEqual({ ...only, spans: [] }, { ...set.all[0], spans: [] });
  });

  test('what lies in boilerplate is not shown, and stays when something else changes', () => {
    const set = tag(AnnotationSet.empty, text, spanIn(text, 'a sale'));
    assert.deepEqual(viewAnnotations(view, set).all, []);
    const next = changed(set, (inView) => inView.withStatus('done'));
    assert.deepEqual(next.all, set.all);
    assert.equal(next.status, 'done');
  });

  test('a tag made in the view is described by the source', () => {
    const next = changed(AnnotationSet.empty, (inView) => tag(inView, view.text, spanIn(view.text, 'will hold')));
    const direct = tag(AnnotationSet.empty, text, spanIn(text, 'will hold'));
    assert.deepEqual(next.all, direct.all);
    assert.match(next.all[0]?.suffix ?? '', /Read also/);
  });

  test('words on both sides of a gap are one annotation of two spans', () => {
    const span = { start: view.text.indexOf('hold'), end: view.text.indexOf(' left') };
    const next = changed(AnnotationSet.empty, (inView) => tag(inView, view.text, span));
    assert.deepEqual(next.all[0]?.exact, ['hold.', 'She']);
    assert.deepEqual(next.all[0].spans, [spanIn(text, 'hold.'), spanIn(text, 'She')]);
  });

  test('other tags leave place and context as they were', () => {
    const set = tag(AnnotationSet.empty, text, { start: text.indexOf('hold'), end: text.indexOf(' left') });
    const id = set.all[0]?.id ?? '';
    const next = changed(set, (inView) => inView.edit(id, { tags: ['y'] }));
    assert.deepEqual(next.all, [{ ...set.all[0], tags: ['y'] }]);
  });

  test('a note taken away is gone, an annotation removed is gone', () => {
    const set = tag(AnnotationSet.empty, text, spanIn(text, 'left'));
    const id = set.all[0]?.id ?? '';
    const noted = changed(set, (inView) => inView.edit(id, { note: 'why' }));
    assert.equal(noted.get(id)?.note, 'why');
    assert.deepEqual(changed(noted, (inView) => inView.edit(id, { note: undefined })).all, set.all);
    assert.deepEqual(changed(noted, (inView) => inView.remove(id)).all, []);
  });

  test('an id that is taken outside of the view is not used twice', () => {
    const set = tag(AnnotationSet.empty, text, spanIn(text, 'a sale'));
    const next = changed(set, (inView) => tag(inView, view.text, spanIn(view.text, 'left')));
    assert.deepEqual(next.all.map(({ exact }) => exact[0]).sort(), ['a sale', 'left']);
  });

  test('a lost annotation can be put on words of the view', () => {
    const lost = tag(AnnotationSet.empty, text, spanIn(text, 'a sale')).all.map((one) => ({
      ...one,
      state: 'lost' as const,
    }));
    const set = AnnotationSet.of(lost);
    const id = lost[0]?.id ?? '';
    const span = spanIn(view.text, 'noon');
    const next = changed(set, (inView) => inView.edit(id, { spans: [span], exact: ['noon'], state: 'ok' }));
    assert.deepEqual(next.get(id)?.spans, [spanIn(text, 'noon')]);
  });

  test('what is dismissed in the view is dismissed in the source', () => {
    const span = spanIn(view.text, 'left');
    const next = changed(AnnotationSet.empty, (inView) => inView.dismiss({ kind: 'claim', span, exact: 'left' }));
    assert.deepEqual(next.dismissed, [{ kind: 'claim', span: spanIn(text, 'left'), exact: 'left' }]);
  });
});
