import type { Prose, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import { isPreposition } from './nameWords';
import { NounClass } from './nounClasses';
import type { DescribedReading } from './reading';
import { bits, genderOfNoun } from './wordSigns';

const definiteWords: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

/** Reads words without a name of their own. */
export function described(prose: Prose, range: WordRange): DescribedReading {
  const { words } = prose;
  const { from } = withoutDeterminers(words, range);
  let opens = range.from;
  while (opens < from && isPreposition(words[opens])) opens += 1;
  const at = headOf(words, { from, to: range.to });
  const head = words[at];
  const lower = head?.lower ?? '';
  const classes = bits(head);
  const aged = lower.endsWith('-year-old');
  const people = (classes & NounClass.people) !== 0;
  const person = !people && ((classes & NounClass.person) !== 0 || aged);
  const body = (classes & (NounClass.body | NounClass.writing)) !== 0;
  return {
    kind: 'described',
    range: { from, to: range.to },
    head: lower,
    definite: definiteWords.has(words[opens]?.lower ?? '') || (head?.shape === 'capital' && at === from),
    type: person || people ? 'person' : body ? 'body' : 'unknown',
    plural:
      people ||
      isOf(words[opens], 0) ||
      /^(?:many|most|some|several|few|both|two|three|four|five|these|those)$/.test(words[range.from]?.lower ?? ''),
    gender: genderOfNoun(classes),
  };
}

/** The noun that the words are about: the last before the first preposition or clause. */
export function headOf(words: readonly Word[], { from, to }: WordRange): number {
  let end = from;
  while (
    end < to &&
    !(end > from && (isPreposition(words[end]) || isOf(words[end], WordClass.opener) || words[end]?.shape === 'mark'))
  )
    end += 1;
  return end - 1;
}

/** The range without the articles and small words that it opens with; never empty. */
export function withoutDeterminers(words: readonly Word[], range: WordRange): WordRange {
  let { from } = range;
  while (
    from < range.to - 1 &&
    isOf(words[from], WordClass.conjunction | WordClass.determiner | WordClass.adverb | WordClass.preposition) &&
    words[from]?.lower !== 'us'
  )
    from += 1;
  return { from, to: range.to };
}
