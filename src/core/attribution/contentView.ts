import { codeIn } from './codes';
import type { Codes } from './codes';
import type { Prose, Sentence } from './prose';
import { verbForm, verbFormOf } from './verbForms';
import { isOf, WordClass } from './wordClasses';
import type { WordRange } from './wordRange';

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

/** A distance in words, as coarse as the model sees it: 0 to 8. */
export function coarse(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 8) return 4;
  if (distance < 16) return 5;
  if (distance < 32) return 6;
  return distance < 64 ? 7 : 8;
}

const joining = WordClass.conjunction | WordClass.adverb;

/** What the content model sees of one article: the codes of the words, and counts over any stretch of them. */
export class ContentView {
  readonly words: Prose['words'];
  readonly codes: Codes;
  /** Running counts over the words, so that any stretch is counted at once. */
  readonly #verbs: Int32Array;
  readonly #reports: Int32Array;
  readonly #commas: Int32Array;
  readonly #breaks: Int32Array;
  /** Of each word the form of its verb, and the nearest verb before it and from it on in the article. */
  readonly #tenses: Uint8Array;
  readonly #verbBefore: Int32Array;
  readonly #verbFrom: Int32Array;

  constructor(prose: Prose, codes: Codes) {
    this.words = prose.words;
    this.codes = codes;
    const size = prose.words.length + 1;
    this.#verbs = new Int32Array(size);
    this.#reports = new Int32Array(size);
    this.#commas = new Int32Array(size);
    this.#breaks = new Int32Array(size);
    this.#tenses = new Uint8Array(size);
    this.#verbBefore = new Int32Array(size);
    this.#verbFrom = new Int32Array(size);
    this.#verbBefore[0] = -1;
    prose.words.forEach((word, index) => {
      const tense = verbFormOf(word.lower, word.shape === 'lower');
      this.#tenses[index] = tense;
      this.#verbBefore[index + 1] = tense > 0 && tense !== verbForm.ing ? index : (this.#verbBefore[index] ?? -1);
      const joins = isOf(word, WordClass.conjunction | WordClass.opener) && prose.words[index - 1]?.shape === 'mark';
      const parts = word.shape === 'mark' && /^[;:—–]|--$/.test(word.lower);
      this.#breaks[index + 1] = (this.#breaks[index] ?? 0) + (joins || parts ? 1 : 0);
      const past = word.shape === 'lower' && word.lower.length > 3 && word.lower.endsWith('ed');
      this.#verbs[index + 1] =
        (this.#verbs[index] ?? 0) + (past || isOf(word, WordClass.auxiliary | WordClass.verb) ? 1 : 0);
      const reports = word.region < 0 && isOf(word, WordClass.report | WordClass.reporting);
      this.#reports[index + 1] = (this.#reports[index] ?? 0) + (reports ? 1 : 0);
      this.#commas[index + 1] = (this.#commas[index] ?? 0) + (word.lower === ',' ? 1 : 0);
    });
    let verb = prose.words.length;
    for (let index = verb; index >= 0; index -= 1) {
      const tense = this.#tenses[index] ?? 0;
      if (tense > 0 && tense !== verbForm.ing) verb = index;
      this.#verbFrom[index] = verb;
    }
  }

  /** The form of the word's verb: one of `verbForm`. */
  tense(at: number): number {
    return this.#tenses[at] ?? 0;
  }

  /** The form of the last verb between two words; 0 where there is none. */
  lastTense(from: number, to: number): number {
    const verb = this.#verbBefore[to] ?? -1;
    return verb >= from ? this.tense(verb) : 0;
  }

  /** The form of the first verb between two words; 0 where there is none. */
  firstTense(from: number, to: number): number {
    const verb = this.#verbFrom[from] ?? to;
    return verb < to ? this.tense(verb) : 0;
  }

  /** The form of the verb that follows at once on comma, conjunction and adverbs from `from` on; 0 for none. */
  directTense(from: number, to: number): number {
    let at = from;
    while (at < to && at < from + 4 && (this.words[at]?.shape === 'mark' || isOf(this.words[at], joining))) at += 1;
    return at < to ? this.tense(at) : 0;
  }

  /** Where clauses part, between two words in any order: conjunctions behind a mark, semicolons, dashes. */
  breaks(from: number, to: number): number {
    return countOf(this.#breaks, from, to);
  }

  /** Words that look like finite verbs or participles, between two words in any order. */
  verbs(from: number, to: number): number {
    return countOf(this.#verbs, from, to);
  }

  /** Verbs of reporting outside quotations, between two words in any order. */
  reports(from: number, to: number): number {
    return countOf(this.#reports, from, to);
  }

  /** Commas between two words in any order. */
  commas(from: number, to: number): number {
    return countOf(this.#commas, from, to);
  }

  /** The form of the word at `at`; `outside` beyond the sentence. So too `sign` and `group`. */
  form(at: number, sentence: Sentence): number {
    return codeIn(this.codes.form, at, sentence);
  }

  sign(at: number, sentence: Sentence): number {
    return codeIn(this.codes.sign, at, sentence);
  }

  group(at: number, sentence: Sentence): number {
    return codeIn(this.codes.group, at, sentence);
  }

  /** 1 where nothing but marks stands between `end` and the end of the sentence, else 0. */
  isFinal(end: number, sentence: Sentence): 0 | 1 {
    let rest = end;
    while (rest < sentence.to && this.words[rest]?.shape === 'mark') rest += 1;
    return rest >= sentence.to ? 1 : 0;
  }
}

function countOf(counts: Int32Array, from: number, to: number): number {
  return (counts[Math.max(from, to)] ?? 0) - (counts[Math.min(from, to)] ?? 0);
}
