import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core/analysis';
import { applyEdits, type Edit } from '../../src/core/anchoring/edit';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { acceptSuggestion } from '../../src/core/review/annotate';
import { pendingSuggestions } from '../../src/core/review/suggestions';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { newSidecar } from '../../src/sidecar/newSidecar';
import { parseSidecar } from '../../src/sidecar/parseSidecar';

const text =
  'Mayor Promises Bridges\n\n“We will rebuild every bridge,” Jane Doe, the mayor, said on Monday, “and we will not forget the roads.”\n';

/** The set with the one quotation accepted that is suggested in `text`. */
function accepted(): AnnotationSet {
  const quotes = pendingSuggestions(text, analyse(text), AnnotationSet.empty, 0).filter(({ kind }) => kind === 'quote');
  const [quote] = quotes;
  assert.ok(quote);
  assert.equal(quotes.length, 1);
  return acceptSuggestion(AnnotationSet.empty, text, quote, { detector: 'marginalia 1' }, () => 0.5).set;
}

const shown = (set: AnnotationSet, of: string): readonly string[] =>
  set.all.map(({ state, spans }) => `${state}: ${spans.map(({ start, end }) => of.slice(start, end)).join(' | ')}`);

const whole = /^ok: “?We will rebuild every bridge,?”? \| “?and we will not forget the roads\.?”?$/;

suite('A quotation broken by “she said”', () => {
  test('is accepted as one annotation of two places and written so', () => {
    const set = accepted();
    assert.match(shown(set, text)[0] ?? '', whole);
    assert.match(newSidecar(set, { file: 'a.txt', text }), /\n {4}at: \[\[\d+, \d+\], \[\d+, \d+\]\]\n/);
  });

  test('is found again as one, with the old text and without', () => {
    const parsed = parseSidecar(newSidecar(accepted(), { file: 'a.txt', text }));
    const changed = `Home News\n\n${text.replace('on Monday', 'late on Monday in the town hall')}`;
    for (const oldText of [text, undefined]) {
      assert.match(shown(anchorSidecar(parsed, changed, oldText).annotations, changed)[0] ?? '', whole);
    }
  });

  test('follows typing between its parts, and stays outside of what is typed there', () => {
    const at = text.indexOf(' Jane');
    const edits: readonly Edit[] = [{ start: at, end: at, text: ' as' }];
    assert.match(shown(accepted().applyEdits(edits), applyEdits(text, edits))[0] ?? '', whole);
  });
});
