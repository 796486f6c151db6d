import { codeIn, outside } from './codes';
import type { Codes } from './codes';
import type { FeatureSink } from './featureSink';
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
    return codeIn(this.#codes.form, at, sentence);
  }

  #sign(at: number, sentence: Sentence): number {
    return codeIn(this.#codes.sign, at, sentence);
  }

  /** Where a position lies: before or behind the cue, in or beside the content. */
  #place(site: SourceSite, at: number): number {
    const { content } = site;
    const side = at < site.at ? 0 : 1;
    return side * 3 + (at >= content.from && at < content.to ? 1 : at < content.from ? 0 : 2);
  }

  /** Writes the features of a source that begins at `start`. */
  start(site: SourceSite, start: number, out: FeatureSink): void {
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
    out.add2(5000, place, distance);
    out.add2(5001, here, place);
    out.add2(5002, before, place);
    out.add3(5003, sign, before, place);
    out.add2(5004, mix(verbs, commas), place);
    out.add3(5005, mix(verbs, commas), first, place);
    out.add3(5006, cue, place, distance);
    out.add3(5007, cue, verbs, place);
    out.add(5008, rule?.from === start ? 1 : rule ? 2 : 0);
    out.add4(5009, sign, verbs, commas, place);
    out.add3(5010, this.#sign(start - 1, sentence), sign, place);
    out.add2(5011, here, this.#form(start + 1, sentence));
    out.add3(5012, this.#sign(start - 2, sentence), before, place);
    const group = this.#codes.group[start] ?? outside;
    out.add3(5014, group, this.#sign(start - 1, sentence), place);
    out.add3(5015, group, verbs, place);
    out.add3(5013, sign, first, place);
  }

  /** Writes the features of a source that ends before `end`. */
  end(site: SourceSite, end: number, out: FeatureSink): void {
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
    out.add2(6000, place, distance);
    out.add2(6001, here, place);
    out.add2(6002, next, place);
    out.add3(6003, sign, next, place);
    out.add2(6004, mix(verbs, commas), place);
    out.add3(6005, mix(verbs, commas), nextSign, place);
    out.add3(6006, cue, place, distance);
    out.add3(6007, cue, verbs, place);
    out.add(6008, rule?.to === end ? 1 : rule ? 2 : 0);
    out.add3(6009, mix(sign, nextSign), this.#sign(end + 1, sentence), place);
    out.add3(6010, mix(sign, nextSign), verbs, place);
    out.add3(6011, next, this.#form(end + 1, sentence), place);
    const group = this.#codes.group[end - 1] ?? outside;
    const nextGroup = end === at ? 3 : end < sentence.to ? (this.#codes.group[end] ?? outside) : outside;
    out.add3(6013, group, nextGroup, place);
    out.add3(6014, nextGroup, verbs, place);
    out.add2(6012, this.#codes.suffix[end - 1] ?? outside, place);
  }

  /** Writes the features of a source from `start` to `end` as a whole. */
  pair(site: SourceSite, start: number, end: number, out: FeatureSink): void {
    const { sentence, at, rule } = site;
    const length = Math.min(end - start, 12);
    const place = this.#place(site, start);
    const verbs = this.#between(this.#verbs, start, end);
    const commas = this.#between(this.#commas, start, end);
    out.add2(7000, length, place);
    out.add2(7001, verbs, commas);
    out.add(7002, rule?.from === start && rule.to === end ? 1 : rule ? 2 : 0);
    out.add3(7003, this.#form(start, sentence), length, place);
    out.add3(7004, mix(verbs, commas), near(end - at), place);
    out.add3(7005, this.#sign(start, sentence), this.#sign(end - 1, sentence), length);
    out.add3(7006, this.#form(start - 1, sentence), end === at ? 1 : this.#form(end, sentence), place);
    out.add3(7007, commas, length, this.#form(end - 1, sentence));
    out.add3(7008, end === at ? 1 : 0, commas, verbs);
  }

  /** Writes the features of no source being named. */
  none(site: SourceSite, out: FeatureSink): void {
    const { sentence, at, rule, content } = site;
    const cue = this.#codes.form[at] ?? outside;
    out.add(8000, cue);
    out.add(8001, rule ? 1 : 0);
    out.add(8002, this.#form(at - 1, sentence));
    out.add2(8003, cue, this.#form(at - 1, sentence));
    out.add2(8004, this.#sign(at - 1, sentence), this.#sign(at + 1, sentence));
    out.add2(8005, at === sentence.from ? 1 : 0, content.from > at ? 1 : 0);
    out.add2(8006, this.#form(at - 2, sentence), this.#form(at - 1, sentence));
  }
}
