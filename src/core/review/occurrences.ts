import { NormalisedText } from '../anchoring/normalisedText';
import { boilerplateKinds, type Line, type LineKind } from '../segmentation/line';
import { overlaps, type Span } from '../text/span';

/** What counts as an occurrence. */
export interface OccurrenceOptions {
  readonly matchCase: boolean;
  /** Whether letters and digits around the words make them something else. */
  readonly wholeWord: boolean;
}

/**
 * Every place of `words` in `text`, by position, none sharing text with the one before. Quotation marks, dashes and white
 * space count as the same whatever their form. None when `words` are blank.
 */
export function occurrences(text: string, words: string, { matchCase, wholeWord }: OccurrenceOptions): readonly Span[] {
  const wanted = new NormalisedText(words).text.trim();
  if (wanted === '') return [];
  const before = wholeWord && /^[\p{L}\p{M}\p{N}_]/u.test(wanted) ? '(?<![\\p{L}\\p{M}\\p{N}_])' : '';
  const after = wholeWord && /[\p{L}\p{M}\p{N}_]$/u.test(wanted) ? '(?![\\p{L}\\p{M}\\p{N}_])' : '';
  const literal = wanted.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
  const pattern = new RegExp(`${before}${literal}${after}`, matchCase ? 'gu' : 'giu');
  const normal = new NormalisedText(text);
  return Array.from(normal.text.matchAll(pattern), ({ index, 0: found }) =>
    normal.toOriginal({ start: index, end: index + found.length }),
  );
}

const boilerplate: ReadonlySet<LineKind> = new Set<LineKind>(boilerplateKinds);

/** Those of `spans`, which are by position, that share no text with a line of boilerplate; `lines` are by position too. */
export function outsideBoilerplate(spans: readonly Span[], lines: readonly Line[]): readonly Span[] {
  const left = lines.filter(({ kind }) => boilerplate.has(kind));
  let at = 0;
  return spans.filter((span) => {
    while ((left[at]?.end ?? Infinity) <= span.start) at += 1;
    const line = left[at];
    return !line || !overlaps(line, span);
  });
}
