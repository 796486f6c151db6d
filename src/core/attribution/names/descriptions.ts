import type { Prose } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { ArticleNames } from './articleNames';
import { roleNouns } from './articleNames';
import type { Discourse } from './discourse';
import { lastNamed } from './entity';
import type { Entity } from './entity';
import { isPlace } from './places';
import { NounClass, nounClassOf } from './nounClasses';
import type { DescribedReading } from './reading';

/** Other words for the same office. */
const sameOffice: ReadonlyMap<string, string> = new Map([
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['physician', 'doctor'],
  ['attorney', 'lawyer'],
  ['boss', 'chief'],
  ['premier', 'minister'],
]);

const officeOf = (noun: string): string => sameOffice.get(noun) ?? noun;

/** Offices that are told apart by their place, which the text need not give with the name: "the Florida senator". */
const electedOffices: ReadonlySet<string> = new Set(['senator', 'governor', 'representative', 'lawmaker']);

/** A body that was named this many words ago is no longer "the company". */
const bodyReach = 400;

/** Finds whom "the minister" and "the company" go back to: those whose role or name has the noun. */
export class Descriptions {
  readonly #byOffice = new Map<string, Entity[]>();

  constructor({ index }: ArticleNames) {
    for (const entity of index.entities) {
      if (entity.type !== 'person' || entity.role === undefined) continue;
      for (const office of new Set(roleNouns(entity.role).map(officeOf))) {
        const bearers = this.#byOffice.get(office);
        if (!bearers) this.#byOffice.set(office, [entity]);
        else if (bearers.length < 50) bearers.push(entity);
      }
    }
  }

  /** The one named before the description whom it describes; undefined where it could be somebody else. */
  find(discourse: Discourse, reading: DescribedReading): Entity | undefined {
    const { prose } = discourse;
    if (!reading.definite || reading.plural || reading.head === '') return undefined;
    const at = reading.range.from;
    const extras = extrasOf(prose, reading);
    if (reading.type === 'person') {
      const bearers = (this.#byOffice.get(officeOf(reading.head)) ?? []).filter(
        (entity) => !(entity.gender !== undefined && reading.gender !== undefined && entity.gender !== reading.gender),
      );
      const before = bearers.filter((entity) => lastNamed(entity, at - 1) >= 0);
      const [only] = before;
      if (before.length !== 1 || !only) return undefined;
      const elected = electedOffices.has(officeOf(reading.head));
      return extras.every((word) => isSaidOf(only, word) || (elected && isPlace(word))) ? only : undefined;
    }
    if (reading.type === 'body' && (nounClassOf(reading.head) & NounClass.body) !== 0) {
      const body = discourse.names.index.bodyByHead(reading.head, at);
      const last = body ? lastNamed(body, at - 1) : -1;
      if (!body || body.type === 'person' || last < 0 || at - last > bodyReach) return undefined;
      return extras.every((word) => body.words.includes(word)) ? body : undefined;
    }
    return undefined;
  }
}

/** The words of the description beside article and head. */
function extrasOf({ words }: Prose, { range, head }: DescribedReading): string[] {
  const extras: string[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const word = words[at];
    if (!word || isOf(word, WordClass.determiner)) continue;
    if (word.lower === head) break;
    if (at > range.from && isOf(word, WordClass.preposition)) break;
    extras.push(word.lower);
  }
  return extras;
}

function isSaidOf({ role = '', words }: Entity, word: string): boolean {
  return role.toLowerCase().includes(word) || words.includes(word);
}
