import { outside } from './codes';
import type { Codes } from './codes';
import type { FeatureList } from './featureList';
import { mix } from './hashing';
import type { WordRange } from './wordRange';
import type { Prose, Sentence } from './prose';
import { isOf, WordClass } from './wordClasses';

/** A cue whose source is sought. */
export interface SourceSite {
  readonly sentence: Sentence;
  readonly at: number;
  readonly content: WordRange;
  /** What the rules took for the source; undefined where they found none. */
  readonly rule: WordRange | undefined;
}

function near(distance: number): number {
  const size = Math.abs(distance);
  const bucket = size < 6 ? size : size < 10 ? 6 : size < 20 ? 7 : 8;
  return distance < 0 ? -bucket : bucket;
}

/** Reads one article for the source model. */
export class SourceFeatures {
  readonly #codes: Codes;
  /** Running counts over the words: verbs, commas. */
  readonly #verbs: Int32Array;
  readonly #commas: Int32Array;

  constructor(prose: Prose, codes: Codes) {
    this.#codes = codes;
    this.#verbs = new Int32Array(prose.words.length + 1);
    this.#commas = new Int32Array(prose.words.length + 1);
    prose.words.forEach((word, index) => {
      const past = word.shape === 'lower' && word.lower.length > 3 && word.lower.endsWith('ed');
      const verb = past || isOf(word, WordClass.auxiliary | WordClass.verb | WordClass.report);
      this.#verbs[index + 1] = (this.#verbs[index] ?? 0) + (verb ? 1 : 0);
      this.#commas[index + 1] = (this.#commas[index] ?? 0) + (word.lower === ',' ? 1 : 0);
    });
  }

  #between(counts: Int32Array, a: number, b: number): number {
    return Math.min(3, (counts[Math.max(a, b)] ?? 0) - (counts[Math.min(a, b)] ?? 0));
  }

  #form(at: number, sentence: Sentence): number {
    return at >= sentence.from && at < sentence.to ? (this.#codes.form[at] ?? outside) : outside;
  }

  #sign(at: number, sentence: Sentence): number {
    return at >= sentence.from && at < sentence.to ? (this.#codes.sign[at] ?? outside) : outside;
  }

  /** Where a position lies: before or behind the cue, in or beside the content. */
  #place(site: SourceSite, at: number): number {
    const { content } = site;
    const side = at < site.at ? 0 : 1;
    return side * 3 + (at >= content.from && at < content.to ? 1 : at < content.from ? 0 : 2);
  }

  /** Writes the features of a source that begins at `start`. */
  start(site: SourceSite, start: number, out: FeatureList): void {
    const { sentence, at, rule } = site;
    const cue = this.#codes.form[at] ?? outside;
    const place = this.#place(site, start);
    const verbs = this.#between(this.#verbs, start < at ? start : at + 1, start < at ? at : start);
    const commas = this.#between(this.#commas, start, at);
    const here = this.#form(start, sentence);
    const sign = this.#sign(start, sentence);
    const before = this.#form(start - 1, sentence);
    const distance = near(start - at);
    const first = start === sentence.from ? 1 : 0;
    const add = (template: number, value: number): void => out.add(template, value);
    add(5000, mix(place, distance));
    add(5001, mix(here, place));
    add(5002, mix(before, place));
    add(5003, mix(sign, mix(before, place)));
    add(5004, mix(mix(verbs, commas), place));
    add(5005, mix(mix(verbs, commas), mix(first, place)));
    add(5006, mix(cue, mix(place, distance)));
    add(5007, mix(cue, mix(verbs, place)));
    add(5008, rule?.from === start ? 1 : rule ? 2 : 0);
    add(5009, mix(sign, mix(verbs, mix(commas, place))));
    add(5010, mix(this.#sign(start - 1, sentence), mix(sign, place)));
    add(5011, mix(here, this.#form(start + 1, sentence)));
    add(5012, mix(this.#sign(start - 2, sentence), mix(before, place)));
    const group = this.#codes.group[start] ?? outside;
    add(5014, mix(group, mix(this.#sign(start - 1, sentence), place)));
    add(5015, mix(group, mix(verbs, place)));
    add(5013, mix(sign, mix(first, place)));
  }

  /** Writes the features of a source that ends before `end`. */
  end(site: SourceSite, end: number, out: FeatureList): void {
    const { sentence, at, rule } = site;
    const cue = this.#codes.form[at] ?? outside;
    const place = this.#place(site, end - 1);
    const verbs = this.#between(this.#verbs, end <= at ? end : at + 1, end <= at ? at : end);
    const commas = this.#between(this.#commas, end <= at ? end : at + 1, end <= at ? at : end);
    const here = this.#form(end - 1, sentence);
    const sign = this.#sign(end - 1, sentence);
    const next = end === at ? mix(outside, 3) : this.#form(end, sentence);
    const nextSign = end === at ? mix(outside, 3) : this.#sign(end, sentence);
    const distance = near(end - at);
    const add = (template: number, value: number): void => out.add(template, value);
    add(6000, mix(place, distance));
    add(6001, mix(here, place));
    add(6002, mix(next, place));
    add(6003, mix(sign, mix(next, place)));
    add(6004, mix(mix(verbs, commas), place));
    add(6005, mix(mix(verbs, commas), mix(nextSign, place)));
    add(6006, mix(cue, mix(place, distance)));
    add(6007, mix(cue, mix(verbs, place)));
    add(6008, rule?.to === end ? 1 : rule ? 2 : 0);
    add(6009, mix(mix(sign, nextSign), mix(this.#sign(end + 1, sentence), place)));
    add(6010, mix(mix(sign, nextSign), mix(verbs, place)));
    add(6011, mix(next, mix(this.#form(end + 1, sentence), place)));
    const group = this.#codes.group[end - 1] ?? outside;
    const nextGroup = end === at ? 3 : end < sentence.to ? (this.#codes.group[end] ?? outside) : outside;
    add(6013, mix(group, mix(nextGroup, place)));
    add(6014, mix(nextGroup, mix(verbs, place)));
    add(6012, mix(this.#codes.suffix[end - 1] ?? outside, place));
  }

  /** Writes the features of a source from `start` to `end` as a whole. */
  pair(site: SourceSite, start: number, end: number, out: FeatureList): void {
    const { sentence, at, rule } = site;
    const length = Math.min(end - start, 12);
    const place = this.#place(site, start);
    const verbs = this.#between(this.#verbs, start, end);
    const commas = this.#between(this.#commas, start, end);
    const add = (template: number, value: number): void => out.add(template, value);
    add(7000, mix(length, place));
    add(7001, mix(verbs, commas));
    add(7002, rule?.from === start && rule.to === end ? 1 : rule ? 2 : 0);
    add(7003, mix(this.#form(start, sentence), mix(length, place)));
    add(7004, mix(mix(verbs, commas), mix(near(end - at), place)));
    add(7005, mix(this.#sign(start, sentence), mix(this.#sign(end - 1, sentence), length)));
    add(7006, mix(this.#form(start - 1, sentence), mix(end === at ? 1 : this.#form(end, sentence), place)));
    add(7007, mix(commas, mix(length, this.#form(end - 1, sentence))));
    add(7008, mix(end === at ? 1 : 0, mix(commas, verbs)));
  }

  /** Writes the features of no source being named. */
  none(site: SourceSite, out: FeatureList): void {
    const { sentence, at, rule, content } = site;
    const cue = this.#codes.form[at] ?? outside;
    const add = (template: number, value: number): void => out.add(template, value);
    add(8000, cue);
    add(8001, rule ? 1 : 0);
    add(8002, this.#form(at - 1, sentence));
    add(8003, mix(cue, this.#form(at - 1, sentence)));
    add(8004, mix(this.#sign(at - 1, sentence), this.#sign(at + 1, sentence)));
    add(8005, mix(at === sentence.from ? 1 : 0, content.from > at ? 1 : 0));
    add(8006, mix(this.#form(at - 2, sentence), this.#form(at - 1, sentence)));
  }
}
