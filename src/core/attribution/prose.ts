import { isDigit, isUpper } from '../text/characters';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { finish, type Steps } from '../text/steps';
import { tokens } from '../text/tokens';
import type { Line } from '../segmentation/line';
import { quotedRegions } from './quotedRegions';
import type { QuotedRegion } from './quotedRegions';
import { classesOfWord, WordClass } from './wordClasses';

/** A word or mark of the article, with what the engine asks of it again and again. */
export interface Word extends Span {
  /** In lower case, curly apostrophes straight. */
  readonly lower: string;
  /** Bits of `WordClass`. */
  readonly classes: number;
  readonly shape: 'lower' | 'capital' | 'number' | 'mark';
  /** Index in `Prose.regions` of the quotation that it stands in, its marks included; -1 outside. */
  readonly region: number;
}

/** A sentence as a range of words: `from` to `to`, half-open. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
  /** Which paragraph it belongs to. */
  readonly paragraph: number;
}

/** The article of a text, ready to be read. */
export interface Prose {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly regions: readonly QuotedRegion[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

/** No word is longer than this: what is longer is looked up by its beginning. */
const longestWord = 40;

/** Longer sentences, which are no prose, are cut, so that no text costs the square of its length. */
const longestSentence = 400;

function lowerOf(text: string, span: Span): string {
  const lower = text.slice(span.start, Math.min(span.end, span.start + longestWord)).toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function classesOf(lower: string, isCapital: boolean): number {
  const known = classesOfWord.get(lower);
  if (known !== undefined) return known;
  // "Anatoly" is none.
  return !isCapital && lower.length > 4 && lower.endsWith('ly') ? WordClass.adverb : 0;
}

function toWord(text: string, span: Span, kind: 'word' | 'number' | 'mark', region: number): Word {
  const { start, end } = span;
  const lower = lowerOf(text, span);
  if (kind === 'mark') return { start, end, lower, classes: 0, shape: 'mark', region };
  const first = text.codePointAt(start) ?? 0;
  const shape = isDigit(first) ? 'number' : isUpper(first) ? 'capital' : 'lower';
  return { start, end, lower, classes: classesOf(lower, shape === 'capital'), shape, region };
}

/** The article lines of `text` as paragraphs, sentences, words and quoted regions. Other lines, and repeats, are left out. */
export function readProse(text: string, lines: readonly Line[]): Prose {
  return finish(proseSteps(text, lines));
}

/** The same in steps, a paragraph each. */
export function* proseSteps(text: string, lines: readonly Line[]): Steps<Prose> {
  const paragraphs = lines
    .filter((line) => line.article === true && line.repeats === undefined)
    .map(({ start, end }) => ({ start, end }));
  const regions = quotedRegions(text, paragraphs);
  const words: Word[] = [];
  const found: Sentence[] = [];
  let region = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const { start, end } of sentences(text, paragraph)) {
      let from = words.length;
      for (const token of tokens(text, { start, end })) {
        while (region < regions.length && (regions[region]?.end ?? 0) <= token.start) region += 1;
        const inside = (regions[region]?.start ?? Infinity) <= token.start;
        if (words.length - from === longestSentence) {
          found.push({
            start: words[from]?.start ?? start,
            end: token.start,
            from,
            to: words.length,
            paragraph: index,
          });
          from = words.length;
        }
        words.push(toWord(text, token, token.kind, inside ? region : -1));
      }
      found.push({ start: words[from]?.start ?? start, end, from, to: words.length, paragraph: index });
    }
    yield;
  }
  return { text, paragraphs, regions, words, sentences: found };
}
