import { readSegment, withoutDeterminers } from './readSegment';
import type { Prose, Word } from './prose';
import { textOfWords, unnamed } from './sourceReading';
import type { SourceReading } from './sourceReading';
import { isOf, WordClass } from './wordClasses';
import type { WordRange } from './wordRange';

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
