import search from 'approx-string-match';
import type { Found } from '../../../src/core/anchoring/findAgain';
import { Reanchor } from '../../../src/core/anchoring/reanchor';
import type { Selector } from '../../../src/core/anchoring/selector';
import type { Span } from '../../../src/core/text/span';

/** A way to bring annotations from an old text to a new one. */
export type Strategy = (oldText: string, newText: string) => (selector: Selector, span: Span) => Found;

/** Ours, with and without the old text, and what other tools do. */
export const strategies: Readonly<Record<string, Strategy>> = {
  'Marginalia, old text known': (oldText, newText) => {
    const reanchor = new Reanchor(newText, oldText);
    return (selector, span) => reanchor.find(selector, [span]);
  },
  'Marginalia, old text unknown': (_oldText, newText) => {
    const reanchor = new Reanchor(newText);
    return (selector, span) => reanchor.find(selector, [span]);
  },
  'offsets only':
    (_oldText, newText) =>
    (_selector, { start, end }) => {
      const clamp = (offset: number): number => Math.min(offset, newText.length);
      return { state: 'ok', spans: [{ start: clamp(start), end: clamp(end) }] };
    },
  'best approximate match': (_oldText, newText) => (selector, span) => bestMatch(newText, selector, span),
};

/** The most alike stretch, however unlike, the nearest to the old place among equals. */
function bestMatch(text: string, { exact: [words = ''] }: Selector, { start }: Span): Found {
  const [best] = search(text, words, Math.min(256, Math.floor(words.length / 2))).sort(
    (a, b) => a.errors - b.errors || Math.abs(a.start - start) - Math.abs(b.start - start),
  );
  return best ? { state: 'ok', spans: [{ start: best.start, end: best.end }] } : { state: 'lost', spans: [] };
}
