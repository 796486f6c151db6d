import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { finish, type Steps } from '../text/steps';
import { eachToken } from '../text/tokens';
import type { Line } from '../segmentation/line';
import { quotedRegions } from './quotedRegions';
import type { QuotedRegion } from './quotedRegions';
import { Spellings } from './spellings';
import type { Spelling } from './spellings';

/** A word or mark of the article, with what the engine asks of it again and again. */
export interface Word extends Span, Spelling {
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

/** Longer sentences, which are no prose, are cut, so that no text costs the square of its length. */
const longestSentence = 400;

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
  const spellings = new Spellings(text);
  let region = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const { start, end } of sentences(text, paragraph)) {
      let from = words.length;
      eachToken(text, { start, end }, (at, to, kind) => {
        while (region < regions.length && (regions[region]?.end ?? 0) <= at) region += 1;
        const inside = (regions[region]?.start ?? Infinity) <= at;
        if (words.length - from === longestSentence) {
          found.push({ start: words[from]?.start ?? start, end: at, from, to: words.length, paragraph: index });
          from = words.length;
        }
        const { lower, classes, shape, codes } = spellings.of(at, to, kind);
        words.push({ start: at, end: to, lower, classes, shape, codes, region: inside ? region : -1 });
      });
      found.push({ start: words[from]?.start ?? start, end, from, to: words.length, paragraph: index });
    }
    yield;
  }
  return { text, paragraphs, regions, words, sentences: found };
}
