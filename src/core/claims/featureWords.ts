import { tokenEnd, tokenStart } from './featureTokens';

/** A word as the models see it. */
export interface FeatureWord {
  /** Lower case; `#…` for a number or a name; a mark as it is. */
  readonly text: string;
  readonly kind: 'word' | 'name' | 'number' | 'mark';
}

const sentenceMarks = '.?!:"“';

/** Capitalised words that tell of public matters and name no person; every other name is only that: a name. */
const publicWords: ReadonlySet<string> = new Set(
  (
    'american americans america united states congress senate house president republican republicans democrat democrats ' +
    'democratic social security medicare medicaid federal government governor senator secretary tax soviet union european ' +
    'europe nato un u.s us supreme court constitution main department defense administration january february march april ' +
    'may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'iraq iran china russia israel syria afghanistan mexico korea vietnam berlin washington white wall street god isis al ' +
    'qaeda english spanish christian muslim black african hispanic latino asian mr mrs ms'
  ).split(' '),
);

/**
 * The first `most` words of a sentence for the models: numbers by their kind (money, share, year, how many digits), names in the middle
 * of a sentence without their letters, so that no model learns who is who.
 */
export function featureWords(sentence: string, most: number): readonly FeatureWord[] {
  const words: FeatureWord[] = [];
  const { length } = sentence;
  let opens = true;
  for (let at = tokenStart(sentence, 0, length); at < length && words.length < most;) {
    const end = tokenEnd(sentence, at, length);
    const found = sentence.slice(at, end);
    words.push(featureWord(found, opens));
    opens = opensSentence(found);
    at = tokenStart(sentence, end, length);
  }
  return words;
}

/** Whether the token is a mark behind which a capital tells of no name. */
export function opensSentence(found: string): boolean {
  return found.length === 1 && sentenceMarks.includes(found);
}

/** The token `found` as the models see it; `opens` where it stands at the beginning of a sentence or quotation. */
export function featureWord(found: string, opens: boolean): FeatureWord {
  const first = found.charCodeAt(0);
  // Nearly every token: the same as what follows, without its patterns.
  if (first >= 97 && first <= 122) return { text: found.toLowerCase().replaceAll('’', "'"), kind: 'word' };
  if (/^[$£€]?\p{N}/u.test(found)) return { text: numberKind(found.replace(/[.,]+$/u, '')), kind: 'number' };
  if (!/^\p{L}/u.test(found)) return { text: found, kind: 'mark' };
  const lower = found.toLowerCase().replaceAll('’', "'");
  const isName = !opens && /^\p{Lu}/u.test(found) && !/^I(?:['’]|$)/u.test(found) && !publicWords.has(lower);
  return isName ? { text: '#name', kind: 'name' } : { text: lower, kind: 'word' };
}

function numberKind(number: string): string {
  if (/^[$£€]/u.test(number)) return '#money';
  if (number.endsWith('%')) return '#share';
  if (/^(?:1[89]|20)\d\d$/u.test(number)) return '#year';
  return /^\d{1,2}$/u.test(number) ? `#${number.length}` : '#many';
}
