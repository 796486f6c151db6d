import { outside } from './codes';
import type { Codes } from './codes';
import type { FeatureList } from './featureList';
import { mix } from './hashing';
import type { WordRange } from './wordRange';
import type { Prose, Sentence } from './prose';
import { isOf, WordClass } from './wordClasses';

/** A cue and what is known about where its content may be. */
export interface CueSite {
  readonly sentence: Sentence;
  /** The head of the cue. */
  readonly at: number;
  /** Whether contents to the left are looked at. */
  readonly left: boolean;
  /** What the rules took for the content; undefined where they found none. */
  readonly rule: WordRange | undefined;
}

function bucket(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 8) return 4;
  if (distance < 16) return 5;
  if (distance < 32) return 6;
  return distance < 64 ? 7 : 8;
}

/** Reads one article for the content model. */
export class ContentFeatures {
  readonly #prose: Prose;
  readonly #codes: Codes;
  /** Running counts over the words, so that any stretch is counted at once: verbs, reporting verbs, commas. */
  readonly #verbs: Int32Array;
  readonly #reports: Int32Array;
  readonly #commas: Int32Array;

  constructor(prose: Prose, codes: Codes) {
    this.#prose = prose;
    this.#codes = codes;
    const size = prose.words.length + 1;
    this.#verbs = new Int32Array(size);
    this.#reports = new Int32Array(size);
    this.#commas = new Int32Array(size);
    prose.words.forEach((word, index) => {
      const past = word.shape === 'lower' && word.lower.length > 3 && word.lower.endsWith('ed');
      this.#verbs[index + 1] =
        (this.#verbs[index] ?? 0) + (past || isOf(word, WordClass.auxiliary | WordClass.verb) ? 1 : 0);
      const reports = word.region < 0 && isOf(word, WordClass.report | WordClass.reporting);
      this.#reports[index + 1] = (this.#reports[index] ?? 0) + (reports ? 1 : 0);
      this.#commas[index + 1] = (this.#commas[index] ?? 0) + (word.lower === ',' ? 1 : 0);
    });
  }

  #count(counts: Int32Array, from: number, to: number): number {
    return (counts[Math.max(from, to)] ?? 0) - (counts[Math.min(from, to)] ?? 0);
  }

  #form(at: number, sentence: Sentence): number {
    return at >= sentence.from && at < sentence.to ? (this.#codes.form[at] ?? outside) : outside;
  }

  #sign(at: number, sentence: Sentence): number {
    return at >= sentence.from && at < sentence.to ? (this.#codes.sign[at] ?? outside) : outside;
  }

  #group(at: number, sentence: Sentence): number {
    return at >= sentence.from && at < sentence.to ? (this.#codes.group[at] ?? outside) : outside;
  }

  /** Writes the features of a content that begins at `start`. */
  start(site: CueSite, start: number, out: FeatureList): void {
    const { sentence, at, left, rule } = site;
    const cue = this.#codes.form[at] ?? outside;
    const suffix = this.#codes.suffix[at] ?? outside;
    const cueSign = this.#codes.sign[at] ?? outside;
    const word = this.#prose.words[start];
    const region = word?.region ?? -1;
    const opens = region >= 0 && this.#codes.regions[region]?.from === start ? 1 : region >= 0 ? 2 : 0;
    const side = left ? 100 : 0;
    const add = (template: number, value: number): void => out.add(template + side, value);
    const here = this.#form(start, sentence);
    const before = this.#form(start - 1, sentence);
    const distance = bucket(Math.abs(start - at));
    const verbs = Math.min(this.#count(this.#verbs, at + 1, start), 3);
    const commas = Math.min(this.#count(this.#commas, at, start), 3);
    const first = start <= sentence.from ? 1 : 0;
    add(1000, here);
    add(1001, before);
    add(1002, mix(here, before));
    add(1003, mix(cue, before));
    add(1004, mix(cue, here));
    add(1005, mix(cue, distance));
    add(1006, distance);
    add(1007, mix(this.#sign(start - 1, sentence), this.#sign(start, sentence)));
    add(1008, mix(opens, distance));
    add(1009, mix(opens, cue));
    add(1010, mix(verbs, commas));
    add(1011, mix(verbs, mix(distance, opens)));
    add(1012, mix(suffix, mix(before, distance)));
    add(1013, rule?.from === start ? 1 : rule ? 2 : 0);
    add(1014, mix(rule?.from === start ? 1 : rule ? 2 : 0, cue));
    add(1015, mix(first, commas));
    add(1016, mix(first, opens));
    add(1017, mix(suffix, this.#sign(start, sentence)));
    add(1018, mix(before, this.#sign(start, sentence)));
    add(1019, mix(this.#form(start - 2, sentence), before));
    add(1020, mix(here, this.#form(start + 1, sentence)));
    add(1021, mix(cueSign, mix(before, distance)));
    add(1022, mix(this.#sign(start + 1, sentence), this.#sign(start, sentence)));
    add(1023, mix(commas, mix(first, this.#sign(start, sentence))));
    const group = this.#group(start, sentence);
    const groupBefore = this.#group(start - 1, sentence);
    const cueGroup = this.#codes.group[at] ?? outside;
    add(1024, mix(groupBefore, group));
    add(1025, mix(cueGroup, mix(before, distance)));
    add(1026, mix(group, this.#group(start + 1, sentence)));
    add(1027, mix(cueGroup, groupBefore));
    add(1028, mix(cueGroup, group));
    add(1029, mix(groupBefore, mix(group, this.#group(start + 1, sentence))));
    add(1030, mix(cueGroup, mix(opens, distance)));
    add(1031, mix(this.#group(start - 2, sentence), mix(groupBefore, group)));
  }

  /** Writes the features of a content that ends before `end`. */
  end(site: CueSite, end: number, out: FeatureList): void {
    const { sentence, at, left, rule } = site;
    const cue = this.#codes.form[at] ?? outside;
    const words = this.#prose.words;
    const last = words[end - 1];
    const region = last?.region ?? -1;
    const closes = region >= 0 && this.#codes.regions[region]?.to === end ? 1 : region >= 0 ? 2 : 0;
    const side = left ? 100 : 0;
    const add = (template: number, value: number): void => out.add(template + side, value);
    const next = this.#form(end, sentence);
    const here = this.#form(end - 1, sentence);
    const second = this.#form(end + 1, sentence);
    let rest = end;
    while (rest < sentence.to && words[rest]?.shape === 'mark') rest += 1;
    const final = rest >= sentence.to ? 1 : 0;
    const distance = bucket(Math.abs(end - at));
    const reportsAfter = left ? 0 : Math.min(this.#count(this.#reports, end, sentence.to), 2);
    const soon = left ? 0 : this.#count(this.#reports, end, Math.min(end + 7, sentence.to)) > 0 ? 1 : 0;
    const verbs = Math.min(this.#count(this.#verbs, at + 1, end), 3);
    const left2 = left ? 0 : bucket(sentence.to - end);
    add(2000, next);
    add(2001, here);
    add(2002, mix(next, second));
    add(2003, mix(next, final));
    add(2004, mix(final, reportsAfter));
    add(2005, mix(final, mix(closes, distance)));
    add(2006, mix(next, soon));
    add(2007, mix(second, soon));
    add(2008, mix(cue, mix(final, closes)));
    add(2009, mix(cue, next));
    add(2010, mix(this.#sign(end - 1, sentence), this.#sign(end, sentence)));
    add(2011, mix(this.#sign(end, sentence), this.#sign(end + 1, sentence)));
    add(2012, mix(verbs, mix(next, 3)));
    add(2013, rule?.to === end ? 1 : rule ? 2 : 0);
    add(2014, mix(rule?.to === end ? 1 : rule ? 2 : 0, cue));
    add(2015, mix(mix(next, second), this.#form(end + 2, sentence)));
    add(2016, mix(next, this.#sign(end + 1, sentence)));
    add(2017, mix(mix(next, this.#sign(end + 1, sentence)), this.#sign(end + 2, sentence)));
    add(2018, mix(distance, final));
    add(2019, mix(left2, next));
    add(2020, mix(closes, next));
    add(2021, mix(verbs, final));
    add(2022, mix(at - end, left ? 1 : 0) & (left ? -1 : 0));
    add(2023, left ? mix(this.#sign(end, sentence), mix(at - end, closes)) : mix(closes, soon));
    const group = this.#group(end, sentence);
    const groupLast = this.#group(end - 1, sentence);
    add(2025, mix(groupLast, group));
    add(2026, mix(group, this.#group(end + 1, sentence)));
    add(2027, mix(group, mix(this.#group(end + 1, sentence), this.#group(end + 2, sentence))));
    add(2028, mix(groupLast, mix(group, this.#group(end + 1, sentence))));
    add(2029, mix(this.#codes.group[at] ?? outside, mix(group, final)));
    add(2030, mix(next, mix(this.#group(end + 1, sentence), this.#group(end + 2, sentence))));
    let verb = end + 1;
    while (verb < sentence.to && isOf(words[verb], WordClass.adverb)) verb += 1;
    const verbSuffix = verb < sentence.to ? (this.#codes.suffix[verb] ?? outside) : outside;
    const cueSuffix = this.#codes.suffix[at] ?? outside;
    const restVerbs = left ? 0 : Math.min(3, this.#count(this.#verbs, end, sentence.to));
    add(2031, mix(next, verbSuffix));
    add(2032, mix(next, mix(verbSuffix, cueSuffix)));
    add(2033, mix(next, mix(restVerbs, soon)));
    add(2034, mix(restVerbs, mix(next, second)));
    add(2035, mix(next, mix(this.#sign(verb, sentence), cueSuffix)));
    add(2024, mix(this.#codes.suffix[at] ?? outside, mix(next, final)));
  }

  /** Writes the features of a content from `start` to `end` as a whole. */
  pair(site: CueSite, start: number, end: number, out: FeatureList): void {
    const { sentence, at, left, rule } = site;
    const words = this.#prose.words;
    const cue = this.#codes.form[at] ?? outside;
    const startRegion = words[start]?.region ?? -1;
    const endRegion = words[end - 1]?.region ?? -1;
    const whole = startRegion >= 0 && this.#codes.regions[startRegion]?.from === start;
    const quotes = startRegion < 0 ? (endRegion < 0 ? 0 : 1) : startRegion === endRegion ? 2 : endRegion < 0 ? 3 : 4;
    const verbs = Math.min(this.#count(this.#verbs, start, end), 3);
    const reports = Math.min(this.#count(this.#reports, start, end), 2);
    const commas = Math.min(this.#count(this.#commas, start, end), 4);
    const length = bucket(end - start);
    let rest = end;
    while (rest < sentence.to && words[rest]?.shape === 'mark') rest += 1;
    const final = rest >= sentence.to ? 1 : 0;
    const first = start <= sentence.from ? 1 : 0;
    const side = left ? 100 : 0;
    const add = (template: number, value: number): void => out.add(template + side, value);
    add(3000, mix(quotes, whole ? 1 : 0));
    add(3001, mix(quotes, mix(final, first)));
    add(3002, mix(length, verbs));
    add(3003, mix(length, mix(cue, 1)));
    add(3004, mix(verbs, cue));
    add(3005, mix(reports, final));
    add(3006, mix(commas, final));
    add(3007, rule?.from === start && rule.to === end ? 1 : rule ? 2 : 0);
    add(3008, mix(this.#form(start, sentence), this.#form(end, sentence)));
    add(3009, mix(this.#form(start, sentence), verbs));
    add(3010, mix(this.#form(start - 1, sentence), this.#form(end, sentence)));
    add(3011, mix(quotes, mix(verbs, length)));
    add(3012, mix(cue, mix(quotes, final)));
    add(3013, mix(first, mix(final, left ? 1 : 0)));
    add(3014, mix(this.#form(start, sentence), final));
    const cueGroup = this.#codes.group[at] ?? outside;
    const nextForm = this.#form(end, sentence);
    const startForm = this.#form(start, sentence);
    add(3020, mix(startForm, mix(nextForm, this.#form(end + 1, sentence))));
    add(3021, mix(this.#form(start + 1, sentence), mix(nextForm, final)));
    add(3022, mix(nextForm, mix(verbs, length)));
    add(3023, mix(nextForm, mix(verbs, commas)));
    add(3016, mix(cueGroup, mix(quotes, final)));
    add(3017, mix(cueGroup, mix(length, verbs)));
    add(3018, mix(this.#group(start, sentence), mix(this.#group(end, sentence), this.#group(end + 1, sentence))));
    add(3019, mix(this.#form(start - 1, sentence), mix(this.#group(start, sentence), final)));
    add(3015, mix(verbs, mix(final, this.#form(end, sentence))));
  }
}
