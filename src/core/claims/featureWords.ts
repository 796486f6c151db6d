/** A word as the models see it. */
export interface FeatureWord {
  /** Lower case; `#…` for a number or a name; a mark as it is. */
  readonly text: string;
  readonly kind: 'word' | 'name' | 'number' | 'mark';
}

const token = /\p{L}{1,40}(?:['’]\p{L}{1,10}){0,2}|[$£€]?\p{N}[\p{N},.]{0,20}%?|[^\s]/gu;
const sentenceMark = /^[.?!:"“]$/u;

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
  let opens = true;
  for (const [found] of sentence.matchAll(token)) {
    if (words.length === most) break;
    words.push(featureWord(found, opens));
    opens = sentenceMark.test(found);
  }
  return words;
}

function featureWord(found: string, opens: boolean): FeatureWord {
  if (/^[$£€]?\p{N}/u.test(found)) return { text: numberKind(found.replace(/[.,]+$/u, '')), kind: 'number' };
  if (!/^\p{L}/u.test(found)) return { text: found, kind: 'mark' };
  const lower = found.toLowerCase().replace(/’/gu, "'");
  const isName = !opens && /^\p{Lu}/u.test(found) && !/^I(?:['’]|$)/u.test(found) && !publicWords.has(lower);
  return isName ? { text: '#name', kind: 'name' } : { text: lower, kind: 'word' };
}

function numberKind(number: string): string {
  if (/^[$£€]/u.test(number)) return '#money';
  if (number.endsWith('%')) return '#share';
  if (/^(?:1[89]|20)\d\d$/u.test(number)) return '#year';
  return /^\d{1,2}$/u.test(number) ? `#${number.length}` : '#many';
}
