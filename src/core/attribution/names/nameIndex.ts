import { chosen, fits, nearest, setRole } from './entity';
import type { Entity } from './entity';
import { genderOfGivenName } from './givenNames';
import { NounClass, nounClassOf } from './nounClasses';
import type { NamedReading } from './reading';
import { genderOfGiven } from './wordSigns';

/** Bodies that are called by their noun alone, so that "the House" is not the White House. */
const alone: ReadonlySet<string> = new Set(
  'house senate congress parliament government army navy cabinet police administration press authority forces'.split(
    ' ',
  ),
);

/** More bearers of one name are not told apart, so that no text costs the square of its length. */
const mostBearers = 50;

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
      role: undefined,
      type,
      gender: gender ?? (words.length === 1 && type !== 'body' ? genderOfGiven(words[0] ?? '') : undefined),
      words,
      aliases: new Set([name]),
      named: [at],
      mentions: [],
      listed: false,
      sure: false,
    };
    setRole(entity, role);
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
    const [first = '', second = ''] = entity.words;
    push(this.#byHead, first, entity);
    push(this.#byHead, entity.words.at(-1) ?? '', entity);
    if (entity.words.length === 3 && genderOfGivenName(first) !== undefined) push(this.#byHead, second, entity);
  }

  /** Takes `acronym` (lower case) as another name of the entity. */
  setAcronym(acronym: string, entity: Entity): void {
    if (acronym.length > 1) this.#byAcronym.set(acronym, entity);
  }

  /** Adds what the reading tells of an entity it is known to name. */
  enrich(entity: Entity, reading: NamedReading): void {
    entity.aliases.add(reading.name);
    if (entity.type === 'unknown' && reading.type !== 'unknown') entity.type = reading.type;
    if (reading.gender !== undefined && (entity.gender === undefined || reading.courtesy))
      entity.gender = reading.gender;
    setRole(entity, reading.role);
  }

  /** Whether the words are the name of a person, in full or by surname. */
  isKnownPerson(words: readonly string[]): boolean {
    if (words.length === 1)
      return (
        this.#bySurname.get(words[0] ?? '')?.some(({ type, words: all }) => type === 'person' && all.length > 1) ??
        false
      );
    return this.#byName.get(words.join(' '))?.type === 'person';
  }

  /** The entity that the reading names, at the word `at`; undefined where none does, null where several could be meant. */
  find(reading: NamedReading, at: number): Entity | undefined | null {
    const { words, courtesy } = reading;
    const exact = this.#byName.get(words.join(' '));
    if (
      exact &&
      (words.length > 1 ||
        (exact.words.length === 1 && !this.#bySurname.get(words[0] ?? '')?.some((one) => one.words.length > 1)))
    ) {
      if (words.length === 1 && !fits(exact, reading)) return undefined;
      return exact;
    }
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.length === 1) {
      const initials = this.#byAcronym.get(first);
      if (initials && reading.type !== 'person') return initials;
      const bearers = (this.#bySurname.get(first) ?? []).filter(
        (one) => fits(one, reading) && (one.words.length > 1 || one === exact),
      );
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
      const initial = (first.length <= 2 || theirs.length <= 2) && first.startsWith(theirs.slice(0, 1));
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
    if (isHead) {
      const whole = bodies.filter(({ words }) => words[1] !== 'and');
      return alone.has(word) ? undefined : nearest(whole, reading.range.from);
    }
    const short = bodies.filter(
      ({ words }) =>
        words[0] === word &&
        words.slice(1).every((one) => (nounClassOf(one) & (NounClass.body | NounClass.suffix)) !== 0),
    );
    return short.length === 1 ? short[0] : undefined;
  }

  /** The person within the name of a body: "University of Ohio |Anna Ek|", "the |Anna Ek| Show", and later "Ek". */
  #splitOff(word: string, bodies: readonly Entity[]): Entity | undefined {
    if (nounClassOf(word) !== 0) return undefined;
    const body = bodies.find(({ words }) => words.length >= 3 && (words.at(-1) === word || words[1] === word));
    if (!body) return undefined;
    const named = genderOfGivenName(body.words[0] ?? '') !== undefined && body.words[1] === word;
    if (!named && (body.words.length < 4 || body.words.at(-1) !== word || nounClassOf(body.words.at(-2) ?? '') !== 0))
      return undefined;
    const all = body.name.split(' ');
    const name = (named ? all.slice(0, 2) : all.slice(-2)).join(' ');
    const words = named ? body.words.slice(0, 2) : body.words.slice(-2);
    const reading: NamedReading = {
      kind: 'named',
      range: { from: 0, to: 0 },
      name,
      words,
      type: 'person',
      gender: genderOfGiven(words[0] ?? ''),
      courtesy: false,
      role: undefined,
    };
    return this.add(reading, body.named[0] ?? 0);
  }

  /** The last body before `at` whose name begins or ends with the noun; undefined without one. */
  bodyByHead(head: string, at: number): Entity | undefined {
    return nearest(this.#byHead.get(head) ?? [], at);
  }
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (!list) map.set(key, [entity]);
  else if (list.length < mostBearers) list.push(entity);
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return words.length >= end.length && end.every((word, index) => words[words.length - end.length + index] === word);
}
