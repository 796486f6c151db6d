import type { Prose } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import { withoutDeterminers } from './described';
import { isPreposition } from './nameWords';
import type { IsKnownPerson } from './nameType';
import { NounClass } from './nounClasses';
import { readSegment } from './readSegment';
import { textOfWords } from './reading';
import type { Gender } from './reading';
import { bits, genderOfNoun } from './wordSigns';

/** The role that an apposition gives ("Anna Ek, 62, |a spokeswoman for the union|"); undefined when none does. */
export function appositiveRole(
  prose: Prose,
  segments: readonly WordRange[],
  isKnown: IsKnownPerson,
): { text: string; gender: Gender | undefined } | undefined {
  for (const segment of segments.slice(1, 4)) {
    const role = roleOf(prose, segment, isKnown);
    if (role) return role;
    const first = prose.words[segment.from];
    // "Smith, 62, …", "Smith (R-Iowa), …"
    if (first?.shape !== 'number' && segment.to - segment.from > 2) return undefined;
  }
  return undefined;
}

/** The office or trade that the words describe: from behind the article to the clause or the next mark. */
export function roleOf(
  prose: Prose,
  segment: WordRange,
  isKnown: IsKnownPerson,
): { text: string; gender: Gender | undefined } | undefined {
  const { words } = prose;
  const { from } = withoutDeterminers(words, segment);
  let to = from;
  let head = 0;
  while (to < segment.to && to - from < 18) {
    const word = words[to];
    if (
      !word ||
      (isOf(word, WordClass.opener | WordClass.auxiliary) && word.lower !== "'s") ||
      isOf(word, WordClass.report | WordClass.reporting)
    )
      break;
    if (isOf(word, WordClass.subject)) break;
    const classes = bits(word);
    if (head === 0 && isPreposition(word)) {
      const before = classes === 0 ? bits(words[to - 1]) : 0;
      if ((before & NounClass.person) === 0) return undefined;
      head = before;
    }
    to += 1;
  }
  if (head === 0) head = bits(words[to - 1]);
  if ((head & NounClass.person) === 0 || to === from) return undefined;
  const reading = readSegment(prose, { from, to }, isKnown);
  if (reading.kind === 'named') return undefined;
  return { text: textOfWords(prose, from, to), gender: genderOfNoun(head) };
}
