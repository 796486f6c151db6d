import type { Reason } from '../text/reason';
import type { SpeakerRef } from './attribution';
import type { Draft } from './draft';
import { messages } from './messages';
import { indexNames } from './nameIndex';
import type { Entity, NameIndex } from './nameIndex';
import { readSource } from './readSource';
import { phraseAfter } from './nounPhrases';
import type { Prose, Sentence } from './prose';
import { isOf, WordClass } from './wordClasses';
import { spanOfWords } from './wordRange';

/** Who a source is, and why. */
export interface Resolution {
  readonly speaker: SpeakerRef | undefined;
  readonly why: readonly Reason[];
}

/** A person in focus is forgotten after this many sentences without a mention. */
const memory = 3;

/** Finds who the sources of one article are, read in the order of the text. */
export class SpeakerResolver {
  readonly names: NameIndex;
  readonly #prose: Prose;
  /** Who "he" or "she" would be now; undefined when nobody or somebody without a name. */
  #focus: Entity | undefined;
  #body: Entity | undefined;
  #focusSentence = 0;

  constructor(prose: Prose) {
    this.#prose = prose;
    this.names = indexNames(prose);
  }

  /** Reads a sentence that has no source: its subject comes into focus. */
  pass(sentence: Sentence, index: number): void {
    const { words } = this.#prose;
    let from = sentence.from;
    while (from < sentence.to && isOf(words[from], WordClass.conjunction | WordClass.adverb)) from += 1;
    if ((words[from]?.region ?? -1) >= 0) return;
    if (this.#subject(sentence, from, index)) return;
    let comma = from;
    while (comma < sentence.to && words[comma]?.lower !== ',') comma += 1;
    if (comma < sentence.to) this.#subject(sentence, comma + 1, index);
  }

  #subject(sentence: Sentence, from: number, index: number): boolean {
    const subject = phraseAfter(this.#prose, sentence, from);
    if (!subject) return false;
    const reading = readSource(this.#prose, subject);
    if (reading.kind === 'named') {
      const entity = this.names.find(reading);
      if (entity?.person !== true) return false;
      if (reading.role !== undefined) this.names.add(reading);
      this.#see(entity, index);
      return true;
    }
    if (reading.kind !== 'unnamed' || reading.role === undefined || !reading.person) return false;
    this.#see(undefined, index);
    return true;
  }

  /** Who the source of `draft` is, in the sentence with the number `index`. */
  resolve(draft: Draft, index: number): Resolution {
    const { source } = draft;
    if (!source) return { speaker: undefined, why: [] };
    const reading = readSource(this.#prose, source);
    const first = this.#prose.words[source.from];
    const span = spanOfWords(this.#prose, source);
    const words = span ? this.#prose.text.slice(span.start, span.end) : '';
    if (reading.kind === 'pronoun') return this.#pronoun(first?.lower ?? '', words, index);
    if (reading.kind === 'unnamed') {
      if (reading.person) this.#see(undefined, index);
      return { speaker: undefined, why: [{ message: messages.unnamed, args: [words] }] };
    }
    const entity = this.names.add(reading);
    if (entity.person) this.#see(entity, index);
    else this.#body = entity;
    const short = entity.name !== reading.name;
    return {
      speaker: refOf(entity),
      why: short ? [{ message: messages.fullName, args: [reading.name, entity.name] }] : [],
    };
  }

  #pronoun(pronoun: string, words: string, index: number): Resolution {
    const fresh = index - this.#focusSentence <= memory;
    const entity =
      pronoun === 'it'
        ? this.#body
        : pronoun === 'he' || pronoun === 'she' || pronoun === 'who'
          ? this.#focus
          : undefined;
    if (!entity || (entity.person && !fresh))
      return { speaker: undefined, why: [{ message: messages.unresolved, args: [words] }] };
    if (entity.person) this.#see(entity, index);
    return { speaker: refOf(entity), why: [{ message: messages.pronoun, args: [words, entity.name] }] };
  }

  #see(entity: Entity | undefined, index: number): void {
    this.#focus = entity;
    this.#focusSentence = index;
  }
}

function refOf(entity: Entity): SpeakerRef {
  return entity.role === undefined ? { name: entity.name } : { name: entity.name, role: entity.role };
}
