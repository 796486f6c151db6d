import { lazy } from '../text/lazy';
import { hashOf, mix } from './hashing';
import { wordGroups } from './models/wordGroups';

/** How a word is written: the kind of its first character. */
export type Shape = 'lower' | 'capital' | 'number' | 'mark';

/** What the models see of a word: whole numbers. Names are seen by their shape only. */
export interface SpellingCodes {
  /** The word itself; one code for all names, one for all numbers. */
  readonly form: number;
  /** Its last three letters; as `form` for names, numbers and marks. */
  readonly suffix: number;
  /** Its shape and classes. */
  readonly sign: number;
  /** The group of words that stand in the same company; as `suffix` for unknown words, as `sign` for what is no word. */
  readonly group: number;
}

const nameCode = hashOf('<name>');
const numberCode = hashOf('<number>');
const shapes = { lower: 1, capital: 2, number: 3, mark: 4 } as const;

/** The number of the group of each word that has one. */
const groupOf = lazy((): ReadonlyMap<string, number> => {
  const groups = new Map<string, number>();
  let group = 0;
  for (const line of wordGroups.split('\n')) {
    group += 1;
    for (const word of line.split(' ')) groups.set(word, group);
  }
  return groups;
});

/** The codes of a word: `lower` is it in lower case, `classes` are its bits of `WordClass`. */
export function spellingCodes(lower: string, shape: Shape, classes: number): SpellingCodes {
  const form = formOf(lower, shape, classes);
  const sign = shape === 'mark' ? form : mix(classes, shapes[shape]);
  if (form === nameCode || form === numberCode) return { form, suffix: form, sign, group: form };
  const suffix = mix(hashOf(lower.slice(-3)), 7);
  return { form, suffix, sign, group: shape === 'mark' ? form : (groupOf().get(lower) ?? suffix) };
}

function formOf(lower: string, shape: Shape, classes: number): number {
  if (shape === 'number') return numberCode;
  return shape === 'capital' && classes === 0 ? nameCode : hashOf(lower);
}
