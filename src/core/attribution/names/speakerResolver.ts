import type { Reason } from '../../text/reason';
import type { SpeakerRef } from '../attribution';
import type { Draft } from '../draft';
import { messages } from '../messages';
import type { Prose } from '../prose';
import { spanOfWords } from '../wordRange';
import type { WordRange } from '../wordRange';
import type { ArticleNames } from './articleNames';
import { withoutDeterminers } from './described';
import { Descriptions } from './descriptions';
import { Discourse } from './discourse';
import { addFurnitureRoles } from './furnitureRoles';
import type { FurnitureNames } from './furnitureRoles';
import { setRole } from './entity';
import type { Entity } from './entity';
import { governmentOf } from './places';
import { antecedent, genderOfPronoun } from './pronouns';
import { textOfWords } from './reading';
import type { DescribedReading, Reading } from './reading';
import { readPhrase } from './readPhrase';

/** Who a source is, and why. */
export interface Resolution {
  readonly speaker: SpeakerRef | undefined;
  readonly why: readonly Reason[];
}

const nobody: Resolution = { speaker: undefined, why: [] };

/** Finds who the sources of one article are. */
export class SpeakerResolver {
  readonly names: ArticleNames;
  readonly #prose: Prose;
  readonly #discourse: Discourse;
  readonly #descriptions: Descriptions;

  /** `furniture` is what captions and other lines tell of roles. */
  constructor(prose: Prose, furniture: FurnitureNames, names: ArticleNames) {
    this.#prose = prose;
    this.names = names;
    addFurnitureRoles(furniture, this.names.index);
    this.#discourse = new Discourse(prose, this.names);
    this.#descriptions = new Descriptions(this.names);
  }

  /** Who the source of `draft` is, in the sentence with the number `index`; to be asked in the order of the text. */
  resolve({ source }: Draft, index: number): Resolution {
    if (!source || source.to <= source.from) return nobody;
    const reading = readPhrase(this.#prose, source, (words) => this.names.index.isKnownPerson(words));
    const span = spanOfWords(this.#prose, source);
    const words = span ? this.#prose.text.slice(span.start, span.end) : '';
    switch (reading.kind) {
      case 'pronoun':
        return this.#pronoun(reading, words, index);
      case 'several':
        this.#speak(undefined, index, true);
        return { speaker: undefined, why: [{ message: messages.several, args: [words] }] };
      case 'described': {
        const entity = this.#apposed(reading, source) ?? this.#descriptions.find(this.#discourse, reading);
        if (entity) return this.#found(entity, messages.described, words, index);
        if (reading.type !== 'unknown' || reading.plural)
          this.#speak(undefined, index, reading.plural || reading.type !== 'person');
        return { speaker: undefined, why: [{ message: messages.unnamed, args: [words] }] };
      }
      case 'named': {
        const { index: names } = this.names;
        const found = names.find(reading, reading.range.from);
        if (found === null) {
          this.#speak(undefined, index, false);
          return { speaker: undefined, why: [{ message: messages.unresolved, args: [words] }] };
        }
        if (found) names.enrich(found, reading);
        const entity = found ?? names.add(reading, reading.range.from);
        return this.#found(entity, entity.name === reading.name ? undefined : messages.fullName, reading.name, index);
      }
    }
  }

  /** The name that stands between commas right behind a definite description: "the coach|, Anna Ek,| said". */
  #apposed(reading: DescribedReading, { to }: WordRange): Entity | undefined {
    const { words } = this.#prose;
    if (!reading.definite || reading.plural || reading.type !== 'person' || words[to]?.lower !== ',') return undefined;
    const at = this.#discourse.mentionBefore(to + 2);
    const mention = this.names.mentions[at];
    if (mention?.from !== to + 1 || mention.reading.kind !== 'named' || words[mention.to]?.lower !== ',')
      return undefined;
    const entity = this.names.entities[at];
    if (entity?.type !== 'person' || mention.reading.words.length < 2) return undefined;
    const { from } = withoutDeterminers(words, reading.range);
    setRole(entity, textOfWords(this.#prose, from, to));
    return entity;
  }

  #found(entity: Entity, message: string | undefined, words: string, index: number): Resolution {
    entity.listed = true;
    this.#speak(entity, index, false);
    return {
      speaker: refOf(entity),
      why: message === undefined ? [] : [{ message, args: [words, entity.name] }],
    };
  }

  #pronoun(reading: Extract<Reading, { kind: 'pronoun' }>, words: string, index: number): Resolution {
    const entity = this.#antecedent(reading.word, reading.range, index);
    if (entity) return this.#found(entity, messages.pronoun, words, index);
    if (genderOfPronoun(reading.word) !== undefined) this.#speak(undefined, index, false);
    return { speaker: undefined, why: [{ message: messages.unresolved, args: [words] }] };
  }

  #antecedent(word: string, range: WordRange, index: number): Entity | undefined {
    const gender = genderOfPronoun(word);
    if (gender !== undefined) return antecedent(this.#discourse, gender, range.from, index);
    if (word === 'who') return this.#relative(range.from, index);
    if (word === 'which') {
      const entity = this.#relative(range.from, index);
      return entity?.type === 'person' ? undefined : entity;
    }
    if (word === 'it' || word === 'its' || word === 'they') return this.#body(word, index);
    return undefined;
  }

  /** Whom "who" or "which" goes back to: the name right in front of it, or the description that is one. */
  #relative(at: number, sentence: number): Entity | undefined {
    const { mentions, entities } = this.names;
    const last = this.#discourse.mentionBefore(at);
    const mention = mentions[last];
    if (mention?.sentence !== sentence || mention.modifies) return undefined;
    let { to } = mention;
    while (to < at && (this.#prose.words[to]?.shape === 'mark' || isResidence(this.#prose, to, at))) to += 1;
    if (to < at) return undefined;
    if (mention.reading.kind === 'described') return this.#descriptions.find(this.#discourse, mention.reading);
    return entities[last] ?? undefined;
  }

  /** The body that spoke last, for "it" and "they"; a place is no "they". */
  #body(word: string, sentence: number): Entity | undefined {
    const { last, lastBody } = this.#discourse;
    const now = this.#discourse.timeOf(sentence);
    if (!lastBody || lastBody !== last || now - lastBody.time > 3) return undefined;
    if (word === 'they' && lastBody.entity?.type !== 'body') return undefined;
    return lastBody.entity;
  }

  #speak(entity: Entity | undefined, sentence: number, plural: boolean): void {
    const turn = {
      entity,
      time: this.#discourse.timeOf(sentence),
      paragraph: this.#prose.sentences[sentence]?.paragraph ?? -1,
      plural,
    };
    this.#discourse.last = turn;
    if (entity && (entity.type === 'body' || entity.type === 'place' || entity.type === 'unknown'))
      this.#discourse.lastBody = turn;
  }
}

/** Whether the word at `at`, before "who", is one of a party and place: "Ek, |Republican of Arizona|, who". */
function isResidence({ words }: Prose, at: number, who: number): boolean {
  const word = words[at];
  return who - at < 8 && words[who - 1]?.lower === ',' && (word?.shape === 'capital' || word?.lower === 'of');
}

function refOf({ name, role, words }: Entity): SpeakerRef {
  const shown = role ?? governmentOf(words.join(' '));
  return shown === undefined ? { name } : { name, role: shown };
}
