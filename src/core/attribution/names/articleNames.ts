import type { Steps } from '../../text/steps';
import type { Prose } from '../prose';
import { spanOfWords } from '../wordRange';
import type { Mention } from './mentions';
import { NameIndex } from './nameIndex';
import type { Entity } from './entity';
import { genderOfGivenName } from './givenNames';
import { NounClass, nounClassOf } from './nounClasses';
import type { NamedReading } from './reading';

/** The mentions of an article and whom each names. */
export interface ArticleNames {
  readonly index: NameIndex;
  readonly mentions: readonly Mention[];
  /** For each mention, who is named; null where several could be meant, undefined for descriptions. */
  readonly entities: readonly (Entity | null | undefined)[];
}

const pronouns: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** Finds whom the mentions of the article name: the full names first, then the short ones that stand for them; in steps. */
export function* nameSteps(prose: Prose, mentions: readonly Mention[]): Steps<ArticleNames> {
  const index = new NameIndex();
  const entities: (Entity | null | undefined)[] = new Array<Entity | null | undefined>(mentions.length).fill(undefined);
  const doubtful: number[] = [];
  for (const [at, mention] of mentions.entries()) {
    const { reading, from, acronym } = mention;
    if (reading.kind !== 'named' || reading.words.length < 2) continue;
    if (isDoubtful(mention, reading)) {
      doubtful.push(at);
      continue;
    }
    const entity = index.add(reading, from);
    if (acronym !== undefined && entity.type !== 'person') index.setAcronym(acronym, entity);
    if (entity.type === 'person') entity.listed = true;
    entities[at] = entity;
    yield;
  }
  for (const at of doubtful) {
    const mention = mentions[at];
    if (mention?.reading.kind !== 'named') continue;
    const { reading, from } = mention;
    const [surname = ''] = reading.words.slice(-1);
    const short: NamedReading = { ...reading, words: [surname], type: 'unknown', gender: undefined };
    if (index.isKnownPerson([surname])) entities[at] = index.find(short, from);
    else {
      const entity = index.add(reading, from);
      if (entity.type === 'person') entity.listed = true;
      entities[at] = entity;
    }
  }
  for (const [at, { reading, from, initial, modifies }] of mentions.entries()) {
    yield;
    if (reading.kind !== 'named') continue;
    let entity = entities[at];
    if (reading.words.length === 1) {
      entity = index.find(reading, from);
      if (entity) index.enrich(entity, reading);
      else if (entity === undefined) entity = index.add(reading, from);
      entities[at] = entity;
    }
    const span = spanOfWords(prose, reading.range);
    if (entity && span) entity.mentions.push(span);
    if (entity && ((!initial && !modifies) || reading.type === 'person')) entity.sure = true;
  }
  inferGenders(prose, { index, mentions, entities });
  yield;
  return { index, mentions, entities };
}

/** Whether the first of two words could have its capital from the sentence alone: "Understated |Ek|". */
function isDoubtful({ initial }: Mention, { words, role, courtesy, type }: NamedReading): boolean {
  return (
    initial &&
    type === 'person' &&
    words.length === 2 &&
    role === undefined &&
    !courtesy &&
    genderOfGivenName(words[0] ?? '') === undefined
  );
}

/** Takes the gender of a person from the pronouns of the sentences that name nobody else. */
function inferGenders(prose: Prose, { mentions, entities }: ArticleNames): void {
  const votes = new Map<Entity, { male: number; female: number }>();
  const vote = (entity: Entity, gender: 'male' | 'female'): void => {
    const count = votes.get(entity) ?? { male: 0, female: 0 };
    count[gender] += 1;
    votes.set(entity, count);
  };
  let before: Entity | undefined;
  let at = 0;
  prose.sentences.forEach((sentence, number) => {
    let only: Entity | undefined;
    let alone = true;
    let from = sentence.to;
    for (; at < mentions.length && mentions[at]?.sentence === number; at += 1) {
      const [mention, entity] = [mentions[at], entities[at]];
      if (mention?.reading.kind === 'described') {
        if (mention.reading.type === 'person' && !mention.reading.plural) alone = false;
        continue;
      }
      if (entity === null) alone = false;
      if (!entity || entity.type === 'body' || entity.type === 'place') continue;
      if (only !== undefined && only !== entity) alone = false;
      if (only === undefined) from = mention?.reading.range.to ?? sentence.to;
      only = entity;
    }
    const opening = prose.words[sentence.from];
    const opens = opening && opening.region < 0 ? pronouns.get(opening.lower) : undefined;
    if (opens !== undefined && before && before.gender === undefined) vote(before, opens);
    if (only || !alone || opens === undefined) before = alone ? only : undefined;
    if (!alone || !only || only.gender !== undefined) return;
    for (let word = from; word < sentence.to; word += 1) {
      const { lower = '', region = -1 } = prose.words[word] ?? {};
      const gender = region < 0 ? pronouns.get(lower) : undefined;
      if (gender === undefined) continue;
      vote(only, gender);
      break;
    }
  });
  for (const [entity, { male, female }] of votes) {
    const [most, least] = [Math.max(male, female), Math.min(male, female)];
    if (most < 3 * least + 1 || (entity.type === 'unknown' && most < 2)) continue;
    entity.gender = male > female ? 'male' : 'female';
    if (entity.type === 'unknown') entity.type = 'person';
  }
}

/** The abbreviated offices, by the noun that they stand for. */
const offices: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
  ['col', 'colonel'],
]);

/** The nouns of a role that can stand for the person alone: "minister", "spokesman". */
export function roleNouns(role: string): string[] {
  const found: string[] = [];
  for (const word of role.toLowerCase().split(/[^\p{L}.-]+/u)) {
    const noun = offices.get(word.replace(/\.$/, '')) ?? word;
    if ((nounClassOf(noun) & NounClass.person) !== 0) found.push(noun);
  }
  return found;
}
