import type { Prose, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import { genderOfGivenName } from './givenNames';
import { isNameWord, isPreposition, runStart } from './nameWords';
import { NounClass, nounClassOf } from './nounClasses';
import { readName } from './readName';
import type { IsKnownPerson } from './readName';
import { textOfWords } from './reading';
import type { DescribedReading, Gender, NamedReading, NameType, Reading } from './reading';

const bits = (word: Word | undefined): number => (word ? nounClassOf(word.lower) : 0);

/** The commas, dashes and brackets of the range, where it falls into name and apposition. */
function segmentsOf(words: readonly Word[], range: WordRange): WordRange[] {
  const segments: WordRange[] = [];
  let from = range.from;
  for (let at = range.from; at <= range.to; at += 1) {
    const word = words[at];
    if (at < range.to && !(word?.shape === 'mark' && !/^['"“”‘’&/.]$/.test(word.lower))) continue;
    if (at > from) segments.push({ from, to: at });
    from = at + 1;
  }
  return segments;
}

const objects: ReadonlySet<string> = new Set('him his her them their its'.split(' '));

/** Reads the words of a source: a pronoun, a name with or without a role, or a description. */
export function readPhrase(prose: Prose, range: WordRange, isKnown: IsKnownPerson): Reading {
  const { words } = prose;
  const first = words[range.from];
  const stands = isOf(first, WordClass.subject) || objects.has(first?.lower ?? '');
  if (range.to - range.from === 1 && stands && first && !isNameWord(prose, range.from, range.from, range.to))
    return { kind: 'pronoun', range, word: first.lower };
  const segments = segmentsOf(words, range);
  const [head] = segments;
  if (!head) return described(prose, range);
  const reading = readSegment(prose, head, isKnown);
  if (reading.kind === 'named') {
    const role = reading.role ?? (reading.type === 'body' || reading.type === 'place' ? undefined : appositiveRole(prose, segments, isKnown));
    return role === undefined || typeof role === 'string' ? withRole(reading, role) : withRole(reading, role.text, role.gender);
  }
  const second = segments[1];
  if (reading.kind === 'described' && !reading.plural && reading.type !== 'body' && second) {
    const named = readSegment(prose, second, isKnown);
    if (named.kind === 'named' && named.type !== 'body' && named.type !== 'place' && isWhole(prose, second, named)) {
      const from = withoutDeterminers(words, head).from;
      return { ...named, type: 'person', role: named.role ?? textOfWords(prose, from, head.to), gender: named.gender ?? reading.gender };
    }
  }
  return reading;
}

/** Whether the name takes up its segment to the end: "the coach, |Anna Ek|", not "the coach, |Anna Ek of Malmö|". */
function isWhole({ words }: Prose, segment: WordRange, named: NamedReading): boolean {
  return named.range.to === segment.to || isPreposition(words[named.range.to]) || words[named.range.to]?.lower === "'s";
}

function withRole(reading: NamedReading, role: string | undefined, gender?: Gender): NamedReading {
  if (role === undefined || reading.role === role) return reading;
  return { ...reading, role, type: 'person', gender: reading.gender ?? gender };
}

/** The role that an apposition gives ("Anna Ek, 62, |a spokeswoman for the union|"); undefined when none does. */
function appositiveRole(
  prose: Prose,
  segments: readonly WordRange[],
  isKnown: IsKnownPerson,
): { text: string; gender: Gender | undefined } | undefined {
  for (const segment of segments.slice(1, 4)) {
    const role = roleOf(prose, segment, isKnown);
    if (role) return role;
    const first = prose.words[segment.from];
    // "Smith, 62, …", "Smith (R-Iowa), …"
    if (first?.shape !== 'number' && segment.to - segment.from > 2) return undefined;
  }
  return undefined;
}

/** The office or trade that the words describe: from behind the article to the clause or the next mark. */
export function roleOf(
  prose: Prose,
  segment: WordRange,
  isKnown: IsKnownPerson,
): { text: string; gender: Gender | undefined } | undefined {
  const { words } = prose;
  const { from } = withoutDeterminers(words, segment);
  let to = from;
  let head = 0;
  while (to < segment.to && to - from < 18) {
    const word = words[to];
    if (!word || isOf(word, WordClass.opener | WordClass.auxiliary) && word.lower !== "'s" || isOf(word, WordClass.report | WordClass.reporting)) break;
    if (isOf(word, WordClass.subject)) break;
    const classes = bits(word);
    if (head === 0 && isPreposition(word)) {
      const before = classes === 0 ? bits(words[to - 1]) : 0;
      if ((before & NounClass.person) === 0) return undefined;
      head = before;
    }
    to += 1;
  }
  if (head === 0) head = bits(words[to - 1]);
  if ((head & NounClass.person) === 0 || to === from) return undefined;
  const reading = readSegment(prose, { from, to }, isKnown);
  if (reading.kind === 'named') return undefined;
  const classes = head;
  return {
    text: textOfWords(prose, from, to),
    gender: (classes & NounClass.male) !== 0 ? 'male' : (classes & NounClass.female) !== 0 ? 'female' : undefined,
  };
}

/** The range without the articles and small words that it opens with; never empty. */
export function withoutDeterminers(words: readonly Word[], range: WordRange): WordRange {
  let { from } = range;
  while (
    from < range.to - 1 &&
    isOf(words[from], WordClass.conjunction | WordClass.determiner | WordClass.adverb | WordClass.preposition) &&
    words[from]?.lower !== 'us'
  )
    from += 1;
  return { from, to: range.to };
}

/** Whether a preposition at `at` comes behind the whole name of a person: "Anna Ek |of Malmö". */
function followsPerson(prose: Prose, from: number, at: number, isKnown: IsKnownPerson): boolean {
  const start = runStart(prose, at, from);
  if (start >= at) return false;
  for (let before = from + 1; before < start; before += 1) {
    if (isPreposition(prose.words[before]) && (bits(prose.words[before - 1]) & NounClass.person) === 0) return false;
  }
  const named = readName(prose, start, at, { isKnown, role: undefined, type: undefined, gender: undefined });
  if (named?.type !== 'person') return false;
  const length = named.range.to - named.range.from;
  return length >= 2 || named.courtesy || named.role !== undefined || isKnown(named.words);
}

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
    if (word?.lower !== 'and' && word?.lower !== 'or' && isPreposition(word) && followsPerson(prose, from, at, isKnown)) {
      to = at;
      break;
    }
  }
  if (joinsNames(prose, { from, to }, isKnown)) return { kind: 'several', range: segment };
  if (!isNameWord(prose, to - 1, from, to)) return described(prose, { from: segment.from, to });
  const start = wideStart(prose, to, from);
  const lead = words[start - 1];
  if (start === from) {
    return readName(prose, from, to, { isKnown, role: undefined, type: undefined, gender: undefined }) ?? described(prose, segment);
  }
  if (lead?.lower === "'s") {
    return (
      readName(prose, start, to, {
        isKnown,
        role: textOfWords(prose, from, start - 1),
        type: (bits(words[to - 1]) & NounClass.body) !== 0 ? 'body' : 'person',
        gender: undefined,
      }) ?? described(prose, segment)
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
          gender: genderOfBits(bits(words[head])),
        }) ?? described(prose, segment)
      );
    }
    return described(prose, { from: segment.from, to });
  }
  if (lead?.shape === 'mark' || lead?.lower === 'and' || lead?.lower === 'or') {
    if ((bits(words[start - 2]) & NounClass.person) === 0) return described(prose, segment);
  }
  const type: NameType | undefined =
    (classes & NounClass.person) !== 0 ? 'person' : (classes & NounClass.body) !== 0 ? 'body' : undefined;
  const named = readName(prose, start, to, {
    isKnown,
    role: isMereQuality(words, from, start) ? undefined : textOfWords(prose, from, start),
    type,
    gender: genderOfBits(classes),
  });
  if (!named) return described(prose, segment);
  return named.type === 'person' ? named : { ...named, role: undefined };
}

function hasPreposition(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isPreposition(words[at])) return true;
  return false;
}

function genderOfBits(classes: number): Gender | undefined {
  return (classes & NounClass.male) !== 0 ? 'male' : (classes & NounClass.female) !== 0 ? 'female' : undefined;
}

/** Whether all words are like "late" and "former", which are no role alone. */
function isMereQuality(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if ((bits(word) & NounClass.quality) === 0 && !isOf(word, WordClass.determiner | WordClass.adverb)) return false;
  }
  return true;
}

/** The start of the name at the end of the words, with the "of" of bodies: "|Syrian Observatory for Human Rights". */
function wideStart(prose: Prose, to: number, floor: number): number {
  const { words } = prose;
  let start = runStart(prose, to, floor);
  for (;;) {
    let before = start - 1;
    if (words[before]?.lower === 'the') before -= 1;
    const link = words[before];
    if (before - 1 < floor || !link || !(link.lower === 'of' || link.lower === 'for' || link.lower === 'on' || link.lower === 'and' || link.lower === 'to'))
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
    const determined = words[at + 1]?.lower === 'the' && isNameWord(prose, at - 1, from, to) && isNameWord(prose, at + 2, from, to);
    if (determined) return true;
    if (!isNameWord(prose, at - 1, from, to) || !isNameWord(prose, at + 1, from, to)) continue;
    const left = runStart(prose, at, from);
    const context = { isKnown, role: undefined, type: undefined, gender: undefined };
    const [before, after] = [readName(prose, left, at, context), readName(prose, at + 1, to, context)];
    const isName = (one: NamedReading | undefined): boolean =>
      one !== undefined && (one.type === 'person' || one.type === 'place' || (one.words.length === 1 && isKnown(one.words)));
    if (isName(before) && isName(after)) return true;
  }
  return false;
}

/** The noun that the words are about: the last before the first preposition or clause. */
function headOf(words: readonly Word[], { from, to }: WordRange): number {
  let end = from;
  while (end < to && !(end > from && (isPreposition(words[end]) || isOf(words[end], WordClass.opener) || words[end]?.shape === 'mark')))
    end += 1;
  return end - 1;
}

const definiteWords: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

/** Reads words without a name of their own. */
export function described(prose: Prose, range: WordRange): DescribedReading {
  const { words } = prose;
  const { from } = withoutDeterminers(words, range);
  let opens = range.from;
  while (opens < from && isPreposition(words[opens])) opens += 1;
  const at = headOf(words, { from, to: range.to });
  const head = words[at];
  const lower = head?.lower ?? '';
  const classes = bits(head);
  const aged = lower.endsWith('-year-old');
  const people = (classes & NounClass.people) !== 0;
  const person = !people && ((classes & NounClass.person) !== 0 || aged);
  const body = (classes & (NounClass.body | NounClass.writing)) !== 0;
  return {
    kind: 'described',
    range: { from, to: range.to },
    head: lower,
    definite: definiteWords.has(words[opens]?.lower ?? '') || (head?.shape === 'capital' && at === from),
    type: person || people ? 'person' : body ? 'body' : 'unknown',
    plural: people || isOf(words[opens], 0) || /^(?:many|most|some|several|few|both|two|three|four|five|these|those)$/.test(words[range.from]?.lower ?? ''),
    gender: genderOfBits(classes),
  };
}
