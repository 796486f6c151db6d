import type { Candidate } from './candidate';
import type { DraftKind } from './draft';
import type { Prose, Sentence, Word } from './prose';
import type { Hit } from './trainedReader';
import { isOf, WordClass } from './wordClasses';
import { overlapOf } from './wordRange';
import type { WordRange } from './wordRange';

/** How many numbers `CandidateSignals.write` fills in. */
export const signalCount = 48;

/** How many hits before and behind in the sentence a candidate is compared with. */
const neighbours = 6;

const kinds: Readonly<Record<DraftKind, number>> = {
  quoteBefore: 0,
  quoteAfter: 1,
  clauseBefore: 2,
  noun: 3,
  clauseAfter: 4,
  accordingTo: 5,
  noCue: 6,
};

const cueClasses =
  WordClass.report | WordClass.reporting | WordClass.reportBase | WordClass.reportNoun | WordClass.weak;

/** What kind of word, coarsely: a number from 0 to 15. */
function kindOfWord(word: Word | undefined): number {
  if (!word) return 0;
  if (word.shape === 'mark') {
    if (word.lower === ',') return 1;
    if (word.lower === '.') return 2;
    return word.lower === ':' || word.lower === ';' ? 3 : 4;
  }
  if (isOf(word, WordClass.conjunction)) return 5;
  if (word.lower === 'that') return 6;
  if (isOf(word, WordClass.opener)) return 7;
  if (isOf(word, WordClass.subject)) return 8;
  if (word.lower === 'to') return 9;
  if (isOf(word, WordClass.preposition)) return 10;
  if (isOf(word, WordClass.auxiliary)) return 11;
  if (isOf(word, WordClass.report | WordClass.reporting | WordClass.reportBase)) return 12;
  if (isOf(word, WordClass.determiner)) return 13;
  if (isOf(word, WordClass.adverb | WordClass.time)) return 14;
  if (word.shape === 'capital' || word.shape === 'number') return 15;
  if (word.lower.endsWith('ing')) return 16;
  if (word.lower.endsWith('ed')) return 17;
  return word.lower.endsWith('s') ? 18 : 19;
}

/** Running counts over the words of an article. */
class Counts {
  readonly verbs: Int32Array;
  readonly reports: Int32Array;
  readonly commas: Int32Array;
  readonly quoted: Int32Array;

  constructor({ words }: Prose) {
    const size = words.length + 1;
    this.verbs = new Int32Array(size);
    this.reports = new Int32Array(size);
    this.commas = new Int32Array(size);
    this.quoted = new Int32Array(size);
    words.forEach((word, index) => {
      const past = word.shape === 'lower' && word.lower.length > 3 && word.lower.endsWith('ed');
      const verb = past || isOf(word, WordClass.auxiliary | WordClass.verb | WordClass.report);
      const report = word.region < 0 && isOf(word, WordClass.report | WordClass.reporting);
      this.verbs[index + 1] = (this.verbs[index] ?? 0) + (verb ? 1 : 0);
      this.reports[index + 1] = (this.reports[index] ?? 0) + (report ? 1 : 0);
      this.commas[index + 1] = (this.commas[index] ?? 0) + (word.lower === ',' ? 1 : 0);
      this.quoted[index + 1] = (this.quoted[index] ?? 0) + (word.region >= 0 ? 1 : 0);
    });
  }
}

function between(counts: Int32Array, from: number, to: number): number {
  return (counts[Math.max(from, to)] ?? 0) - (counts[Math.min(from, to)] ?? 0);
}

/** What a judge of candidates sees of one article: some fifty numbers for each candidate. */
export class CandidateSignals {
  readonly #prose: Prose;
  readonly #counts: Counts;
  readonly #hits: readonly Hit[];
  readonly #placeOf: ReadonlyMap<Hit, number>;
  readonly #regions: readonly WordRange[];

  constructor(prose: Prose, regions: readonly WordRange[], hits: readonly Hit[]) {
    this.#prose = prose;
    this.#regions = regions;
    this.#counts = new Counts(prose);
    this.#hits = hits;
    this.#placeOf = new Map(hits.map((hit, index) => [hit, index]));
  }

  /** Writes the signals of `candidate` to `row`, which has room for `signalCount` numbers. */
  write(candidate: Candidate, row: Float32Array): void {
    const { hit, kind, rank, content } = candidate;
    const { at, sentence, rule, source } = hit;
    const first = content[0] ?? { from: at, to: at };
    let next = 0;
    const add = (value: number): void => {
      row[next] = value;
      next += 1;
    };
    const ranked = hit.contents[rank];
    add(hit.cue);
    add(Math.log((ranked?.probability ?? 0) + 1e-9));
    add(Math.log((ranked?.probability ?? 0) + 1e-9) - Math.log((hit.contents[0]?.probability ?? 0) + 1e-9));
    add(rank);
    add(hit.contents[1]?.probability ?? 0);
    add(kinds[kind]);
    add(content.length);
    add(hit.sourceProbability);
    add(source ? (source.to <= at ? 1 : 2) : 0);
    add(source ? overlapOf(source, first) : -1);
    add(source ? source.to - source.from : 0);
    add(source ? (source.to <= at ? at - source.to : source.from - at) : -1);
    this.#addShape(first, sentence, at, add);
    this.#addCue(at, sentence, add);
    const ruled = rule?.content[0];
    add(rule ? kinds[rule.kind] : -1);
    add(ruled ? overlapOf(ruled, first) : -1);
    add(ruled ? (ruled.to === first.to ? 1 : 0) : -1);
    this.#addNeighbours(candidate, first, add);
  }

  /** Where the content stands, and what it is like. */
  #addShape(first: WordRange, sentence: Sentence, at: number, add: (value: number) => void): void {
    const { words } = this.#prose;
    const counts = this.#counts;
    const startRegion = words[first.from]?.region ?? -1;
    const endRegion = words[first.to - 1]?.region ?? -1;
    const inSentence = (index: number): Word | undefined =>
      index >= sentence.from && index < sentence.to ? words[index] : undefined;
    add(first.to <= at ? 1 : 0);
    add(startRegion < 0 ? 0 : this.#regions[startRegion]?.from === first.from ? 1 : 2);
    add(endRegion < 0 ? 0 : this.#regions[endRegion]?.to === first.to ? 1 : 2);
    add(first.to - first.from);
    add(sentence.to - sentence.from);
    add(first.from > at ? first.from - at : at - first.to);
    let rest = first.to;
    while (rest < sentence.to && words[rest]?.shape === 'mark') rest += 1;
    add(Math.max(0, sentence.to - rest));
    add(first.from - sentence.from);
    add(kindOfWord(words[first.from]));
    add(kindOfWord(words[first.from + 1]));
    add(kindOfWord(inSentence(first.from - 1)));
    add(kindOfWord(words[first.to - 1]));
    add(kindOfWord(inSentence(first.to)));
    add(kindOfWord(inSentence(first.to + 1)));
    add(kindOfWord(inSentence(first.to + 2)));
    add(between(counts.verbs, first.from, first.to));
    add(between(counts.reports, first.from, first.to));
    add(between(counts.commas, first.from, first.to));
    add(between(counts.quoted, first.from, first.to) / Math.max(1, first.to - first.from));
    add(first.to < sentence.to ? between(counts.verbs, first.to, sentence.to) : 0);
    add(first.to < sentence.to ? between(counts.reports, first.to, sentence.to) : 0);
  }

  /** What the cue is like. */
  #addCue(at: number, sentence: Sentence, add: (value: number) => void): void {
    const { words } = this.#prose;
    const inSentence = (index: number): Word | undefined =>
      index >= sentence.from && index < sentence.to ? words[index] : undefined;
    const region = words[at]?.region ?? -1;
    add((words[at]?.classes ?? 0) & cueClasses);
    add(kindOfWord(words[at]));
    add(kindOfWord(inSentence(at - 1)));
    add(kindOfWord(inSentence(at - 2)));
    add(kindOfWord(inSentence(at + 1)));
    add(region < 0 ? 0 : 1);
    add(at - sentence.from);
  }

  /** How the candidate stands to the other hits of the sentence. */
  #addNeighbours({ hit }: Candidate, first: WordRange, add: (value: number) => void): void {
    const place = this.#placeOf.get(hit) ?? 0;
    let count = 0;
    let nested = -9;
    let shared = 0;
    let rival = -9;
    let swallowed = -9;
    for (let index = place - neighbours; index <= place + neighbours; index += 1) {
      const other = this.#hits[index];
      if (!other || other === hit || other.sentence.from !== hit.sentence.from) continue;
      count += 1;
      const theirs = other.contents[0];
      if (!theirs) continue;
      if (theirs.from <= hit.at && hit.at < theirs.to) nested = Math.max(nested, other.cue);
      if (first.from <= other.at && other.at < first.to) swallowed = Math.max(swallowed, other.cue);
      const overlap = overlapOf(theirs, first);
      if (overlap > shared) {
        shared = overlap;
        rival = other.cue;
      }
    }
    add(count);
    add(nested);
    add(swallowed);
    add(shared);
    add(rival);
  }
}
