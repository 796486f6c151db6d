import type { Prose, Sentence, Word } from './prose';
import { isOf, WordClass } from './wordClasses';
import type { WordRange } from './wordRange';

/** No phrase that names a source is longer, in words. */
const longestPhrase = 45;

const notInPhrase =
  WordClass.auxiliary |
  WordClass.opener |
  WordClass.report |
  WordClass.reporting |
  WordClass.conjunction |
  WordClass.subject;

function isName(word: Word | undefined): boolean {
  return word?.shape === 'capital';
}

/** Whether the lower-case word looks like a finite verb or participle, where a noun phrase cannot go on leftwards. */
function breaksLeft(word: Word): boolean {
  if (word.shape === 'mark')
    return word.lower !== "'" && word.lower !== '’' && word.lower !== '/' && word.lower !== '&';
  if (word.lower === "'s" || word.lower === 'that') return word.lower === 'that';
  if (word.shape === 'capital') return (word.classes & WordClass.opener) !== 0;
  if ((word.classes & WordClass.role) !== 0) return false;
  return (word.classes & notInPhrase) !== 0;
}

/** Skips auxiliaries, adverbs and times leftwards from `at` (exclusive), as in "has also repeatedly | said". */
function skipHelpers(words: readonly Word[], at: number, floor: number): number {
  let index = at;
  while (index > floor) {
    const word = words[index - 1];
    if (!word) break;
    const helper =
      isOf(word, WordClass.auxiliary | WordClass.adverb) &&
      word.lower !== "'s" &&
      !(word.lower === 'both' || word.lower === 'simply');
    const time =
      isOf(word, WordClass.time) && word.shape === 'capital' && index - 1 > floor && !isName(words[index - 2]);
    if (!helper && !time) break;
    index -= 1;
  }
  return index;
}

/** The start of the noun phrase that ends before `end`: to the left until a mark, verb or clause opens. */
function phraseStart(words: readonly Word[], end: number, floor: number): number {
  let index = end;
  let best = end;
  while (index > floor && end - index < 16) {
    const word = words[index - 1];
    if (!word) break;
    if (word.lower === 'and' || word.lower === ',') {
      // "U.N. diplomats and officials", "Smith and Jones"
      const before = words[index - 2];
      const joins =
        word.lower === 'and' &&
        index - 1 > floor &&
        before &&
        before.shape !== 'mark' &&
        !breaksLeft(before) &&
        index < end;
      if (!joins || isOf(before, WordClass.time)) break;
      index -= 1;
      continue;
    }
    if (breaksLeft(word)) break;
    if (isOf(word, WordClass.preposition)) {
      // A preposition is inside only between a noun and its complement: "the head of | the UN".
      const before = words[index - 2];
      if (index - 1 <= floor || !before || before.shape === 'mark' || breaksLeft(before)) break;
      const linked =
        word.lower === 'of' || word.lower === 'for' || isOf(before, WordClass.role | WordClass.group | WordClass.body);
      if (!linked) break;
      index -= 1;
      continue;
    }
    index -= 1;
    best = index;
    if (isOf(word, WordClass.determiner) && words[index - 1]?.lower !== 'all') break;
  }
  return best;
}

/** Leaves out what is no part of the phrase at its left edge: "But |", "Meanwhile |". */
function trimLeft(words: readonly Word[], range: WordRange): WordRange {
  let { from } = range;
  while (from < range.to - 1 && isOf(words[from], WordClass.conjunction | WordClass.adverb | WordClass.preposition))
    from += 1;
  return { from, to: range.to };
}

/** The comma that opens the insertion closed by the comma at `close` ("Smith, a spokesman for X, |said"); -1 without one. */
function insertionStart(words: readonly Word[], close: number, floor: number): number {
  for (let index = close - 1; index > floor && close - index < longestPhrase; index -= 1) {
    const word = words[index];
    if (!word || word.region !== words[close]?.region) continue;
    if (word.lower !== ',' && word.lower !== '—' && word.lower !== '–') continue;
    const next = words[index + 1];
    const opens = isOf(next, WordClass.determiner | WordClass.role | WordClass.adverb | WordClass.preposition);
    const relative = next?.lower === 'who' || next?.lower === 'which' || next?.lower === 'whose';
    if (opens || relative || next?.lower === 'one' || isName(next)) return index;
  }
  return -1;
}

/** The subject of the verb at `verb`, as far as it stands before it in the sentence; undefined where there is none. */
export function subjectBefore(prose: Prose, sentence: Sentence, verb: number): WordRange | undefined {
  const { words } = prose;
  const floor = sentence.from;
  let end = skipHelpers(words, verb, floor);
  const last = words[end - 1];
  if (end <= floor || !last) return undefined;
  if (isOf(last, WordClass.subject)) return { from: end - 1, to: end };
  if (last.lower === ')') {
    let open = end - 1;
    while (open > floor && words[open]?.lower !== '(' && end - open < 10) open -= 1;
    if (words[open]?.lower === '(') end = open;
  }
  if (words[end - 1]?.lower === ',') {
    const open = insertionStart(words, end - 1, floor);
    if (open <= floor) return undefined;
    const head = phraseStart(words, open, floor);
    if (head >= open) {
      return isOf(words[open - 1], WordClass.subject) ? { from: open - 1, to: open } : undefined;
    }
    const inserted = words[open + 1];
    // "The White House, however, said": an adverb between commas is no part of the name.
    const adverb = isOf(inserted, WordClass.adverb | WordClass.preposition) && end - open < 5;
    return trimLeft(words, { from: head, to: adverb ? open : end - 1 });
  }
  let from = phraseStart(words, end, floor);
  if (from >= end) return undefined;
  // "The former leader, Sir Menzies Campbell, said" is caught above; "X, Sir Y said" is not joined.
  const range = trimLeft(words, { from, to: end });
  ({ from } = range);
  return from < range.to ? range : undefined;
}

/** Whether a phrase to the right may go on over the word. */
function goesOn(word: Word, previous: Word | undefined): boolean {
  if (word.shape === 'capital') return !isOf(word, WordClass.time) || previous?.shape === 'capital';
  if (word.shape === 'number') return false;
  if (word.shape === 'mark') return word.lower === '/' || word.lower === '&' || word.lower === "'";
  if (word.lower === "'s" || word.lower === 'of') return true;
  if (word.lower === 'and') return true;
  if (isOf(word, WordClass.role | WordClass.group | WordClass.body)) return true;
  if (isOf(word, WordClass.preposition)) return word.lower === 'for' || word.lower === 'at' || word.lower === 'with';
  return !isOf(word, notInPhrase | WordClass.time | WordClass.adverb);
}

/** The noun phrase that begins at `from` ("said | the Israeli Defence Minister Moshe Yaalon"), with an apposition after it. */
export function phraseAfter(prose: Prose, sentence: Sentence, from: number): WordRange | undefined {
  const { words } = prose;
  const first = words[from];
  if (!first || from >= sentence.to || first.shape === 'mark') return undefined;
  if (isOf(first, WordClass.subject)) return { from, to: from + 1 };
  if (
    isOf(first, notInPhrase | WordClass.preposition | WordClass.time) &&
    !isOf(first, WordClass.determiner | WordClass.role)
  ) {
    return undefined;
  }
  let to = from;
  while (to < sentence.to && to - from < 16) {
    const word = words[to];
    if (word?.region !== first.region || !goesOn(word, words[to - 1])) break;
    to += 1;
  }
  while (to > from && isOf(words[to - 1], WordClass.preposition | WordClass.conjunction)) to -= 1;
  if (to === from) return undefined;
  return { from, to: appositionEnd(words, to, sentence, first.region) };
}

/** Where the apposition that follows at `to` ends (", a spokesman for X"); `to` when there is none. */
function appositionEnd(words: readonly Word[], to: number, sentence: Sentence, region: number): number {
  if (words[to]?.lower !== ',') return to;
  const next = words[to + 1];
  const role = isOf(next, WordClass.role) && next?.shape === 'lower';
  if (!role && next?.lower !== 'a' && next?.lower !== 'an' && next?.lower !== 'the' && next?.lower !== 'who') return to;
  let end = to + 1;
  while (end < sentence.to && end - to < 25) {
    const word = words[end];
    if (word?.region !== region || (word.shape === 'mark' && !"-–'/&".includes(word.lower))) break;
    if (next.lower !== 'who' && isOf(word, WordClass.report | WordClass.reporting | WordClass.subject)) return to;
    end += 1;
  }
  return end;
}
