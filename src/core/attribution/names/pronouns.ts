import type { Discourse } from './discourse';
import type { Mention } from './mentions';
import type { Entity } from './entity';
import type { Gender } from './reading';

/** No antecedent is looked for further back, in sentences outside quotations. */
const reach = 5;
/** No more mentions are looked at. */
const mostMentions = 60;

/** What the signs of an antecedent are worth; set by hand and tuned on PolNeAR's training articles. */
const weights = {
  /** By distance in sentences outside quotations. */
  near: [1.6, 2.2, 1.2, 0.7, 0.1, -0.3],
  leads: 0.9,
  oblique: -0.5,
  quoted: -1.2,
  spoke: [0.9, 1.6, 0.7, 0.4, 0.2, 0],
  paragraph: 0.5,
  person: 0.4,
  gender: 0.8,
  often: 0.25,
  /** The lead that the best antecedent must have over the second. */
  margin: 0.5,
  /** What the best antecedent must be worth. */
  least: 3,
  /** How much more it must be worth where nothing shows it as a subject or speaker. */
  passive: 0.6,
};

interface Candidate {
  readonly entity: Entity | undefined;
  score: number;
  /** Whether he or she was a subject or spoke, as those do who speak on. */
  active: boolean;
}

const genders: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);

/** The gender of a pronoun that stands for one person; undefined for others. */
export function genderOfPronoun(word: string): Gender | undefined {
  return genders.get(word);
}

/**
 * Whom "he" or "she" at the word `at` goes back to; undefined where that is not clear or is somebody without a name.
 * Antecedents are ranked by distance, position, gender and whether they spoke last (Lappin and Leass 1994 rank alike).
 */
export function antecedent(discourse: Discourse, gender: Gender, at: number, sentence: number): Entity | undefined {
  const { prose, names, last } = discourse;
  const now = discourse.timeOf(sentence);
  const paragraph = prose.sentences[sentence]?.paragraph ?? -1;
  const region = prose.words[at]?.region ?? -1;
  const found = new Map<Entity | string, Candidate>();
  const start = discourse.mentionBefore(at);
  for (let index = start; index >= 0 && start - index < mostMentions; index -= 1) {
    const mention = names.mentions[index];
    if (!mention) break;
    const distance = now - discourse.timeOf(mention.sentence);
    if (distance > reach) break;
    const entity = names.entities[index];
    const key = keyOf(mention, entity);
    if (key === undefined || !agrees(mention, entity, gender)) continue;
    const mentioned = prose.words[mention.from];
    const score =
      (weights.near[Math.max(0, distance)] ?? 0) +
      (mention.leads ? weights.leads : 0) +
      (mention.oblique ? weights.oblique : 0) +
      ((mentioned?.region ?? -1) >= 0 && mentioned?.region !== region ? weights.quoted : 0) +
      (prose.sentences[mention.sentence]?.paragraph === paragraph ? weights.paragraph : 0);
    const known = found.get(key);
    if (known) {
      known.score = Math.max(known.score, score);
      known.active ||= mention.leads;
    } else {
      found.set(key, { entity: entity ?? undefined, score, active: mention.leads });
    }
  }
  if (last && !last.plural && now - last.time <= reach) addTurn(found, last, now - last.time, gender);
  const ranked = [...found.values()];
  for (const candidate of ranked) {
    const { entity } = candidate;
    if (!entity) continue;
    if (entity.type === 'person') candidate.score += weights.person;
    if (entity.gender !== undefined) candidate.score += weights.gender;
    candidate.score += weights.often * Math.min(4, Math.log2(1 + entity.mentions.length));
  }
  ranked.sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (
    !best?.entity ||
    best.score < weights.least + (best.active ? 0 : weights.passive) ||
    best.score - (second?.score ?? 0) < weights.margin
  )
    return undefined;
  return best.entity;
}

function addTurn(
  found: Map<Entity | string, Candidate>,
  { entity }: { entity: Entity | undefined },
  distance: number,
  gender: Gender,
): void {
  const worth = weights.spoke[Math.max(0, distance)] ?? 0;
  if (!entity) {
    found.set('<unnamed speaker>', {
      entity: undefined,
      score: worth + (weights.near[Math.max(0, distance)] ?? 0) + weights.leads,
      active: true,
    });
    return;
  }
  if (!isPerson(entity) || (entity.gender !== undefined && entity.gender !== gender)) return;
  const known = found.get(entity);
  if (known) {
    known.score += worth;
    known.active = true;
  } else found.set(entity, { entity, score: worth + (weights.near[Math.max(0, distance)] ?? 0), active: true });
}

/** What the mentions of one person have in common; undefined for what no "he" or "she" goes back to. */
function keyOf({ reading }: Mention, entity: Entity | null | undefined): Entity | string | undefined {
  if (reading.kind === 'described')
    return reading.type === 'person' && !reading.plural ? (entity ?? reading.head) : undefined;
  return entity && entity.sure && isPerson(entity) ? entity : undefined;
}

/** Whether the entity is a person, or goes by "he" or "she" elsewhere in the text. */
function isPerson({ type, gender }: Entity): boolean {
  return type === 'person' || (type === 'unknown' && gender !== undefined);
}

function agrees({ reading }: Mention, entity: Entity | null | undefined, gender: Gender): boolean {
  const known = entity?.gender ?? (entity ? undefined : reading.gender);
  return known === undefined || known === gender;
}
