import type { Prose, Word } from '../prose';
import { isNameWord, isPreposition, keyOfWord } from './nameWords';
import { isBody, isCommonNoun, typeOf } from './nameType';
import type { IsKnownPerson } from './nameType';
import { NounClass, nounClassOf } from './nounClasses';
import { isOrigin, isPlace } from './places';
import { nameText, textOfWords } from './reading';
import type { Gender, NamedReading, NameType } from './reading';
import { bits, genderOfGiven, genderOfNoun, given, isAcronym, isInitial } from './wordSigns';

/** The words that open the name of an office's field: "Minister of |Education|". */
const fields: ReadonlySet<string> = new Set(
  'state defense defence treasury commerce labor labour energy education agriculture transportation transport interior staff war health foreign homeland security veterans police parliament representatives justice finance trade culture environment science technology sport human services affairs'.split(
    ' ',
  ),
);

/** Titles that are part of what a person is called where only one name follows: "Pope Francis". */
const reigning: ReadonlySet<string> = new Set(
  'pope king queen prince princess sultan emir emperor ayatollah'.split(' '),
);

const generations: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** What is known of a name from the words around it. */
export interface NameContext {
  readonly isKnown: IsKnownPerson;
  /** Role words that stand in front of the run; words like "former" alone count only with an office behind them. */
  readonly role: string | undefined;
  /** The type that those words show. */
  readonly type: NameType | undefined;
  readonly gender: Gender | undefined;
}

/**
 * Reads a run of name words: offices and titles in front are taken off, and what is left is a person, body or place.
 * Undefined where the run is an office without a name: "Secretary of State".
 */
export function readName(prose: Prose, from: number, to: number, context: NameContext): NamedReading | undefined {
  const { words } = prose;
  let end = to;
  while (end > from + 1 && words[end - 1]?.lower === "'s") end -= 1;
  let start = from;
  let gender: Gender | undefined;
  let type: NameType | undefined = context.type;
  let courtesy = false;
  let reign = false;
  let roleEnd = from;
  const office = lastOffice(words, from, end);
  if (office >= 0) {
    const classes = bits(words[office]);
    if ((classes & NounClass.courtesy) !== 0) gender = genderOfNoun(classes);
    start = office + 1;
    roleEnd = office + 1;
    if (isPreposition(words[start])) {
      start = nameBehindField(prose, office + 2, end, context.isKnown);
      if (start < 0) return undefined;
      roleEnd = start;
      if ((bits(words[start]) & (NounClass.courtesy | NounClass.office)) !== 0) start += 1;
    } else if ((classes & NounClass.courtesy) !== 0) {
      courtesy = true;
      roleEnd = office;
    } else if (reigning.has(words[office]?.lower ?? '') && end - start === 1) {
      reign = true;
    }
    if ((classes & NounClass.person) !== 0 && isBody(prose, start, end) && !given(words[start])) {
      // "Minister Party": no name of a person.
      if (end - start > 1 || (bits(words[end - 1]) & NounClass.body) !== 0) return undefined;
    }
    type = 'person';
  }
  if (office < 0 && type !== 'body') {
    start = nameBehindOrigin(prose, from, end);
    roleEnd = start;
  }
  if (start >= end) return undefined;
  if (office < 0 && (bits(words[end - 1]) & NounClass.person) !== 0) {
    const keys = keysOf(words, start, end);
    if (!(end - start > 1 && given(words[end - 2])) && !context.isKnown(keys)) return undefined;
  }
  if (
    type !== 'person' &&
    end - start === 1 &&
    isCommonNoun(prose, start) &&
    !context.isKnown(keysOf(words, start, end))
  )
    return undefined;
  const knighted = start > from && /^(?:sir|dame|lord|lady)$/.test(words[start - 1]?.lower ?? '');
  const keys = keysOf(words, start, end).filter((key) => key !== '&' && key !== 'the');
  const name = nameText(prose, knighted || reign ? start - 1 : start, end);
  const lower = name.toLowerCase().replace(/^the /, '');
  type ??= typeOf(prose, start, end, keys, lower, context.isKnown);
  if (type === 'person' && end - start > 1)
    gender ??=
      genderOfGiven(words[start]?.lower ?? '') ??
      (isInitial(words[start]) ? genderOfGiven(words[start + 1]?.lower ?? '') : undefined);
  gender ??= context.gender ?? (office >= 0 ? genderOfNoun(bits(words[office])) : undefined);
  const inner = roleEnd > from ? textOfWords(prose, from, roleEnd) : '';
  const before = inner === '' && isMereQuality(context.role) ? undefined : context.role;
  const role = [before, inner].filter((part) => part !== undefined && part !== '').join(' ');
  return {
    kind: 'named',
    range: { from: knighted || reign ? start - 1 : start, to: end },
    name,
    words: keys.length > 1 && generations.has(keys.at(-1) ?? '') ? keys.slice(0, -1) : keys,
    type,
    gender: type === 'person' ? gender : undefined,
    courtesy,
    role: role === '' ? undefined : role,
  };
}

/** Whether all words are like "late" and "former", which are no role alone. */
function isMereQuality(role: string | undefined): boolean {
  return (
    role
      ?.toLowerCase()
      .split(' ')
      .every(
        (word) =>
          (nounClassOf(word) & (NounClass.quality | NounClass.person)) === NounClass.quality || word.endsWith('ly'),
      ) ?? false
  );
}

/** The last office or title in front of the name in [from, to): its index, and whether the name can begin right behind it. */
function lastOffice(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 2; at >= from; at -= 1) {
    const classes = bits(words[at]);
    if ((classes & (NounClass.courtesy | NounClass.office)) !== 0) return at;
    if ((classes & NounClass.person) === 0 || generations.has(words[at + 1]?.lower ?? '')) continue;
    // "Martin Luther King Smith": a name that is also an office.
    if (at > from && given(words[at - 1]) && !(at - 1 > from && isOrigin(words[at - 2]?.lower ?? ''))) continue;
    return at;
  }
  return -1;
}

/** Where the name behind the field of an office begins ("Secretary of State |John Kerry"); -1 when none stands there. */
function nameBehindField(prose: Prose, from: number, to: number, isKnown: IsKnownPerson): number {
  const { words } = prose;
  let at = from;
  while (at < to && (fields.has(words[at]?.lower ?? '') || words[at]?.lower === 'and' || words[at]?.lower === 'the'))
    at += 1;
  const field = fields.has(words[at - 1]?.lower ?? '');
  if (at > from && at < to && field && (to - at >= 2 || given(words[at]))) {
    if (isNameWord(prose, at, from, to)) return at;
  }
  const keys = keysOf(words, from, to);
  for (let start = from + 1; start <= to - 1; start += 1) {
    if (!isNameWord(prose, start, from, to)) continue;
    const length = to - start;
    if (length >= 2 && length <= 4 && (given(words[start]) || isKnown(keys.slice(start - from)))) return start;
    if (length <= 4 && (bits(words[start]) & (NounClass.courtesy | NounClass.office)) !== 0) return start;
  }
  // "Ambassador to the United States |Hamdullah Mohib"
  for (let start = from + 1; start <= to - 2; start += 1) {
    if (isPlace(textOfWords(prose, from, start).toLowerCase().replace(/^the /, ''))) {
      return isNameWord(prose, start, from, to) && to - start <= 3 ? start : -1;
    }
  }
  return -1;
}

function keysOf(words: readonly Word[], from: number, to: number): string[] {
  const keys: string[] = [];
  for (let at = from; at < to; at += 1) keys.push(keyOfWord(words[at]?.lower ?? ''));
  return keys;
}

/** Where a person's name begins behind words of origin or body: "American |Marc Hill"; `from` when it begins at once. */
function nameBehindOrigin(prose: Prose, from: number, to: number): number {
  const { words } = prose;
  if (to - from < 3 || given(words[from]) || isInitial(words[from])) return from;
  for (let at = from + 1; at <= to - 2; at += 1) {
    if (!given(words[at])) continue;
    let strange = false;
    for (let before = from; before < at; before += 1) {
      const { lower = '' } = words[before] ?? {};
      strange ||=
        isOrigin(lower) ||
        isPlace(lower) ||
        (bits(words[before]) & NounClass.body) !== 0 ||
        isAcronym(prose, words[before]);
    }
    return strange ? at : from;
  }
  return from;
}
