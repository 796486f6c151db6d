import type { Span } from '../../text/span';
import { genderOfGivenName } from './givenNames';
import { NounClass, nounClassOf } from './nounClasses';
import type { Gender, NamedReading, NameType } from './reading';

/** A person or body of the article, with everything that names it. */
export interface Entity {
  name: string;
  role: string | undefined;
  type: NameType;
  gender: Gender | undefined;
  readonly words: readonly string[];
  readonly aliases: Set<string>;
  /** The words where it is named in full, in order. */
  readonly named: number[];
  readonly mentions: Span[];
  /** Whether it is shown as a speaker: it has spoken, or is a person named in full. */
  listed: boolean;
  /** Whether it is a name for sure, and not a word that a sentence begins with. */
  sure: boolean;
}

const longestRole = 120;

/** How much a role tells: 0 nothing, 1 kinship or affiliation, 2 an office or trade. */
function worthOf(role: string | undefined): number {
  if (role === undefined) return 0;
  if (/(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|friend|widow)$/i.test(role)) return 1;
  return role.toLowerCase().split(/[^\p{L}.-]+/u).some((word) => (nounClassOf(word) & (NounClass.person | NounClass.office)) !== 0) ? 2 : 1;
}

/** Who is named in one article: full names first, short names looked up in them. */
export class NameIndex {
  readonly entities: Entity[] = [];
  readonly #byName = new Map<string, Entity>();
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byOtherWord = new Map<string, Entity[]>();
  readonly #byAcronym = new Map<string, Entity>();
  readonly #byHead = new Map<string, Entity[]>();

  /** Enters the name, or what it adds to one that is known; `at` is the word where it stands. */
  add(reading: NamedReading, at: number): Entity {
    const known = this.find(reading, at) ?? undefined;
    if (known) {
      this.enrich(known, reading);
      if (reading.words.length > 1) known.named.push(at);
      return known;
    }
    const { name, role, type, gender, words } = reading;
    const entity: Entity = {
      name,
      role: role !== undefined && role.length > longestRole ? undefined : role,
      type,
      gender,
      words,
      aliases: new Set([name]),
      named: [at],
      mentions: [],
      listed: false,
      sure: false,
    };
    this.entities.push(entity);
    this.#byName.set(words.join(' '), entity);
    if (type === 'person' || (type === 'unknown' && words.length === 1)) this.#enterPerson(entity);
    else if (words.length > 1) this.#enterBody(entity);
    return entity;
  }

  #enterPerson(entity: Entity): void {
    const { words } = entity;
    push(this.#bySurname, words.at(-1) ?? '', entity);
    for (const word of words.slice(0, -1)) push(this.#byOtherWord, word, entity);
  }

  #enterBody(entity: Entity): void {
    const initials = entity.words
      .filter((word) => !/^(?:of|for|the|and|on|in|de|du|la)$/.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (initials.length > 1 && !this.#byAcronym.has(initials)) this.#byAcronym.set(initials, entity);
    for (const word of new Set([entity.words[0] ?? '', entity.words.at(-1) ?? ''])) {
      push(this.#byHead, word, entity);
    }
  }

  /** Takes `acronym` (lower case) as another name of the entity. */
  setAcronym(acronym: string, entity: Entity): void {
    if (acronym.length > 1) this.#byAcronym.set(acronym, entity);
  }

  /** Adds what the reading tells of an entity it is known to name. */
  enrich(entity: Entity, reading: NamedReading): void {
    entity.aliases.add(reading.name);
    if (entity.type === 'unknown' && reading.type !== 'unknown') entity.type = reading.type;
    if (reading.gender !== undefined && (entity.gender === undefined || reading.courtesy)) entity.gender = reading.gender;
    this.setRole(entity, reading.role);
  }

  /** Takes the role where it tells more than the one that is known. */
  setRole(entity: Entity, role: string | undefined): void {
    if (role === undefined || role.length > longestRole || entity.type === 'place') return;
    const [before, now] = [worthOf(entity.role), worthOf(role)];
    if (now > before || (now === before && isFuller(role, entity.role ?? ''))) entity.role = role;
  }

  /** Whether the words are the name of a person, in full or by surname. */
  isKnownPerson(words: readonly string[]): boolean {
    if (words.length === 1) return this.#bySurname.get(words[0] ?? '')?.some(({ type, words: all }) => type === 'person' && all.length > 1) ?? false;
    return this.#byName.get(words.join(' '))?.type === 'person';
  }

  /** The entity that the reading names, at the word `at`; undefined where none does, null where several could be meant. */
  find(reading: NamedReading, at: number): Entity | undefined | null {
    const { words, courtesy } = reading;
    const exact = this.#byName.get(words.join(' '));
    if (exact && (words.length > 1 || exact.words.length === 1 && !this.#bySurname.get(words[0] ?? '')?.some((one) => one.words.length > 1))) {
      if (words.length === 1 && !fits(exact, reading)) return undefined;
      return exact;
    }
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.length === 1) {
      const initials = this.#byAcronym.get(first);
      if (initials && reading.type !== 'person') return initials;
      const bearers = (this.#bySurname.get(first) ?? []).filter((one) => fits(one, reading) && (one.words.length > 1 || one === exact));
      if (bearers.length > 0) return chosen(bearers, reading, at);
      const others = (this.#byOtherWord.get(first) ?? []).filter((one) => fits(one, reading));
      const firsts = others.filter((one) => one.words[0] === first);
      if (!courtesy || genderOfGivenName(first) === undefined) {
        if (firsts.length > 0) return chosen(firsts, reading, at);
        if (others.length === 1 && genderOfGivenName(first) === undefined) return others[0];
      }
      if (exact && fits(exact, reading)) return exact;
      if (reading.type !== 'person') return this.#body(first, reading);
      return undefined;
    }
    // "John B. Smith", "J. Smith", "Suu Kyi"
    const bearers = (this.#bySurname.get(last) ?? []).filter((one) => one.words.length > 1 && fits(one, reading));
    const same = bearers.filter((one) => {
      const [theirs = ''] = one.words;
      const initial = (first.length <= 2 || theirs.length <= 2) && first.charAt(0) === theirs.charAt(0);
      return theirs === first || initial || endsWith(one.words, words) || endsWith(words, one.words);
    });
    if (same.length > 0) return chosen(same, reading, at);
    return undefined;
  }

  /** The body that a short name stands for: "the Church" for "Church of Scientology", "Acme" for "Acme Inc". */
  #body(word: string, reading: NamedReading): Entity | undefined | null {
    const bodies = this.#byHead.get(word);
    if (!bodies) return undefined;
    const split = this.#splitOff(word, bodies);
    if (split) return split;
    const isHead = (nounClassOf(word) & NounClass.body) !== 0;
    if (isHead) return nearest(bodies, reading.range.from);
    const short = bodies.filter(
      ({ words }) => words[0] === word && words.slice(1).every((one) => (nounClassOf(one) & (NounClass.body | NounClass.suffix)) !== 0),
    );
    return short.length === 1 ? short[0] : undefined;
  }

  /** The person whose name was read as the end of a body's: "University of Ohio |Anna Ek|", later "Ek". */
  #splitOff(word: string, bodies: readonly Entity[]): Entity | undefined {
    if (nounClassOf(word) !== 0) return undefined;
    const body = bodies.find(({ words }) => words.length >= 4 && words.at(-1) === word && (nounClassOf(words.at(-2) ?? '') === 0));
    if (!body) return undefined;
    const name = body.name.split(' ').slice(-2).join(' ');
    return this.add({ kind: 'named', range: { from: 0, to: 0 }, name, words: body.words.slice(-2), type: 'person', gender: undefined, courtesy: false, role: undefined }, body.named[0] ?? 0);
  }

  /** The last body before `at` whose name begins or ends with the noun; undefined without one. */
  bodyByHead(head: string, at: number): Entity | undefined {
    return nearest(this.#byHead.get(head) ?? [], at);
  }
}

/** More bearers of one name are not told apart, so that no text costs the square of its length. */
const mostBearers = 50;

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (!list) map.set(key, [entity]);
  else if (list.length < mostBearers) list.push(entity);
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return words.length >= end.length && end.every((word, index) => words[words.length - end.length + index] === word);
}

/** Whether nothing that is known of the entity speaks against the reading. */
function fits(entity: Entity, reading: NamedReading): boolean {
  if (entity.gender !== undefined && reading.gender !== undefined && entity.gender !== reading.gender) return false;
  return !((entity.type === 'body' || entity.type === 'place') && reading.type === 'person');
}

/** The last place before `at` where the entity is named in full; -1 when it is named only later. */
function lastNamed({ named }: Entity, at: number): number {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return named[low - 1] ?? -1;
}

function nearest(entities: readonly Entity[], at: number): Entity | undefined {
  let best: Entity | undefined;
  let bestAt = -1;
  for (const entity of entities) {
    const last = lastNamed(entity, at);
    if (last > bestAt) [best, bestAt] = [entity, last];
  }
  return best;
}

/** Words after which half of what a mention says about whom a short name means is gone. */
const fading = 120;

/** Which of several bearers of a short name is meant: the one named last and most often, if that is clear; null if not. */
function chosen(bearers: readonly Entity[], reading: NamedReading, at: number): Entity | null {
  const [only] = bearers;
  if (bearers.length === 1 && only) return only;
  const scored = bearers.map((entity) => {
    const last = lastNamed(entity, at);
    const near = last < 0 ? 0 : 0.5 ** ((at - last) / fading);
    const role = reading.role !== undefined && entity.role !== undefined && sharesHead(reading.role, entity.role) ? 1 : 0;
    const gender = reading.gender !== undefined && entity.gender === reading.gender ? 0.5 : 0;
    return { entity, score: 2 * near + Math.log2(1 + entity.named.length) + role + gender };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score - (second?.score ?? 0) >= 0.7 ? best.entity : null;
}

function sharesHead(a: string, b: string): boolean {
  const head = (role: string): string => /[\p{L}.-]+$/u.exec(role.toLowerCase())?.[0] ?? '';
  return head(a) === head(b) || b.toLowerCase().includes(a.toLowerCase());
}

/** Whether `role` says more than `other`: it ends with it. */
function isFuller(role: string, other: string): boolean {
  return role.length > other.length && role.toLowerCase().endsWith(other.toLowerCase());
}
