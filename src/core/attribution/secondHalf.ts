import type { Prose, Sentence } from './prose';
import { isOf, WordClass } from './wordClasses';
import { endWithoutMarks } from './wordRange';
import type { WordRange } from './wordRange';

/** How many words may stand between the verb and the comma: "the agency said |in a June report|, and …". */
const longestAside = 6;

/** The comma behind "he said", with at most a short aside before it; -1 where there is none. */
function commaAfter(prose: Prose, sentence: Sentence, from: number): number {
  const { words } = prose;
  const aside = isOf(words[from], WordClass.preposition | WordClass.time);
  const limit = Math.min(sentence.to, aside ? from + longestAside : from + 1);
  for (let at = from; at < limit; at += 1) {
    const word = words[at];
    if (!word || word.region >= 0 || (word.shape === 'mark' && word.lower !== ',')) return -1;
    if (word.lower === ',') return at;
  }
  return -1;
}

/** Whether a quotation opens within the first words: "…, and still |“got to sit in”|". */
function quotedSoon(prose: Prose, sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.to, from + 4); at += 1)
    if ((prose.words[at]?.region ?? -1) >= 0) return true;
  return false;
}

/**
 * The second half of a clause that "he said" splits ("Acts of protest, he said, |are acts of patriotism|"): from behind
 * the comma to the end of the sentence. Undefined where the reporter goes on instead ("…, he said, adding").
 * `from` is the first word behind verb and source. Where the first half is `quoted`, the second must soon be so too.
 */
export function secondHalf(prose: Prose, sentence: Sentence, from: number, quoted: boolean): WordRange | undefined {
  const { words } = prose;
  const comma = commaAfter(prose, sentence, from);
  const first = words[comma + 1];
  if (comma < 0 || !first || comma + 1 >= sentence.to) return undefined;
  if (first.shape === 'lower' && first.lower.endsWith('ing') && first.lower !== 'including') return undefined;
  if (first.lower === 'who' || first.lower === 'which' || first.lower === 'according' || first.lower === 'as')
    return undefined;
  if (quoted && !quotedSoon(prose, sentence, comma + 1)) return undefined;
  for (let at = comma + 1; at < sentence.to; at += 1) {
    if (words[at]?.region === -1 && isOf(words[at], WordClass.report)) return undefined;
  }
  const to = endWithoutMarks(words, { from: comma + 1, to: sentence.to });
  return to > comma + 1 ? { from: comma + 1, to } : undefined;
}
