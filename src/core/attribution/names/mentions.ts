import type { Prose, Sentence, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import { roleOf } from './appositions';
import { described } from './described';
import {
  acronymBehind,
  apposedEnd,
  bracketEnd,
  isTitleCase,
  leadsClause,
  modifiesNext,
  roleStart,
} from './mentionSigns';
import { genderOfGivenName } from './givenNames';
import { isNameWord, isPreposition, runEnd } from './nameWords';
import { NounClass } from './nounClasses';
import { readName } from './readName';
import { textOfWords } from './reading';
import type { DescribedReading, NamedReading, NameType } from './reading';
import { bits, genderOfNoun } from './wordSigns';

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

const smallWord =
  WordClass.determiner |
  WordClass.preposition |
  WordClass.conjunction |
  WordClass.auxiliary |
  WordClass.subject |
  WordClass.opener |
  WordClass.adverb |
  WordClass.time;

const unknownToAll = (): boolean => false;

/** Whether a preposition stands in front, articles left out. */
function followsPreposition(words: readonly Word[], at: number, floor: number): boolean {
  let index = at;
  while (index > floor && isOf(words[index - 1], WordClass.determiner)) index -= 1;
  return index > floor && isPreposition(words[index - 1]);
}

/** A mention with its parts always in the same order, which makes many of them cheap. */
function mentionOf(
  reading: NamedReading | DescribedReading,
  { from, to, modifies, sentence, leads, initial, oblique }: Omit<Mention, 'reading' | 'acronym'>,
  acronym?: string,
): Mention {
  return { reading, from, to, modifies, sentence, leads, initial, oblique, acronym };
}

/** Whether the name stands out among the capitals of a headline: a given name and one more, or an office in front. */
function isSureInTitle({ words, role, courtesy }: NamedReading): boolean {
  return words.length === 2 && (role !== undefined || courtesy || genderOfGivenName(words[0] ?? '') !== undefined);
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
      if (
        !word ||
        word.shape === 'mark' ||
        word.shape === 'number' ||
        (word.shape === 'lower' && isOf(word, smallWord))
      ) {
        at += 1;
      } else if (isNameWord(this.#prose, at, sentence.from, sentence.to)) {
        at = this.#name(sentence, number, at, title);
      } else {
        if (word.shape === 'lower' && (bits(word) & (NounClass.person | NounClass.people)) !== 0)
          this.#describe(sentence, number, at);
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
    const type: NameType | undefined =
      (lead & NounClass.person) !== 0 ? 'person' : (lead & NounClass.body) !== 0 ? 'body' : undefined;
    const reading = readName(prose, from, to, {
      isKnown: unknownToAll,
      role: type === 'body' ? undefined : textOfWords(prose, start, from),
      type,
      gender: genderOfNoun(lead),
    });
    const possessive = words[to]?.lower === "'s";
    const first = Math.min(start, from);
    const initial = from === sentence.from;
    // "the |Ek| stronghold"
    const bound =
      isOf(words[first - 1], WordClass.determiner) && words[to]?.shape === 'lower' && reading?.type !== 'body';
    const modifies =
      (bound && words[to]?.lower !== "'s" && reading?.role === undefined) || modifiesNext(words, to, sentence);
    const oblique = possessive || possessed || modifies || followsPreposition(words, first, sentence.from);
    const leads = !modifies && leadsClause(words, { from: first, to }, sentence.from);
    if (!reading) {
      if (to < sentence.to && isNameWord(prose, to, sentence.from, sentence.to)) return to;
      const plain = described(prose, { from, to });
      this.found.push(mentionOf(plain, { from: first, to, sentence: number, modifies, leads, initial, oblique }));
      return to;
    }
    if (title && reading.words.length > 1 && !isSureInTitle(reading)) return to;
    let end = to;
    let enriched: NamedReading = reading;
    if (
      words[to]?.lower === ',' &&
      reading.words.length > 1 &&
      (reading.type === 'person' || reading.type === 'unknown')
    ) {
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
    const place = { from: first, to: end, sentence: number, modifies, leads, initial, oblique };
    this.found.push(mentionOf(enriched, place, acronymBehind(words, to)));
    return end;
  }

  #describe(sentence: Sentence, number: number, at: number): void {
    const { words } = this.#prose;
    if (isNameWord(this.#prose, at + 1, sentence.from, sentence.to) && words[at + 1]?.region === words[at]?.region)
      return;
    if (isOf(words[at + 1], 0)) return;
    let from = at;
    while (from > sentence.from && at - from < 6 && words[from - 1]?.shape === 'lower') {
      from -= 1;
      if (isOf(words[from], WordClass.determiner)) break;
      if (
        isOf(
          words[from],
          WordClass.preposition | WordClass.auxiliary | WordClass.conjunction | WordClass.report | WordClass.opener,
        )
      ) {
        from += 1;
        break;
      }
    }
    this.found.push(
      mentionOf(described(this.#prose, { from, to: at + 1 }), {
        from,
        to: at + 1,
        sentence: number,
        modifies: false,
        leads: leadsClause(words, { from, to: at + 1 }, sentence.from),
        initial: false,
        oblique: words[at + 1]?.lower === "'s" || followsPreposition(words, from, sentence.from),
      }),
    );
  }
}

/** Every mention of a name, and of one person or several by what they are, in order of the text. */
export function findMentions(prose: Prose): Mention[] {
  const scan = new Scan(prose);
  for (const [number, sentence] of prose.sentences.entries()) scan.read(sentence, number);
  return scan.found;
}
