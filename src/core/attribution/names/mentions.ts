import type { Prose, Sentence, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import { isNameWord, isPreposition, runEnd } from './nameWords';
import { NounClass, nounClassOf } from './nounClasses';
import { isOrigin } from './places';
import { readName } from './readName';
import { textOfWords } from './reading';
import type { DescribedReading, Gender, NamedReading, NameType } from './reading';
import { described, roleOf } from './readPhrase';

/** A name, or one person without a name, where the text mentions it. */
export interface Mention {
  readonly reading: NamedReading | DescribedReading;
  /** Its first word; mentions are ordered by it. */
  readonly from: number;
  /** The word behind it and what belongs to it: "Ek (R-Iowa)|", "Ek, a lawyer|". */
  readonly to: number;
  /** Whether it only tells more of the noun behind it: "the |Ek| campaign". */
  readonly modifies: boolean;
  /** The number of its sentence. */
  readonly sentence: number;
  /** Whether it opens its sentence or clause, as a subject does. */
  readonly leads: boolean;
  /** Whether it is the first word of its sentence, where any word has a capital. */
  readonly initial: boolean;
  /** Whether "'s" or a preposition shows that it is no subject. */
  readonly oblique: boolean;
  /** The acronym in brackets behind it, in lower case: "United Nations (|UN|)". */
  readonly acronym: string | undefined;
}

const bits = (word: Word | undefined): number => (word ? nounClassOf(word.lower) : 0);
const unknownToAll = (): boolean => false;

/** Whether most words of the sentence begin with a capital, as in headlines, where capitals tell no names. */
function isTitleCase(words: readonly Word[], sentence: Sentence): boolean {
  let capitals = 0;
  let lower = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = words[at];
    if (word?.shape === 'capital') capitals += 1;
    else if (word?.shape === 'lower' && word.end - word.start > 3) lower += 1;
  }
  return capitals >= 4 && lower * 5 <= capitals;
}

/** The start of the role in lower case in front of a name: "told |trade union leader| Anna Ek"; `at` when there is none. */
function roleStart(prose: Prose, at: number, floor: number): number {
  const { words } = prose;
  if (at <= floor || words[at - 1]?.shape !== 'lower' || (bits(words[at - 1]) & (NounClass.person | NounClass.body)) === 0) return at;
  let start = at - 1;
  let sure = start;
  while (start > floor && at - start < 9) {
    const word = words[start - 1];
    if (!word || word.shape === 'mark' && word.lower !== '/' && word.lower !== '&') break;
    if (isOf(word, WordClass.determiner)) return start;
    if (word.lower === "'s") {
      start -= 1;
      continue;
    }
    const name = isNameWord(prose, start - 1, floor, at);
    if (!name && (isOf(word, WordClass.preposition | WordClass.conjunction | WordClass.auxiliary | WordClass.report | WordClass.reporting | WordClass.opener | WordClass.subject | WordClass.adverb))) break;
    start -= 1;
    if (name || bits(word) !== 0 || isOrigin(word.lower)) sure = start;
    else if (word.shape === 'number') break;
  }
  return sure;
}

/** Whether a clause can begin at `at`: behind a mark or a small word that opens clauses, or at the start. */
function leadsClause(words: readonly Word[], at: number, floor: number): boolean {
  let index = at;
  while (index > floor && isOf(words[index - 1], WordClass.determiner | WordClass.adverb)) index -= 1;
  const before = words[index - 1];
  return index <= floor || isOf(before, WordClass.conjunction | WordClass.opener);
}

class Scan {
  readonly found: Mention[] = [];
  readonly #prose: Prose;

  constructor(prose: Prose) {
    this.#prose = prose;
  }

  read(sentence: Sentence, number: number): void {
    const { words } = this.#prose;
    const title = isTitleCase(words, sentence);
    let at = sentence.from;
    while (at < sentence.to) {
      const word = words[at];
      if (word?.shape === 'mark' || word?.shape === 'number') at += 1;
      else if (isNameWord(this.#prose, at, sentence.from, sentence.to)) at = this.#name(sentence, number, at, title);
      else {
        if (word?.shape === 'lower' && (bits(word) & (NounClass.person | NounClass.people)) !== 0) this.#describe(sentence, number, at);
        at += 1;
      }
    }
  }

  /** Reads the name that begins at `from`; gives where to read on. */
  #name(sentence: Sentence, number: number, from: number, title: boolean): number {
    const prose = this.#prose;
    const { words } = prose;
    const to = runEnd(prose, from, sentence.to);
    const start = roleStart(prose, from, sentence.from);
    const lead = start < from ? bits(words[from - 1]) : 0;
    const possessed = words[from - 1]?.lower === "'s";
    const type: NameType | undefined = (lead & NounClass.person) !== 0 ? 'person' : (lead & NounClass.body) !== 0 ? 'body' : undefined;
    const reading = readName(prose, from, to, {
      isKnown: unknownToAll,
      role: type === 'person' ? textOfWords(prose, start, from) : undefined,
      type,
      gender: genderOfBits(lead),
    });
    const possessive = words[to]?.lower === "'s";
    const oblique = possessive || possessed || modifiesNext(words, to, sentence) || isPreposition(words[Math.min(start, from) - 1]);
    const at = { from: Math.min(start, from), sentence: number, oblique, initial: from === sentence.from };
    const modifies = modifiesNext(words, to, sentence);
    const leads = !modifies && leadsClause(words, at.from, sentence.from);
    if (!reading) {
      if (to < sentence.to && isNameWord(prose, to, sentence.from, sentence.to)) return to;
      this.found.push({ ...at, to, modifies, leads, reading: described(prose, { from, to }), acronym: undefined });
      return to;
    }
    if (title && reading.words.length > 2) return to;
    let end = to;
    let enriched: NamedReading = reading;
    if (words[to]?.lower === ',' && reading.words.length > 1 && (reading.type === 'person' || reading.type === 'unknown')) {
      const segment = { from: to + 1, to: apposedEnd(words, to + 1, sentence) };
      const role = segment.to > segment.from ? roleOf(prose, segment, unknownToAll) : undefined;
      if (role && reading.role === undefined) {
        enriched = { ...reading, role: role.text, type: 'person', gender: reading.gender ?? role.gender };
        end = segment.to;
      } else if (role) {
        end = segment.to;
      }
    }
    if (end === to) end = bracketEnd(words, to, sentence);
    this.found.push({ ...at, to: end, modifies, leads, reading: enriched, acronym: acronymBehind(words, to) });
    return end;
  }

  #describe(sentence: Sentence, number: number, at: number): void {
    const { words } = this.#prose;
    if (isNameWord(this.#prose, at + 1, sentence.from, sentence.to) && words[at + 1]?.region === words[at]?.region) return;
    if (isOf(words[at + 1], 0)) return;
    let from = at;
    while (from > sentence.from && at - from < 6 && words[from - 1]?.shape === 'lower') {
      from -= 1;
      if (isOf(words[from], WordClass.determiner)) break;
      if (isOf(words[from], WordClass.preposition | WordClass.auxiliary | WordClass.conjunction | WordClass.report | WordClass.opener)) {
        from += 1;
        break;
      }
    }
    this.found.push({
      from,
      to: at + 1,
      modifies: false,
      sentence: number,
      reading: described(this.#prose, { from, to: at + 1 }),
      leads: leadsClause(words, from, sentence.from),
      initial: false,
      oblique: words[at + 1]?.lower === "'s" || isPreposition(words[from - 1]),
      acronym: undefined,
    });
  }
}

/** Whether a noun in lower case follows that is what the words are about: "the Ek |campaign|". */
function modifiesNext(words: readonly Word[], at: number, sentence: Sentence): boolean {
  const next = words[at];
  if (at >= sentence.to || next?.shape !== 'lower') return false;
  const heads = NounClass.person | NounClass.people | NounClass.body | NounClass.writing;
  return (bits(next) & heads) !== 0 && !isOf(next, WordClass.report);
}

/** The end of the bracket that opens at `at` ("(R-Iowa)"); `at` without one. */
function bracketEnd(words: readonly Word[], at: number, sentence: Sentence): number {
  if (words[at]?.lower !== '(') return at;
  for (let end = at + 1; end < sentence.to && end - at < 9; end += 1) if (words[end]?.lower === ')') return end + 1;
  return at;
}

function genderOfBits(classes: number): Gender | undefined {
  return (classes & NounClass.male) !== 0 ? 'male' : (classes & NounClass.female) !== 0 ? 'female' : undefined;
}

/** Where the apposition that begins at `from` ends: before the next mark. */
function apposedEnd(words: readonly Word[], from: number, sentence: Sentence): number {
  let to = from;
  while (to < sentence.to && to - from < 20 && (words[to]?.shape !== 'mark' || /^['’/&]$/.test(words[to]?.lower ?? ''))) to += 1;
  return to;
}

function acronymBehind(words: readonly Word[], at: number): string | undefined {
  if (words[at]?.lower !== '(' || words[at + 2]?.lower !== ')' || words[at + 1]?.shape !== 'capital') return undefined;
  return words[at + 1]?.lower.replaceAll('.', '');
}

/** Every mention of a name, and of one person or several by what they are, in order of the text. */
export function findMentions(prose: Prose): Mention[] {
  const scan = new Scan(prose);
  prose.sentences.forEach((sentence, number) => scan.read(sentence, number));
  return scan.found;
}
