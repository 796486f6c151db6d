import type { Span } from '../text/span';
import type { ClaimReason } from './claim';

/** A reason found in a sentence: where its words stand there, and how much it speaks for a claim (log-odds). */
export interface Signal extends Span {
  readonly kind: ClaimReason['kind'];
  /** The words to show, at most `shownLength` units and an ellipsis. */
  readonly text: string;
  readonly weight: number;
}

/** How many UTF-16 units of a reason are shown at most. */
const shownLength = 40;

/** Words before which the phrase of a reason ends, once it has two words of its own. */
const phraseEnd = new Set(
  (
    'in on at by from since during according after before who which that as to with than while but inside under near ' +
    'where when because although though for if or nor via amid toward towards despite against is are was were would will'
  ).split(' '),
);

/** A word with the white space in front of it, or a mark that ends a phrase. */
const nextWord = /\s+((?:[^\s,;:()“”"—–!?[\]]|,(?=\p{N}))+)|\S/uy;

/** What is left of a word that is joined by hyphens: "six" of "six-point". */
const restOfWord = /(?:-[\p{L}\p{N}]{1,20}){0,3}/uy;

/** Words that no phrase ends with. */
const danglingWords =
  /(?:\s+(?:and|the|a|an|of|its|their|his|her|have|has|had|been|only|some|two|three|four|five|six|seven|eight|nine|ten|more|nearly))+$/iu;

/** The end of the word of which a part ends at `end`. */
function endOfJoinedWord(sentence: string, end: number): number {
  if (sentence.charAt(end) !== '-') return end;
  restOfWord.lastIndex = end;
  return end + (restOfWord.exec(sentence)?.[0].length ?? 0);
}

/**
 * The end of the phrase that begins with `span` in `sentence`: it takes up the words that follow as long as they belong
 * to the same phrase and it stays short enough to show. Never before `span.end`.
 */
export function endOfPhrase(sentence: string, span: Span): number {
  const from = endOfJoinedWord(sentence, span.end);
  let end = from;
  for (let words = 0; ; words += 1) {
    nextWord.lastIndex = end;
    const word = nextWord.exec(sentence)?.[1];
    const next = nextWord.lastIndex;
    if (word === undefined || (words > 0 && phraseEnd.has(word.toLowerCase()))) break;
    if (next - span.start > shownLength || (word === 'and' && !/^\s+\p{Ll}/u.test(sentence.slice(next, next + 3))))
      break;
    end = next;
  }
  if (end === from) return from;
  const taken = sentence.slice(from, end);
  return from + taken.replace(danglingWords, '').replace(/[.’'”]+$/u, '').length;
}

/** The words of `span` as a lens shows them: white space made single, cut at a word when too long. */
export function shownWords(sentence: string, span: Span): string {
  const words = sentence.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  if (words.length <= shownLength) return words;
  const cut = words.slice(0, shownLength);
  const space = cut.lastIndexOf(' ');
  return `${(space > shownLength / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')).trimEnd()}…`;
}
