import type { Prose } from '../prose';
import { spanOfWords } from '../wordRange';
import type { WordRange } from '../wordRange';

/** What a name names, as far as the text shows it. */
export type NameType = 'person' | 'body' | 'place' | 'unknown';

/** Which pronoun a person goes by. */
export type Gender = 'male' | 'female';

/** A name, with what stands around it. */
export interface NamedReading {
  readonly kind: 'named';
  /** Where the name stands, titles and role left out. */
  readonly range: WordRange;
  /** The name as it stands here: "Lavrov", "Sir Menzies Campbell". */
  readonly name: string;
  /** Its words in lower case, without titles, articles and full stops: what it is looked up by. */
  readonly words: readonly string[];
  readonly type: NameType;
  readonly gender: Gender | undefined;
  /** "Mr", "Mrs", "Dr", "Sir" stands in front. */
  readonly courtesy: boolean;
  /** "President", "Sen.", "spokesman": what stands in front or behind, as the text gives it. */
  readonly role: string | undefined;
}

/** A description without a name: "the minister", "a senior official", "Mr Cameron's spokesman". */
export interface DescribedReading {
  readonly kind: 'described';
  readonly range: WordRange;
  /** The noun that says what is described, in lower case; empty where there is none. */
  readonly head: string;
  /** Whether it points back ("the minister"), as against "a minister" and "his minister". */
  readonly definite: boolean;
  readonly type: NameType;
  readonly plural: boolean;
  readonly gender: Gender | undefined;
}

/** What the words of a source say about who speaks. */
export type Reading =
  | NamedReading
  | DescribedReading
  | { readonly kind: 'pronoun'; readonly range: WordRange; readonly word: string }
  /** Two names or more: "Smith and Jones". */
  | { readonly kind: 'several'; readonly range: WordRange };

/** The words of the range as they stand, white space as one space; empty for an empty range. */
export function textOfWords(prose: Prose, from: number, to: number): string {
  const span = spanOfWords(prose, { from, to });
  if (!span) return '';
  const words = prose.text.slice(span.start, span.end);
  return to - from > 1 && /[^\S ]|\s\s/.test(words) ? words.replace(/\s+/g, ' ') : words;
}

/** Bodies that are never named without their article. */
const withArticle: ReadonlySet<string> = new Set([
  'White House',
  'Government',
  'Kremlin',
  'Pentagon',
  'Vatican',
  'West',
]);

/** The name as it stands, with the article of those that never go without one: "The Kremlin". */
export function nameText(prose: Prose, from: number, to: number): string {
  const name = textOfWords(prose, from, to);
  return withArticle.has(name) ? `The ${name}` : name;
}
