import type { Prose, Word } from '../prose';
import { isParticle } from './nameWords';
import { NounClass, nounClassOf } from './nounClasses';
import { isOrigin, isPlace } from './places';
import type { NameType } from './reading';
import { bits, given, isAcronym, isInitial } from './wordSigns';

/** Tells whether words (in the form of `keyOfWord`) are the name of a person that the text gives elsewhere. */
export type IsKnownPerson = (words: readonly string[]) => boolean;

/** Whether words stand for a body: they begin or end with a word like "Party", or are an acronym, or hold an "of" or "&". */
export function isBody(prose: Prose, from: number, to: number): boolean {
  const { words } = prose;
  const [first, last] = [words[from], words[to - 1]];
  if ((bits(last) & (NounClass.body | NounClass.suffix | NounClass.people)) !== 0) return true;
  if ((bits(last) & NounClass.thing) !== 0 && to - from > 1) return true;
  if (to - from === 1) return isAcronym(prose, first);
  if ((bits(first) & NounClass.body) !== 0) return true;
  for (let at = from + 1; at < to - 1; at += 1) {
    const { lower = '' } = words[at] ?? {};
    if (lower === 'of' || lower === 'for' || lower === 'on' || lower === '&' || lower === 'and') return true;
  }
  return false;
}

/** Whether a single word with a capital is an ordinary noun that begins a sentence: "Critics", "Others". */
export function isCommonNoun(prose: Prose, at: number): boolean {
  const word = prose.words[at];
  if (!word || isAcronym(prose, word)) return false;
  const { lower } = word;
  if (lower === 'democrats' || lower === 'republicans' || lower === 'conservatives') return false;
  return (
    (nounClassOf(lower) & (NounClass.people | NounClass.writing | NounClass.quality)) !== 0 ||
    (/-[a-z]/.test(prose.text.slice(word.start, word.end)) &&
      nounClassOf(lower.slice(lower.lastIndexOf('-') + 1)) !== 0)
  );
}

/** What the words from `from` to `to` name, by their own signs; `keys` and `lower` are the same words for looking up. */
export function typeOf(
  prose: Prose,
  from: number,
  to: number,
  keys: readonly string[],
  lower: string,
  isKnown: IsKnownPerson,
): NameType {
  const { words } = prose;
  if (isPlace(lower)) return 'place';
  const length = to - from;
  if (length >= 2 && (given(words[from]) || isInitial(words[from])) && (bits(words[to - 1]) & NounClass.suffix) === 0) {
    const last = bits(words[to - 1]);
    const bears = (last & (NounClass.body | NounClass.thing)) === 0 || isSurnameToo(words[to - 1]?.lower ?? '');
    if (bears && !hasOf(words, from, to)) return 'person';
  }
  if (isKnown(keys)) return 'person';
  if (isBody(prose, from, to)) return 'body';
  if (length >= 2 && length <= 4 && words[from - 1]?.lower !== 'the') {
    for (let at = from; at < to; at += 1) {
      const { lower: word = '' } = words[at] ?? {};
      if (isParticle(word)) continue;
      if (isOrigin(word)) return 'body';
      if (/\d/.test(word)) return 'unknown';
      if (isPlace(word) || bits(words[at]) !== 0 || isAcronym(prose, words[at])) return 'unknown';
    }
    return 'person';
  }
  if (length === 1 && isOrigin(lower)) return 'place';
  // "the Fed"
  return length === 1 && words[from - 1]?.lower === 'the' ? 'body' : 'unknown';
}

/** Words of bodies that are common surnames as well. */
function isSurnameToo(lower: string): boolean {
  return /^(?:guard|church|press|day|park|hall|bridge|lake|rivers?|law|bell|field|young|media|records|house|post|watch|castle|power|world|fair|case)$/.test(
    lower,
  );
}

function hasOf(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.lower === 'of' || words[at]?.lower === 'for') return true;
  return false;
}
