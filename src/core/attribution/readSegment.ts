import type { Prose, Word } from './prose';
import { named, textOfWords, unnamed } from './sourceReading';
import type { SourceReading } from './sourceReading';
import { isOf, WordClass } from './wordClasses';
import type { WordRange } from './wordRange';

const particles = /^(?:al|el|bin|ibn|de|del|della|der|den|di|da|dos|la|le|van|von|ter|ben|du|st\.)$/;
const officeOf =
  /^(?:state|defense|defence|treasury|commerce|labor|labour|energy|education|agriculture|transportation|interior|staff|war|health|foreign|homeland|veterans|police|parliament|representatives)$/;
const notNames =
  WordClass.opener | WordClass.preposition | WordClass.conjunction | WordClass.subject | WordClass.auxiliary;
const common = notNames | WordClass.determiner | WordClass.adverb | WordClass.time;

function isNameWord(word: Word | undefined): boolean {
  return word?.shape === 'capital' && !isOf(word, common);
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

/** The range without the articles and small words that it opens with; never empty. */
export function withoutDeterminers(words: readonly Word[], range: WordRange): WordRange {
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

/** Reads words without a comma: a name, a role with a name, or a description. */
export function readSegment(prose: Prose, segment: WordRange): SourceReading {
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
