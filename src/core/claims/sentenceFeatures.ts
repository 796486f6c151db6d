import { StretchIds } from '../text/stretchIds';
import { tokenEnd, tokenStart } from './featureTokens';
import { joined, scrambled } from './hashing';
import { countSentence, featureHashes } from './sentenceCounts';
import type { WordClasses } from './wordClasses';
import { factsOf } from './wordFacts';
import type { WordFacts } from './wordFacts';

/** How many slots the features of a sentence are hashed into. */
export const slotCount = 1 << 17;

/** Longer sentences are judged by their beginning. */
const mostWords = 200;

/** What stands before the first word and behind the last. */
const edge = 0x24;

/**
 * Reads sentences of one text for the models. What it tells of a sentence are slots (0 to `slotCount` - 1, each once):
 * those of its words, pairs of words, pairs over a gap, word beginnings and endings, word classes and pairs of them, and
 * of what a reader would count: length, figures, names, past tense, first person, questions.
 */
export class SentenceReader {
  readonly #text: string;
  readonly #classes: WordClasses;
  readonly #ids: StretchIds;
  /** By number of the token: its facts within a sentence, and at the beginning of one. */
  readonly #inner: (WordFacts | undefined)[] = [];
  readonly #opening: (WordFacts | undefined)[] = [];
  readonly #words: WordFacts[] = [];
  /** Which slots the present sentence has, one bit each. */
  readonly #has = new Uint32Array(slotCount >> 5);
  #slots = new Int32Array(1 << 8);
  #count = 0;

  constructor(text: string, classes: WordClasses) {
    this.#text = text;
    this.#classes = classes;
    this.#ids = new StretchIds(text);
  }

  /** The slots of what stands from `start` to `end`, good until the next call. */
  slots(start: number, end: number): Int32Array {
    for (let at = 0; at < this.#count; at += 1) this.#has[(this.#slots[at] ?? 0) >> 5] = 0;
    this.#count = 0;
    this.#readWords(start, end);
    this.#addWords();
    this.#addClasses();
    const isQuestion = /\?["'”’]?$/u.test(this.#text.slice(Math.max(start, end - 3), end).trimEnd());
    for (const hash of featureHashes(countSentence(this.#words), isQuestion)) this.#add(hash);
    return this.#slots.subarray(0, this.#count);
  }

  #readWords(start: number, end: number): void {
    const words = this.#words;
    words.length = 0;
    let opens = true;
    for (let at = tokenStart(this.#text, start, end); at < end && words.length < mostWords;) {
      const behind = tokenEnd(this.#text, at, end);
      const facts = this.#factsAt(at, behind, opens);
      words.push(facts);
      opens = facts.opens;
      at = tokenStart(this.#text, behind, end);
    }
  }

  #factsAt(start: number, end: number, opens: boolean): WordFacts {
    const id = this.#ids.idOf(start, end);
    const known = opens ? this.#opening : this.#inner;
    return (known[id] ??= factsOf(this.#text.slice(start, end), opens, this.#classes));
  }

  #add(hash: number): void {
    const slot = scrambled(hash) & (slotCount - 1);
    const bit = 1 << (slot & 31);
    const group = this.#has[slot >> 5] ?? 0;
    if ((group & bit) !== 0) return;
    this.#has[slot >> 5] = group | bit;
    if (this.#count === this.#slots.length) {
      const larger = new Int32Array(2 * this.#count);
      larger.set(this.#slots);
      this.#slots = larger;
    }
    this.#slots[this.#count] = slot;
    this.#count += 1;
  }

  #addWords(): void {
    const words = this.#words;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (!word) continue;
      this.#add(word.hash);
      this.#add(joined(2, word.hash, words[at + 1]?.hash ?? edge));
      const second = words[at + 2];
      if (second) this.#add(joined(3, word.hash, second.hash));
      if (!word.parts) continue;
      this.#add(word.parts.ending);
      this.#add(word.parts.beginning);
    }
    const first = words[0]?.hash ?? edge;
    this.#add(joined(6, first, 0));
    this.#add(joined(7, first, words[1]?.hash ?? edge));
  }

  #addClasses(): void {
    const words = this.#words;
    for (let at = 0; at < words.length; at += 1) {
      const one = words[at]?.wordClass ?? -1;
      const next = words[at + 1];
      this.#add(joined(8, one, 0));
      if (next) this.#add(joined(9, one, next.wordClass));
    }
  }
}

/** The slots of one sentence by itself. */
export function sentenceFeatures(sentence: string, classes: WordClasses): readonly number[] {
  return [...new SentenceReader(sentence, classes).slots(0, sentence.length)];
}
