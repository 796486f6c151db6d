import type { Word } from './prose';
import { isOf, WordClass } from './wordClasses';

/** What kind of word, coarsely: a number from 0 to 19; 0 for none. */
export function kindOfWord(word: Word | undefined): number {
  if (!word) return 0;
  if (word.shape === 'mark') {
    if (word.lower === ',') return 1;
    if (word.lower === '.') return 2;
    return word.lower === ':' || word.lower === ';' ? 3 : 4;
  }
  if (isOf(word, WordClass.conjunction)) return 5;
  if (word.lower === 'that') return 6;
  if (isOf(word, WordClass.opener)) return 7;
  if (isOf(word, WordClass.subject)) return 8;
  if (word.lower === 'to') return 9;
  if (isOf(word, WordClass.preposition)) return 10;
  if (isOf(word, WordClass.auxiliary)) return 11;
  if (isOf(word, WordClass.report | WordClass.reporting | WordClass.reportBase)) return 12;
  if (isOf(word, WordClass.determiner)) return 13;
  if (isOf(word, WordClass.adverb | WordClass.time)) return 14;
  if (word.shape === 'capital' || word.shape === 'number') return 15;
  if (word.lower.endsWith('ing')) return 16;
  if (word.lower.endsWith('ed')) return 17;
  return word.lower.endsWith('s') ? 18 : 19;
}
