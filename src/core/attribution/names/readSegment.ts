import type { Prose, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import { described, headOf, withoutDeterminers } from './described';
import { genderOfGivenName } from './givenNames';
import { isNameWord, isPreposition, runStart } from './nameWords';
import type { IsKnownPerson } from './nameType';
import { NounClass } from './nounClasses';
import { readName } from './readName';
import { textOfWords } from './reading';
import type { NamedReading, NameType, Reading } from './reading';
import { bits, genderOfNoun } from './wordSigns';

/** Reads words without a comma: a name, a role with a name, or a description. */
export function readSegment(prose: Prose, segment: WordRange, isKnown: IsKnownPerson): Reading {
  const { words } = prose;
  const { from } = withoutDeterminers(words, segment);
  let { to } = segment;
  while (to > from + 1 && words[to - 1]?.lower === "'s") to -= 1;
  for (let at = from + 1; at < to - 1; at += 1) {
    const word = words[at];
    if (isOf(word, WordClass.opener)) {
      to = at;
      break;
    }
    if (
      word?.lower !== 'and' &&
      word?.lower !== 'or' &&
      isPreposition(word) &&
      followsPerson(prose, from, at, isKnown)
    ) {
      to = at;
      break;
    }
  }
  if (joinsNames(prose, { from, to }, isKnown)) return { kind: 'several', range: segment };
  if (isSome(prose, segment.from, from, to)) return described(prose, segment);
  if (!isNameWord(prose, to - 1, from, to)) return described(prose, { from: segment.from, to });
  const start = wideStart(prose, to, from);
  const lead = words[start - 1];
  if (start === from) {
    return (
      readName(prose, from, to, { isKnown, role: undefined, type: undefined, gender: undefined }) ??
      described(prose, segment)
    );
  }
  const classes = bits(lead);
  if (hasPreposition(words, from + 1, start) && (classes & NounClass.person) === 0) {
    // "a spokesman for Anna Ek", "director of the chapter of the Council |Anna Ek|"
    const behind = nameBehindComplement(prose, start, to, isKnown);
    const head = headOf(words, { from, to: start });
    if (behind > 0 && (bits(words[head]) & NounClass.person) !== 0) {
      return (
        readName(prose, behind, to, {
          isKnown,
          role: textOfWords(prose, from, behind),
          type: 'person',
          gender: genderOfNoun(bits(words[head])),
        }) ?? described(prose, segment)
      );
    }
    return described(prose, { from: segment.from, to });
  }
  if (lead?.lower === "'s") {
    const named = readName(prose, start, to, {
      isKnown,
      role: textOfWords(prose, from, start - 1),
      type: undefined,
      gender: undefined,
    });
    return named ? withoutBodyRole(named) : described(prose, segment);
  }
  if (lead?.shape === 'mark' || lead?.lower === 'and' || lead?.lower === 'or') {
    if ((bits(words[start - 2]) & NounClass.person) === 0) return described(prose, segment);
  }
  const type: NameType | undefined =
    (classes & NounClass.person) !== 0 ? 'person' : (classes & NounClass.body) !== 0 ? 'body' : undefined;
  const named = readName(prose, start, to, {
    isKnown,
    role: textOfWords(prose, from, start),
    type,
    gender: genderOfNoun(classes),
  });
  if (!named) return described(prose, segment);
  return withoutBodyRole(named);
}

const quantities: ReadonlySet<string> = new Set(
  'some many most several few other we you these those both all no any'.split(' '),
);

/** Whether the words are some of many: "some |Germans|", "other |Republicans|". */
function isSome(prose: Prose, start: number, from: number, to: number): boolean {
  const last = prose.words[to - 1]?.lower ?? '';
  if (!last.endsWith('s') && !last.endsWith('ese')) return false;
  for (let at = start; at < to - 1; at += 1) {
    const { lower = '', shape } = prose.words[at] ?? {};
    if (shape !== 'mark' && quantities.has(lower) && at <= from) return true;
  }
  return false;
}

/** Whether a preposition at `at` comes behind the whole name of a person: "Anna Ek |of Malmö". */
function followsPerson(prose: Prose, from: number, at: number, isKnown: IsKnownPerson): boolean {
  const start = runStart(prose, at, from);
  if (start >= at) return false;
  // "The Ferry Museum |in Oslo|"
  if (start === from && /^(?:in|near|from|during|after|under)$/.test(prose.words[at]?.lower ?? '')) return true;
  for (let before = from + 1; before < start; before += 1) {
    if (isPreposition(prose.words[before]) && (bits(prose.words[before - 1]) & NounClass.person) === 0) return false;
  }
  const named = readName(prose, start, at, { isKnown, role: undefined, type: undefined, gender: undefined });
  if (named?.type !== 'person') return false;
  const length = named.range.to - named.range.from;
  return length >= 2 || named.courtesy || named.role !== undefined || isKnown(named.words);
}

/** Bodies and places have no role. */
function withoutBodyRole(named: NamedReading): NamedReading {
  return named.type === 'person' || named.type === 'unknown' ? named : { ...named, role: undefined };
}

function hasPreposition(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isPreposition(words[at])) return true;
  return false;
}

/** The start of the name at the end of the words, with the "of" of bodies: "|Syrian Observatory for Human Rights". */
function wideStart(prose: Prose, to: number, floor: number): number {
  const { words } = prose;
  let start = runStart(prose, to, floor);
  for (;;) {
    let before = start - 1;
    if (words[before]?.lower === 'the') before -= 1;
    const link = words[before];
    if (
      before - 1 < floor ||
      !link ||
      !(
        link.lower === 'of' ||
        link.lower === 'for' ||
        link.lower === 'on' ||
        link.lower === 'and' ||
        link.lower === 'to'
      )
    )
      return start;
    const head = words[before - 1];
    if (head?.shape !== 'capital' || !isNameWord(prose, before - 1, floor, to)) return start;
    const classes = bits(head);
    if (link.lower === 'to' && (classes & NounClass.person) === 0) return start;
    if (link.lower === 'and' && genderOfGivenName(words[start]?.lower ?? '') !== undefined) return start;
    if (link.lower === 'and' && words[start - 1]?.lower === 'the') return start;
    start = runStart(prose, before, floor);
  }
}

/** Where a person's name begins at the end of a complement; -1 without one. */
function nameBehindComplement(prose: Prose, from: number, to: number, isKnown: IsKnownPerson): number {
  const { words } = prose;
  for (let at = from + 1; at <= to - 2; at += 1) {
    if (to - at > 4 || !isNameWord(prose, at, from, to)) continue;
    if (genderOfGivenName(words[at]?.lower ?? '') !== undefined) return at;
    const keys: string[] = [];
    for (let key = at; key < to; key += 1) keys.push(words[key]?.lower ?? '');
    if (isKnown(keys)) return at;
  }
  return -1;
}

/** Whether the words are two names or more. */
function joinsNames(prose: Prose, { from, to }: WordRange, isKnown: IsKnownPerson): boolean {
  const { words } = prose;
  for (let at = from + 1; at < to - 1; at += 1) {
    if (words[at]?.lower !== 'and') continue;
    const determined =
      words[at + 1]?.lower === 'the' && isNameWord(prose, at - 1, from, to) && isNameWord(prose, at + 2, from, to);
    if (determined) return true;
    if (!isNameWord(prose, at - 1, from, to) || !isNameWord(prose, at + 1, from, to)) continue;
    const left = runStart(prose, at, from);
    const context = { isKnown, role: undefined, type: undefined, gender: undefined };
    const [before, after] = [readName(prose, left, at, context), readName(prose, at + 1, to, context)];
    const isName = (one: NamedReading | undefined): boolean =>
      one !== undefined &&
      (one.type === 'person' || one.type === 'place' || (one.words.length === 1 && isKnown(one.words)));
    if (isName(before) && isName(after)) return true;
  }
  return false;
}
