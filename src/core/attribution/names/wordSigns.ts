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

/** Whether the word is an initial: "J.", "J.B.". */
export const isInitial = (word: Word | undefined): boolean =>
  word?.shape === 'capital' && /^(?:\p{L}\.){1,3}$|^\p{L}$/u.test(word.lower) && !isPlace(word.lower);

/** Whether the word is written in capitals only: "UNESCO", "U.S.". */
export function isAcronym({ text }: Prose, word: Word | undefined): boolean {
  if (!word) return false;
  const length = word.end - word.start;
  return (
    length > 1 && length <= 8 && /^\p{Lu}[\p{Lu}.&-]*$/u.test(text.slice(word.start, word.end)) && !isInitial(word)
  );
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
