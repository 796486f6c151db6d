import type { Span } from '../text/span';
import { readSource } from './readSource';
import type { SourceReading } from './sourceReading';
import type { Prose } from './prose';
import { isOf, WordClass } from './wordClasses';
import { spanOfWords } from './wordRange';
import type { WordRange } from './wordRange';

/** A person or body of the article, with everything that names it. */
export interface Entity {
  name: string;
  role: string | undefined;
  readonly person: boolean;
  readonly aliases: Set<string>;
  readonly mentions: Span[];
}

/** The last word of a name in lower case: what a short name is looked up by. */
function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

const withoutArticle = (name: string): string => name.replace(/^the /i, '').toLowerCase();

/** Who is named in one article: full names found first, short names looked up in them. */
export class NameIndex {
  readonly entities: Entity[] = [];
  readonly #bySurname = new Map<string, Entity>();
  readonly #byName = new Map<string, Entity>();

  /** The entity that the reading names, new when the article has none such. */
  add(reading: SourceReading): Entity {
    const known = this.find(reading);
    if (known) {
      known.aliases.add(reading.name);
      if (reading.role !== undefined && (known.role === undefined || isFuller(reading.role, known.role)))
        known.role = reading.role;
      return known;
    }
    const { name, role, person } = reading;
    const entity: Entity = { name, role, person, aliases: new Set([name]), mentions: [] };
    this.entities.push(entity);
    this.#byName.set(withoutArticle(name), entity);
    if (person) {
      const surname = surnameOf(name);
      if (!this.#bySurname.has(surname)) this.#bySurname.set(surname, entity);
    }
    return entity;
  }

  /** The entity that the reading names, as far as the article has named it already. */
  find(reading: SourceReading): Entity | undefined {
    const exact = this.#byName.get(withoutArticle(reading.name));
    if (exact) return exact;
    if (reading.name.includes(' ') && reading.title === undefined) return undefined;
    return this.#bySurname.get(surnameOf(reading.name));
  }
}

/** Whether `role` says more than `other`: it contains it. */
function isFuller(role: string, other: string): boolean {
  return role.length > other.length && role.toLowerCase().endsWith(other.toLowerCase());
}

/** Every full name of a person in the prose, with a role in front of it, entered into a new index. */
export function indexNames(prose: Prose): NameIndex {
  const index = new NameIndex();
  const singles: SourceReading[] = [];
  for (const range of capitalRuns(prose)) {
    const reading = readSource(prose, range);
    if (reading.kind !== 'named') continue;
    if (reading.person && reading.name.includes(' ')) mention(prose, index.add(reading), reading);
    else singles.push(reading);
  }
  for (const reading of singles) {
    const entity = index.find(reading);
    if (entity) {
      entity.aliases.add(reading.name);
      mention(prose, entity, reading);
    }
  }
  for (const entity of index.entities) entity.mentions.sort((a, b) => a.start - b.start);
  return index;
}

function mention(prose: Prose, entity: Entity, reading: SourceReading): void {
  const span = spanOfWords(prose, reading.nameRange);
  if (span) entity.mentions.push(span);
}

/** Runs of capitals, with the lower-case role words in front of them: where names can be. */
function* capitalRuns(prose: Prose): Generator<WordRange> {
  const { words, sentences } = prose;
  for (const sentence of sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      const word = words[at];
      if (
        word?.shape !== 'capital' ||
        isOf(
          word,
          WordClass.opener |
            WordClass.preposition |
            WordClass.conjunction |
            WordClass.subject |
            WordClass.auxiliary |
            WordClass.determiner |
            WordClass.adverb,
        )
      ) {
        at += 1;
        continue;
      }
      let to = at + 1;
      while (to < sentence.to && to - at < 12 && (words[to]?.shape === 'capital' || isLink(prose, to, sentence.to)))
        to += 1;
      let from = at;
      while (
        from > sentence.from &&
        at - from < 3 &&
        words[from - 1]?.shape === 'lower' &&
        isOf(words[from - 1], WordClass.role)
      )
        from -= 1;
      yield { from, to };
      at = to;
    }
  }
}

/** Whether the lower-case word at `at` stands within a name or the role in front of one. */
function isLink(prose: Prose, at: number, limit: number): boolean {
  const { words } = prose;
  const word = words[at];
  if (word?.shape !== 'lower' || at + 1 >= limit) return false;
  if (isOf(word, WordClass.role)) return words[at + 1]?.shape === 'capital';
  return (
    /^(?:of|al|bin|de|van|von|del|da|foreign|prime|defense|defence)$/.test(word.lower) &&
    (words[at + 1]?.shape === 'capital' || isOf(words[at + 1], WordClass.role))
  );
}
