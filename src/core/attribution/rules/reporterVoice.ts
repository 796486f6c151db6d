import type { Sentence, Word } from '../prose';
import { isOf, WordClass } from '../wordClasses';

/** How far behind a comma the verb of "…, the minister said" is looked for, in words. */
const reach = 8;

/** Whether nothing is said after the verb at `at`: "he said.", "he told reporters on Thursday." */
export function isTail(words: readonly Word[], sentence: Sentence, at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || at + 1 >= sentence.to) return true;
  const told = /^(?:told|tells)$/.test(words[at]?.lower ?? '');
  if (next.shape !== 'mark' && !told && !isOf(next, WordClass.preposition | WordClass.time)) return false;
  for (let index = at + 1; index < sentence.to; index += 1) {
    const word = words[index];
    if (!word) break;
    if (word.region >= 0 || word.lower === ':') return false;
    if (word.shape === 'mark') return true;
    if (isOf(word, WordClass.auxiliary | WordClass.opener | WordClass.subject | WordClass.verb)) return false;
  }
  return true;
}

/** Whether after the "and" at `and` the speaker reports something else: "… and later |added|". */
export function reportsAgain(words: readonly Word[], sentence: Sentence, and: number): boolean {
  let at = and + 1;
  while (at < sentence.to && isOf(words[at], WordClass.adverb | WordClass.auxiliary)) at += 1;
  return isOf(words[at], WordClass.report) && !isOf(words[at], WordClass.weak);
}

/** Whether after the comma at `comma` the reporter's own voice goes on. */
export function reporterAfter(words: readonly Word[], sentence: Sentence, comma: number): boolean {
  const next = words[comma + 1];
  const second = words[comma + 2];
  if (isOf(next, WordClass.reporting) || next?.lower === 'according') return true;
  if ((next?.lower === 'as' || next?.lower === 'but') && second?.shape === 'capital') return true;
  if (next?.lower === 'but' && isOf(second, WordClass.auxiliary) && words[comma + 3]?.lower === 'been') return true;
  if (next?.shape === 'mark' && next.region < 0) return false;
  for (let at = comma + 1; at < Math.min(sentence.to, comma + 1 + reach); at += 1) {
    const word = words[at];
    if (!word || word.shape === 'mark') return false;
    if (at > comma + 1 && isOf(word, WordClass.report)) return endsThere(words, sentence, at);
  }
  return false;
}

/** Whether the reporter's clause is over with the verb at `at`, but for when and where. */
function endsThere(words: readonly Word[], sentence: Sentence, at: number): boolean {
  const after = words[at + 1];
  return (
    at + 1 >= sentence.to ||
    after?.lower === '.' ||
    after?.lower === ',' ||
    isOf(after, WordClass.time) ||
    (isOf(after, WordClass.preposition) && isTail(words, sentence, at))
  );
}
