import { lazy } from '../text/lazy';
import { hashOf, mix } from './hashing';
import { wordGroups } from './models/wordGroups';
import type { WordRange } from './wordRange';
import type { Prose, Sentence } from './prose';
import type { Spelling } from './spellings';

/** What the models see of the words: whole numbers, one per word. Names are seen by their shape only. */
export interface Codes {
  /** The word itself; one code for all names, one for all numbers. */
  readonly form: Int32Array;
  /** Its last three letters; as `form` for names, numbers and marks. */
  readonly suffix: Int32Array;
  /** Its shape and classes. */
  readonly sign: Int32Array;
  /** The group of words that stand in the same company; as `suffix` for unknown words, as `sign` for what is no word. */
  readonly group: Int32Array;
  /** For each quoted region, its words, marks included. */
  readonly regions: readonly WordRange[];
  /** For each quoted region, the words of the whole quotation where it runs over several paragraphs. */
  readonly chains: readonly WordRange[];
}

/** What stands before the first word and behind the last. */
export const outside = 0x5bd1e995;

const nameCode = hashOf('<name>');
const numberCode = hashOf('<number>');
const shapes = { lower: 1, capital: 2, number: 3, mark: 4 } as const;

/** The codes of a spelling. */
interface SpellingCodes {
  readonly form: number;
  readonly suffix: number;
  readonly sign: number;
  readonly group: number;
}

/** The number of the group of each word that has one. */
const groupOf = lazy((): ReadonlyMap<string, number> => {
  const groups = new Map<string, number>();
  let group = 0;
  for (const line of wordGroups.split('\n')) {
    group += 1;
    for (const word of line.split(' ')) groups.set(word, group);
  }
  return groups;
});

function spellingCodes({ lower, shape, classes }: Spelling): SpellingCodes {
  const form = formOf(lower, shape, classes);
  const sign = shape === 'mark' ? form : mix(classes, shapes[shape]);
  if (form === nameCode || form === numberCode) return { form, suffix: form, sign, group: form };
  const suffix = mix(hashOf(lower.slice(-3)), 7);
  return { form, suffix, sign, group: shape === 'mark' ? form : (groupOf().get(lower) ?? suffix) };
}

function formOf(lower: string, shape: Spelling['shape'], classes: number): number {
  if (shape === 'number') return numberCode;
  return shape === 'capital' && classes === 0 ? nameCode : hashOf(lower);
}

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

/** The codes of all words of the prose. */
export function codesOf(prose: Prose): Codes {
  const { words } = prose;
  const form = new Int32Array(words.length);
  const suffix = new Int32Array(words.length);
  const sign = new Int32Array(words.length);
  const group = new Int32Array(words.length);
  const known: (SpellingCodes | undefined)[] = [];
  words.forEach((word, index) => {
    const codes = (known[word.id] ??= spellingCodes(word));
    form[index] = codes.form;
    suffix[index] = codes.suffix;
    sign[index] = codes.sign;
    group[index] = codes.group;
  });
  const regions = regionWords(prose);
  return { form, suffix, sign, group, regions, chains: chainsOf(prose, regions) };
}
