import type { Prose, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import { appositiveRole } from './appositions';
import { described, withoutDeterminers } from './described';
import { isNameWord, isPreposition } from './nameWords';
import type { IsKnownPerson } from './nameType';
import { readSegment } from './readSegment';
import { textOfWords } from './reading';
import type { Gender, NamedReading, Reading } from './reading';

/** Pronouns that are no subjects of main clauses. */
const others: ReadonlySet<string> = new Set('him his her them their its which'.split(' '));

/** Reads the words of a source: a pronoun, a name with or without a role, or a description. */
export function readPhrase(prose: Prose, range: WordRange, isKnown: IsKnownPerson): Reading {
  const { words } = prose;
  const first = words[range.from];
  const stands = isOf(first, WordClass.subject) || others.has(first?.lower ?? '');
  if (range.to - range.from === 1 && stands && first && !isNameWord(prose, range.from, range.from, range.to))
    return { kind: 'pronoun', range, word: first.lower };
  const segments = segmentsOf(words, range);
  const [head] = segments;
  if (!head) return described(prose, range);
  const reading = readSegment(prose, head, isKnown);
  if (reading.kind === 'named') {
    if (segments.slice(1).some((segment) => joinsAnother(prose, segment, isKnown))) return { kind: 'several', range };
    const role =
      reading.role ??
      (reading.type === 'body' || reading.type === 'place' ? undefined : appositiveRole(prose, segments, isKnown));
    return role === undefined || typeof role === 'string'
      ? withRole(reading, role)
      : withRole(reading, role.text, role.gender);
  }
  const second = segments[1];
  if (reading.kind === 'described' && !reading.plural && reading.type !== 'body' && second) {
    const named = readSegment(prose, second, isKnown);
    if (named.kind === 'named' && named.type !== 'body' && named.type !== 'place' && isWhole(prose, second, named)) {
      const from = withoutDeterminers(words, head).from;
      return {
        ...named,
        type: 'person',
        role: named.role ?? textOfWords(prose, from, head.to),
        gender: named.gender ?? reading.gender,
      };
    }
  }
  return reading;
}

/** The commas, dashes and brackets of the range, where it falls into name and apposition. */
function segmentsOf(words: readonly Word[], range: WordRange): WordRange[] {
  const segments: WordRange[] = [];
  let from = range.from;
  for (let at = range.from; at <= range.to; at += 1) {
    const word = words[at];
    if (at < range.to && !(word?.shape === 'mark' && !/^['"“”‘’&/.]$/.test(word.lower))) continue;
    if (at > from) segments.push({ from, to: at });
    from = at + 1;
  }
  return segments;
}

/** Whether the segment goes on with another name: "Ek (D) |and Minister Rosa Lind|". */
function joinsAnother(prose: Prose, segment: WordRange, isKnown: IsKnownPerson): boolean {
  if (prose.words[segment.from]?.lower !== 'and') return false;
  const other = readSegment(prose, { from: segment.from + 1, to: segment.to }, isKnown);
  return other.kind === 'named' && other.type === 'person';
}

/** Whether the name takes up its segment to the end: "the coach, |Anna Ek|", not "the coach, |Anna Ek of Malmö|". */
function isWhole({ words }: Prose, segment: WordRange, named: NamedReading): boolean {
  return named.range.to === segment.to || isPreposition(words[named.range.to]) || words[named.range.to]?.lower === "'s";
}

function withRole(reading: NamedReading, role: string | undefined, gender?: Gender): NamedReading {
  if (role === undefined || reading.role === role) return reading;
  return { ...reading, role, type: 'person', gender: reading.gender ?? gender };
}
