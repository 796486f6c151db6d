import type { WordRange } from './wordRange';
import type { Prose, Word } from './prose';
import { isOf, WordClass } from './wordClasses';

/** What the words of a source say about who speaks. */
export interface SourceReading {
  readonly kind: 'pronoun' | 'named' | 'unnamed';
  /** The name as it stands here, without title and role; empty unless `named`. */
  readonly name: string;
  /** Where that name stands, in words; empty range unless `named`. */
  readonly nameRange: WordRange;
  readonly role: string | undefined;
  /** Whether it names or describes one person, as against a body or several people. */
  readonly person: boolean;
  readonly title: string | undefined;
}

const particles = /^(?:al|el|bin|ibn|de|del|della|der|den|di|da|dos|la|le|van|von|ter|ben|du|st\.)$/;
const officeOf =
  /^(?:state|defense|defence|treasury|commerce|labor|labour|energy|education|agriculture|transportation|interior|staff|war|health|foreign|homeland|veterans|police|parliament|representatives)$/;
const notNames =
  WordClass.opener | WordClass.preposition | WordClass.conjunction | WordClass.subject | WordClass.auxiliary;
const common = notNames | WordClass.determiner | WordClass.adverb | WordClass.time;

function isNameWord(word: Word | undefined): boolean {
  return word?.shape === 'capital' && !isOf(word, common);
}

function textOfWords(prose: Prose, from: number, to: number): string {
  const first = prose.words[from];
  const last = prose.words[to - 1];
  return first && last && from < to ? prose.text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}

/** The start of the run of capitals that ends before `to`, particles and initials included. */
function runStart(words: readonly Word[], to: number, floor: number): number {
  let from = to;
  while (from > floor) {
    const word = words[from - 1];
    if (isNameWord(word)) from -= 1;
    else if (from < to && word && particles.test(word.lower) && isNameWord(words[from - 2]) && from - 2 >= floor)
      from -= 2;
    else if (
      from < to &&
      from - 2 >= floor &&
      word?.lower === '.' &&
      words[from - 2]?.shape === 'capital' &&
      (words[from - 2]?.lower.length ?? 9) === 1
    )
      from -= 2;
    else break;
  }
  return from;
}

const unnamed = (person: boolean, role?: string): SourceReading => ({
  kind: 'unnamed',
  name: '',
  nameRange: { from: 0, to: 0 },
  role,
  person,
  title: undefined,
});

/** The commas and dashes of the range, where it falls into name and apposition. */
function segmentsOf(words: readonly Word[], range: WordRange): WordRange[] {
  const segments: WordRange[] = [];
  let from = range.from;
  for (let at = range.from; at <= range.to; at += 1) {
    const word = words[at];
    if (at < range.to && !(word?.shape === 'mark' && /^[,—–(:]$/.test(word.lower))) continue;
    if (at > from) segments.push({ from, to: at });
    from = at + 1;
  }
  return segments;
}

function withoutDeterminers(words: readonly Word[], range: WordRange): WordRange {
  let { from } = range;
  while (
    from < range.to - 1 &&
    isOf(words[from], WordClass.conjunction | WordClass.determiner | WordClass.adverb | WordClass.preposition)
  )
    from += 1;
  return { from, to: range.to };
}

/** The last word of the role in front of a name: "Deputy Foreign |Minister| Sergei Ryabkov"; -1 without one. */
function roleEnd(words: readonly Word[], range: WordRange): number {
  for (let at = range.to - 1; at >= range.from; at -= 1) {
    if (!isOf(words[at], WordClass.role) || words[at + 1]?.lower === "'s") continue;
    if (words[at + 1]?.lower !== 'of') return at;
    let end = at + 1;
    while (
      end + 1 < range.to &&
      (words[end + 1]?.lower === 'the' ||
        words[end + 1]?.lower === 'and' ||
        officeOf.test(words[end + 1]?.lower ?? '') ||
        /^(?:security|human|services|affairs)$/.test(words[end + 1]?.lower ?? ''))
    )
      end += 1;
    return end > at + 1 ? end : at;
  }
  return -1;
}

function readSegment(prose: Prose, segment: WordRange): SourceReading {
  const { words } = prose;
  const range = withoutDeterminers(words, segment);
  const end = roleEnd(words, range);
  if (end >= 0 && end < range.to - 1) {
    const from = runStart(words, range.to, end + 1);
    if (from === end + 1 && !isOf(words[range.to - 1], WordClass.body))
      return named(prose, { from, to: range.to }, textOfWords(prose, range.from, end + 1), true);
  }
  const last = words[range.to - 1];
  if (end >= 0 && end === range.to - 1 && !(last?.shape === 'capital' && end === range.from)) {
    return unnamed(!isOf(last, WordClass.group), textOfWords(prose, range.from, range.to));
  }
  if (last?.shape !== 'capital' || isOf(last, common)) return unnamed(false);
  let from = runStart(words, range.to, range.from);
  // "the Syrian Observatory for Human Rights", "the University of Texas"
  while (
    from - 2 >= range.from &&
    isOf(words[from - 1], WordClass.preposition) &&
    words[from - 2]?.shape === 'capital'
  ) {
    from = runStart(words, from - 1, range.from);
  }
  if (from >= range.to) return unnamed(false);
  if (from > range.from && words[from - 1]?.lower === "'s")
    return named(prose, { from, to: range.to }, undefined, true);
  return named(prose, { from, to: range.to }, undefined, false);
}

const civil = /^(?:mr|mrs|ms|miss|mx)\.?$/;

function named(prose: Prose, range: WordRange, role: string | undefined, person: boolean): SourceReading {
  const { words } = prose;
  let { from } = range;
  let title: string | undefined;
  let office = role;
  while (
    from < range.to - 1 &&
    isOf(words[from], WordClass.title) &&
    !/^(?:sir|dame|lord|lady)$/.test(words[from]?.lower ?? '')
  ) {
    title = words[from]?.lower ?? '';
    if (!civil.test(title) && office === undefined) office = textOfWords(prose, from, from + 1);
    from += 1;
  }
  const hasBody = isOf(words[range.to - 1], WordClass.body) || isOf(words[from], WordClass.body);
  let to = range.to;
  while (to > from + 1 && words[to - 1]?.lower === "'s") to -= 1;
  const isPerson =
    person || title !== undefined || (to - from >= 2 && to - from <= 4 && !hasBody && words[from - 1]?.lower !== 'the');
  return {
    kind: 'named',
    name: nameText(prose, from, to),
    nameRange: { from, to },
    role: office,
    person: isPerson,
    title,
  };
}

/** Bodies that are never named without their article. */
const withArticle = /^(?:White House|Government|Kremlin|Pentagon|Vatican|West)$/;

function nameText(prose: Prose, from: number, to: number): string {
  const name = textOfWords(prose, from, to);
  return withArticle.test(name) ? `The ${name}` : name;
}

/** Reads the words of a source: a pronoun, a name with or without a role, or a description. */
export function readSource(prose: Prose, range: WordRange): SourceReading {
  const { words } = prose;
  const first = words[range.from];
  if (range.to - range.from === 1 && isOf(first, WordClass.subject))
    return { ...unnamed(first?.lower !== 'they' && first?.lower !== 'it'), kind: 'pronoun' };
  const segments = segmentsOf(words, range);
  const readings = segments.map((segment) => readSegment(prose, segment));
  const head = readings[0];
  if (!head) return unnamed(false);
  const second = readings[1];
  if (head.kind === 'named') {
    if (head.role !== undefined || segments.length < 2) return head;
    const role = segments[1] && appositiveRole(prose, segments[1]);
    return role === undefined ? head : { ...head, role, person: true };
  }
  if (head.role !== undefined && second?.kind === 'named' && second.role === undefined)
    return { ...second, role: head.role, person: true };
  return head;
}

/** The role that an apposition gives ("a |spokesman for the minister|"); undefined when it gives none. */
function appositiveRole(prose: Prose, segment: WordRange): string | undefined {
  const { words } = prose;
  const range = withoutDeterminers(words, segment);
  let to = range.from;
  let found = false;
  while (to < range.to && to - range.from < 14) {
    const word = words[to];
    if (isOf(word, WordClass.opener)) break;
    if (isOf(word, WordClass.role)) found = true;
    to += 1;
  }
  return found ? textOfWords(prose, range.from, to) : undefined;
}
