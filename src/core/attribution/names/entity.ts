import type { Span } from '../../text/span';
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
  if (/(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|friend|widow)$/i.test(role))
    return 1;
  return role
    .toLowerCase()
    .split(/[^\p{L}.-]+/u)
    .some((word) => (nounClassOf(word) & (NounClass.person | NounClass.office)) !== 0)
    ? 2
    : 1;
}

/** Whether `role` says more than `other`: it ends with it. */
export function isFuller(role: string, other: string): boolean {
  return role.length > other.length && role.toLowerCase().endsWith(other.toLowerCase());
}

/** Takes the role where it tells more than the one that is known. */
export function setRole(entity: Entity, role: string | undefined): void {
  if (role === undefined || role.length > longestRole || entity.type === 'place') return;
  const [before, now] = [worthOf(entity.role), worthOf(role)];
  if (now > before || (now === before && isFuller(role, entity.role ?? ''))) entity.role = role;
}

/** Whether nothing that is known of the entity speaks against the reading. */
export function fits(entity: Entity, reading: NamedReading): boolean {
  if (entity.gender !== undefined && reading.gender !== undefined && entity.gender !== reading.gender) return false;
  return !((entity.type === 'body' || entity.type === 'place') && reading.type === 'person');
}

/** The last place before `at` where the entity is named in full; -1 when it is named only later. */
export function lastNamed({ named }: Entity, at: number): number {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return named[low - 1] ?? -1;
}

/** The entity that was named in full last before `at`; undefined where none was. */
export function nearest(entities: readonly Entity[], at: number): Entity | undefined {
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
export function chosen(bearers: readonly Entity[], reading: NamedReading, at: number): Entity | null {
  const [only] = bearers;
  if (bearers.length === 1 && only) return only;
  const scored = bearers.map((entity) => {
    const last = lastNamed(entity, at);
    const near = last < 0 ? 0 : 0.5 ** ((at - last) / fading);
    const role =
      reading.role !== undefined && entity.role !== undefined && sharesHead(reading.role, entity.role) ? 1 : 0;
    const gender = reading.gender !== undefined && entity.gender === reading.gender ? 0.5 : 0;
    return {
      entity,
      score: 2 * near + Math.log2(1 + entity.named.length) + Math.log2(1 + entity.mentions.length) / 2 + role + gender,
    };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score - (second?.score ?? 0) >= 0.7 ? best.entity : null;
}

function sharesHead(a: string, b: string): boolean {
  const head = (role: string): string => /[\p{L}.-]+$/u.exec(role.toLowerCase())?.[0] ?? '';
  return head(a) === head(b) || b.toLowerCase().includes(a.toLowerCase());
}
