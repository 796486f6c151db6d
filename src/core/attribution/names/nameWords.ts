import type { Prose, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import { genderOfGivenName } from './givenNames';
import { NounClass, nounClassOf } from './nounClasses';

const common =
  WordClass.opener |
  WordClass.preposition |
  WordClass.conjunction |
  WordClass.subject |
  WordClass.auxiliary |
  WordClass.determiner |
  WordClass.adverb |
  WordClass.time;

/** Small words within the name of a person: "Ursula von der Leyen". */
const particles: ReadonlySet<string> = new Set(
  'al el bin ibn ben bint de del della der den di da do dos das du la le ter van von zu y e'.split(' '),
);

/** Words that are names only where a name goes with them: "Theresa May", "Will Smith". */
const doubtful: ReadonlySet<string> = new Set('may will march april june august mark'.split(' '));

const arabicArticle = /^(?:al|el|ad|an|as|ash|at|az|ul|ur)-\p{Lu}/u;

/** Whether the word at `at` can be part of a name, within words from `floor` to `limit`. */
export function isNameWord({ words, text }: Prose, at: number, floor: number, limit: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.shape === 'lower') {
    const hyphen = word.lower.charCodeAt(2) === 45 || word.lower.charCodeAt(3) === 45;
    return hyphen && arabicArticle.test(text.slice(word.start, word.end));
  }
  if (word.shape !== 'capital') return false;
  // "Q. … A. …"
  if ((word.lower === 'a.' || word.lower === 'q.') && at === floor) return false;
  if ((word.classes & common) === 0) return true;
  if (doubtful.has(word.lower)) {
    const [before, after] = [words[at - 1], words[at + 1]];
    const given = at > floor && before?.shape === 'capital' && isGivenOrTitle(before);
    return (
      given || (word.lower === 'will' && at + 1 < limit && after?.shape === 'capital' && (after.classes & common) === 0)
    );
  }
  // "WHO"
  return word.lower === 'who' && text.slice(word.start, word.end) === 'WHO';
}

function isGivenOrTitle(word: Word): boolean {
  return (
    genderOfGivenName(word.lower) !== undefined ||
    (nounClassOf(word.lower) & (NounClass.courtesy | NounClass.office | NounClass.person)) !== 0
  );
}

/** Whether the word goes on a body's name after "of", "for" or "on": "of |the| Treasury". */
function isLinkable(prose: Prose, at: number, floor: number, limit: number): boolean {
  return (
    isNameWord(prose, at, floor, limit) || (prose.words[at]?.lower === 'the' && isNameWord(prose, at + 1, floor, limit))
  );
}

/** The end of the name that begins at `from`, particles, "&" and the "of" of bodies and offices included. */
export function runEnd(prose: Prose, from: number, limit: number): number {
  const { words } = prose;
  let to = from + 1;
  let linked = false;
  while (to < limit && to - from < 16) {
    const word = words[to];
    if (!word || word.region !== words[from]?.region) break;
    if (isNameWord(prose, to, from, limit)) {
      to += 1;
      continue;
    }
    if (to + 1 >= limit) break;
    const last = words[to - 1];
    const next = isNameWord(prose, to + 1, from, limit);
    if (next && (particles.has(word.lower) || word.lower === '&')) {
      to += 1;
      continue;
    }
    // "van der Bellen"
    if (
      particles.has(word.lower) &&
      particles.has(words[to + 1]?.lower ?? '') &&
      isNameWord(prose, to + 2, from, limit)
    ) {
      to += 2;
      continue;
    }
    const heads = nounClassOf(last?.lower ?? '') & (NounClass.body | NounClass.person);
    const of = word.lower === 'of' || ((word.lower === 'for' || word.lower === 'on') && (heads & NounClass.body) !== 0);
    if (of && heads !== 0 && isLinkable(prose, to + 1, from, limit)) {
      linked = true;
      to += words[to + 1]?.lower === 'the' ? 2 : 1;
      continue;
    }
    if (linked && next && word.lower === 'and' && genderOfGivenName(words[to + 1]?.lower ?? '') === undefined) {
      to += 1;
      continue;
    }
    break;
  }
  return to;
}

/** The start of the name that ends before `to`. */
export function runStart(prose: Prose, to: number, floor: number): number {
  const { words } = prose;
  let from = to;
  while (from > floor) {
    if (isNameWord(prose, from - 1, floor, to)) {
      from -= 1;
      continue;
    }
    const lower = words[from - 1]?.lower ?? '';
    const inside = from < to && from - 2 >= floor;
    if (inside && (particles.has(lower) || lower === '&') && isNameWord(prose, from - 2, floor, to)) {
      from -= 2;
      continue;
    }
    break;
  }
  return from;
}

/** Whether the word is a small word within names. */
export function isParticle(lower: string): boolean {
  return particles.has(lower);
}

/** Whether the word is a preposition, as far as names and roles have any. */
export function isPreposition(word: Word | undefined): boolean {
  return isOf(word, WordClass.preposition);
}

/** The word in the form that names are compared in: no full stops, no Arabic article, no accents. */
export function keyOfWord(lower: string): string {
  let key = lower;
  if (key.includes('.')) key = key.replaceAll('.', '');
  if (key.includes('-') && /^(?:al|el|ad|an|as|ash|at|az)-./.test(key)) key = key.slice(key.indexOf('-') + 1);
  return /[^ -~]/.test(key) ? key.normalize('NFD').replace(/\p{M}/gu, '') : key;
}
