import type { Prose, Sentence } from '../prose';
import { isOf, WordClass } from '../wordClasses';
import { endWithoutMarks } from '../wordRange';
import type { WordRange } from '../wordRange';
import { reporterAfter, reportsAgain } from './reporterVoice';

/** What stands before `to` in the sentence, without the comma: "…, | he said". Undefined where nothing does. */
export function leftClause({ words }: Prose, sentence: Sentence, to: number): WordRange | undefined {
  let { from } = sentence;
  const end = endWithoutMarks(words, { from, to });
  // A dateline is not said: "BEIRUT — …".
  while (from < end && words[from]?.shape === 'mark' && words[from]?.region === -1) from += 1;
  return end > from ? { from, to: end } : undefined;
}

/**
 * From `from` to the end of the sentence, or to where the reporter speaks again; a quotation that begins there is taken
 * whole, beyond the sentence too. Undefined where nothing but marks is left.
 */
export function rightClause(
  { words }: Prose,
  regions: readonly WordRange[],
  sentence: Sentence,
  from: number,
): WordRange | undefined {
  const opening = regions[words[from]?.region ?? -1];
  const quoteEnd = opening?.from === from ? opening.to : from;
  if (quoteEnd > sentence.to) return { from, to: quoteEnd };
  let { to } = sentence;
  for (let at = Math.max(from + 1, quoteEnd); at < sentence.to; at += 1) {
    const word = words[at];
    if (!word || word.region >= 0) continue;
    const ends =
      word.lower === ';' ||
      (word.lower === ',' && reporterAfter(words, sentence, at)) ||
      (word.lower === 'and' && reportsAgain(words, sentence, at));
    if (!ends) continue;
    to = at;
    break;
  }
  to = endWithoutMarks(words, { from, to });
  return to > from ? { from, to } : undefined;
}

/** Whether the words hold what looks like a finite verb: more than a phrase that sets the scene. */
export function hasVerb({ words }: Prose, { from, to }: WordRange): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const word = words[at];
    const past = word?.shape === 'lower' && word.lower.endsWith('ed');
    if (past || isOf(word, WordClass.auxiliary | WordClass.verb)) return true;
  }
  return false;
}

/** How far from its start a clause shows its finite verb, in words. */
const verbReach = 14;

/** Whether a clause with subject and finite verb begins at `from`. */
export function beginsClause({ words }: Prose, sentence: Sentence, from: number): boolean {
  const first = words[from];
  if (!first || (isOf(first, WordClass.preposition) && first.lower !== 'in')) return false;
  for (let at = from; at < Math.min(sentence.to, from + verbReach); at += 1) {
    const word = words[at];
    if (!word || (word.shape === 'mark' && word.region < 0 && word.lower !== ',')) return false;
    if (at === from) continue;
    if (isOf(word, WordClass.auxiliary | WordClass.verb) && word.lower !== "'s") return true;
    if (isOf(word, WordClass.opener)) return false;
  }
  return false;
}
