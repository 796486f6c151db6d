import { kindCodes } from './candidate';
import type { Candidate } from './candidate';
import { groupNumber } from './codes';
import type { ContentView } from './contentView';
import { NeighbourSignals } from './neighbourSignals';
import type { Prose, Sentence, Word } from './prose';
import { rivalSignals } from './rivalSignals';
import type { Reading } from './spanQuestion';
import type { Hit } from './trainedReader';
import { WordClass } from './wordClasses';
import { overlapOf } from './wordRange';
import { between, WordCounts } from './wordCounts';
import { kindOfWord } from './wordKinds';
import type { WordRange } from './wordRange';

/** How many numbers `CandidateSignals.write` fills in. */
export const signalCount = 80;

const cueClasses =
  WordClass.report | WordClass.reporting | WordClass.reportBase | WordClass.reportNoun | WordClass.weak;

const sourceClasses = WordClass.role | WordClass.group | WordClass.body | WordClass.title | WordClass.time;

/** What a judge of candidates sees of one article: eighty numbers for each candidate. */
export class CandidateSignals {
  readonly #prose: Prose;
  readonly #counts: WordCounts;
  readonly #neighbours: NeighbourSignals;
  readonly #regions: readonly WordRange[];
  readonly #view: ContentView;
  readonly #groups: Int32Array;

  /** `hits` are all those of the article. */
  constructor({ prose, codes, contents }: Reading, hits: readonly Hit[]) {
    this.#prose = prose;
    this.#regions = codes.regions;
    this.#view = contents.view;
    this.#groups = codes.group;
    this.#counts = new WordCounts(prose);
    this.#neighbours = new NeighbourSignals(prose, hits);
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
    add(kindCodes[kind]);
    add(content.length);
    add(hit.sourceProbability);
    add(source ? (source.to <= at ? 1 : 2) : 0);
    add(source ? overlapOf(source, first) : -1);
    add(source ? source.to - source.from : 0);
    add(source ? (source.to <= at ? at - source.to : source.from - at) : -1);
    this.#addShape(first, sentence, at, add);
    this.#addCue(at, sentence, add);
    const ruled = rule?.content[0];
    add(rule ? kindCodes[rule.kind] : -1);
    add(ruled ? overlapOf(ruled, first) : -1);
    add(ruled ? (ruled.to === first.to ? 1 : 0) : -1);
    this.#neighbours.write(hit, first, add);
    this.#addTenses(hit, first, add);
    this.#addSource(hit, add);
    add(hit.wordScore);
    add(hit.contents[0]?.probability ?? 0);
    rivalSignals(hit, first, add);
    for (const word of [at - 1, at, at + 1, first.from, first.to - 1, first.to, first.to + 1])
      add(groupNumber(this.#groups, word, sentence));
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

  /** Which verbs are in the content and around it. */
  #addTenses({ at, sentence }: Hit, { from, to }: WordRange, add: (value: number) => void): void {
    const view = this.#view;
    add(view.tense(at));
    add(view.firstTense(from, to));
    add(view.lastTense(from, to));
    add(view.directTense(to, sentence.to));
    add(view.firstTense(to, sentence.to));
    add(view.breaks(from, to));
    add(view.breaks(to, Math.max(to, sentence.to)));
  }

  /** What the source is like. */
  #addSource({ source, rule, sentence }: Hit, add: (value: number) => void): void {
    const { words } = this.#prose;
    const first = source && words[source.from];
    const last = source && words[source.to - 1];
    add(kindOfWord(first));
    add(kindOfWord(last));
    add((first?.classes ?? 0) & sourceClasses);
    add((last?.classes ?? 0) & sourceClasses);
    add(source && source.from > sentence.from ? kindOfWord(words[source.from - 1]) : 0);
    add(!rule?.source ? 0 : rule.source.to === source?.to ? 1 : 2);
    add(source ? source.from - sentence.from : -1);
  }
}
