import type { Prose, Sentence, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import { isNameWord } from './nameWords';
import { NounClass } from './nounClasses';
import { isOrigin } from './places';
import { bits } from './wordSigns';

const smallInTitles = WordClass.preposition | WordClass.conjunction | WordClass.determiner | WordClass.auxiliary;

/** Whether it is a headline, by its capitals: they tell no names there. */
export function isTitleCase(words: readonly Word[], sentence: Sentence): boolean {
  let capitals = 0;
  let lower = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = words[at];
    if (word?.shape === 'capital') capitals += 1;
    else if (word?.shape === 'lower' && !isOf(word, smallInTitles)) lower += 1;
  }
  return capitals >= (words[sentence.to - 1]?.lower === '.' ? 6 : 4) && lower * 6 <= capitals;
}

const passing: ReadonlySet<string> = new Set('former acting interim outgoing incoming then'.split(' '));

/** The start of the role in lower case in front of a name: "told |trade union leader| Anna Ek"; `at` when there is none. */
export function roleStart(prose: Prose, at: number, floor: number): number {
  const { words } = prose;
  const before = words[at - 1];
  // "|former| President Ek"
  if (at > floor && before?.shape === 'lower' && passing.has(before.lower)) return at - 1;
  if (
    at <= floor ||
    words[at - 1]?.shape !== 'lower' ||
    (bits(words[at - 1]) & (NounClass.person | NounClass.body)) === 0
  )
    return at;
  let start = at - 1;
  let sure = start;
  while (start > floor && at - start < 9) {
    const word = words[start - 1];
    if (!word || (word.shape === 'mark' && word.lower !== '/' && word.lower !== '&')) break;
    if (isOf(word, WordClass.determiner)) return start;
    if (word.lower === "'s") {
      start -= 1;
      continue;
    }
    const name = isNameWord(prose, start - 1, floor, at);
    if (
      !name &&
      isOf(
        word,
        WordClass.preposition |
          WordClass.conjunction |
          WordClass.auxiliary |
          WordClass.report |
          WordClass.reporting |
          WordClass.opener |
          WordClass.subject |
          WordClass.adverb,
      )
    )
      break;
    start -= 1;
    if (name || bits(word) !== 0 || isOrigin(word.lower)) sure = start;
    else if (word.shape === 'number') break;
  }
  return sure;
}

/** Whether what stands at [at, to) is the subject of a clause: it opens it, or follows what introduces it. */
export function leadsClause(words: readonly Word[], { from: at, to }: WordRange, floor: number): boolean {
  let index = at;
  while (index > floor && isOf(words[index - 1], WordClass.determiner | WordClass.adverb)) index -= 1;
  const before = words[index - 1];
  if (index <= floor || isOf(before, WordClass.conjunction | WordClass.opener)) return true;
  // "When it came to taxes, |Ek| made no effort"
  const after = words[to];
  const verb =
    after?.shape === 'lower' &&
    !isOf(after, WordClass.preposition | WordClass.conjunction | WordClass.opener) &&
    after.lower !== "'s";
  return before?.lower === ',' && verb;
}

/** Whether a noun in lower case follows that is what the words are about: "the Ek |campaign|". */
export function modifiesNext(words: readonly Word[], at: number, sentence: Sentence): boolean {
  const next = words[at];
  if (at >= sentence.to || next?.shape !== 'lower') return false;
  const heads = NounClass.person | NounClass.people | NounClass.body | NounClass.writing;
  return (bits(next) & heads) !== 0 && !isOf(next, WordClass.report);
}

/** The end of the bracket that opens at `at` ("(R-Iowa)"); `at` without one. */
export function bracketEnd(words: readonly Word[], at: number, sentence: Sentence): number {
  if (words[at]?.lower !== '(') return at;
  for (let end = at + 1; end < sentence.to && end - at < 9; end += 1) if (words[end]?.lower === ')') return end + 1;
  return at;
}

/** Where the apposition that begins at `from` ends: before the next mark. */
export function apposedEnd(words: readonly Word[], from: number, sentence: Sentence): number {
  let to = from;
  while (to < sentence.to && to - from < 20 && (words[to]?.shape !== 'mark' || /^['’/&]$/.test(words[to]?.lower ?? '')))
    to += 1;
  return to;
}

/** The acronym in brackets at `at` ("(UN)"), in lower case without full stops; undefined without one. */
export function acronymBehind(words: readonly Word[], at: number): string | undefined {
  if (words[at]?.lower !== '(' || words[at + 2]?.lower !== ')' || words[at + 1]?.shape !== 'capital') return undefined;
  return words[at + 1]?.lower.replaceAll('.', '');
}
