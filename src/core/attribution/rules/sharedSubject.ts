import { phraseAfter } from '../nounPhrases';
import type { Prose, Sentence } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import type { WordRange } from '../wordRange';
import type { RuleSite } from './ruleSite';

/** The subject that the verb at the site shares with an earlier one: over "and", "but", or a relative clause. */
export function sharedSubject({ prose, sentence, at, previous }: RuleSite): WordRange | undefined {
  const { words } = prose;
  let joint = at - 1;
  while (joint > sentence.from && isOf(words[joint], WordClass.adverb | WordClass.auxiliary)) joint -= 1;
  const word = words[joint];
  if (word?.lower !== 'and' && word?.lower !== 'but' && word?.lower !== ',') return undefined;
  if (previous?.source) return previous.source;
  for (let index = joint; index > sentence.from + 1; index -= 1) {
    const relative = words[index]?.lower;
    if ((relative === 'which' || relative === 'who') && words[index - 1]?.lower === ',') {
      const name = words[index - 2];
      if (name?.shape === 'capital') return { from: index - 2, to: index - 1 };
    }
  }
  return openingSubject(prose, sentence, joint);
}

/** The noun phrase that the sentence opens with, as far as it ends by `before`. */
export function openingSubject(prose: Prose, sentence: Sentence, before: number): WordRange | undefined {
  let { from } = sentence;
  while (from < before && isOf(prose.words[from], WordClass.conjunction | WordClass.adverb)) from += 1;
  const subject = phraseAfter(prose, sentence, from);
  return subject && subject.to <= before ? subject : undefined;
}
