import type { Prose, Word } from '../prose';
import { genderOfGivenName } from './givenNames';
import { NounClass, nounClassOf } from './nounClasses';
import { isPlace } from './places';
import type { Gender } from './reading';

/** The bits of `NounClass` of the word; 0 for none. */
export const bits = (word: Word | undefined): number => (word ? nounClassOf(word.lower) : 0);

/** Whether the word is a given name with a capital. */
export const given = (word: Word | undefined): boolean =>
  word?.shape === 'capital' && genderOfGivenName(word.lower) !== undefined;

/** Whether the word is an initial: "J.", "J.B.", but not "U.S.". */
export function isInitial(word: Word | undefined): boolean {
  if (word?.shape !== 'capital') return false;
  const { lower } = word;
  if (lower.length === 1 || (lower.length === 2 && lower.endsWith('.'))) return true;
  return lower.length <= 6 && lower.charAt(1) === '.' && /^(?:\p{L}\.){2,3}$/u.test(lower) && !isPlace(lower);
}

/** Whether the word is written in capitals only: "UNESCO", "U.S.". */
export function isAcronym({ text }: Prose, word: Word | undefined): boolean {
  if (word?.shape !== 'capital') return false;
  const length = word.end - word.start;
  if (length < 2 || length > 8) return false;
  const second = text.charAt(word.start + 1);
  if (second === second.toLowerCase() && second !== '.' && second !== '&') return false;
  return /^[\p{Lu}.&-]+$/u.test(text.slice(word.start, word.end)) && !isInitial(word);
}

/** Which pronoun the given name shows; undefined for those of both and for what is none. */
export function genderOfGiven(word: string): Gender | undefined {
  const gender = genderOfGivenName(word);
  return gender === 'either' ? undefined : gender;
}

/** Which pronoun the noun of these classes shows: "spokeswoman" for "she". */
export function genderOfNoun(classes: number): Gender | undefined {
  return (classes & NounClass.male) !== 0 ? 'male' : (classes & NounClass.female) !== 0 ? 'female' : undefined;
}
