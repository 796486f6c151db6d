import type { WordRange } from './wordRange';
import type { Prose, Sentence } from './prose';

/** What the models see of the words: the numbers of `SpellingCodes`, one of each kind per word. */
export interface Codes {
  readonly form: Int32Array;
  readonly suffix: Int32Array;
  readonly sign: Int32Array;
  readonly group: Int32Array;
  /** For each quoted region, its words, marks included. */
  readonly regions: readonly WordRange[];
  /** For each quoted region, the words of the whole quotation where it runs over several paragraphs. */
  readonly chains: readonly WordRange[];
}

/** What stands before the first word and behind the last. */
export const outside = 0x5bd1e995;

/** For each quoted region, its words, marks included. */
export function regionWords(prose: Prose): WordRange[] {
  const ranges: { from: number; to: number }[] = prose.regions.map(() => ({ from: 0, to: 0 }));
  prose.words.forEach((word, index) => {
    const range = ranges[word.region];
    if (!range) return;
    if (range.to === 0) range.from = index;
    range.to = index + 1;
  });
  return ranges;
}

/** Joins the regions that go on one another over paragraphs. */
function chainsOf(prose: Prose, regions: readonly WordRange[]): WordRange[] {
  const chains: WordRange[] = [];
  for (let first = 0; first < regions.length;) {
    let last = first;
    while (prose.regions[last]?.closed === false && prose.regions[last + 1]?.continues === true) last += 1;
    const chain = { from: regions[first]?.from ?? 0, to: regions[last]?.to ?? 0 };
    for (let index = first; index <= last; index += 1) chains.push(chain);
    first = last + 1;
  }
  return chains;
}

/** The code of the word at `at`; `outside` where that is beyond the sentence. */
export function codeIn(codes: Int32Array, at: number, sentence: Sentence): number {
  return at >= sentence.from && at < sentence.to ? (codes[at] ?? outside) : outside;
}

/** The part of speech of the word at `at` as a number from 1 to 255, by its group; 0 where that is not known. */
export function groupNumber(groups: Int32Array, at: number, sentence: Sentence): number {
  const group = at >= sentence.from && at < sentence.to ? (groups[at] ?? 0) : 0;
  return group > 0 && group < 256 ? group : 0;
}

/** The codes of all words of the prose. */
export function codesOf(prose: Prose): Codes {
  const { words } = prose;
  const form = new Int32Array(words.length);
  const suffix = new Int32Array(words.length);
  const sign = new Int32Array(words.length);
  const group = new Int32Array(words.length);
  words.forEach(({ codes }, index) => {
    form[index] = codes.form;
    suffix[index] = codes.suffix;
    sign[index] = codes.sign;
    group[index] = codes.group;
  });
  const regions = regionWords(prose);
  return { form, suffix, sign, group, regions, chains: chainsOf(prose, regions) };
}
