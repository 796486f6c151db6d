import { foldedWords } from '../text/folded';

const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although am an and any are as at be because been before being below between ' +
    'both but by can could did do does doing don down during each even ever few for from further get got had has have having ' +
    'he her here hers him his how however i if in into is it its just like ll made make many may me might more most much must ' +
    'my near no nor not now of off on once one only or other our out over own per re s said same say says she should since so ' +
    'some still such t than that the their them then there these they this those though through to told too two under until ' +
    'up upon us ve very was we well were what when where whether which while who whom why will with within without would yet ' +
    'you your already least most'
  ).split(' '),
);

/** Words that news uses for one and the same thing. */
const sameThings: readonly (readonly [thing: string, words: string])[] = [
  [
    '@deaths',
    'kill killed killing killings dead death deaths died die dies dying lives casualty casualties fatality fatalities toll',
  ],
  ['@injured', 'injured injuries wounded hurt'],
  ['@refugees', 'refugee refugees displaced fled'],
  ['@arms', 'arm arms armed weapon weapons weaponry armaments munitions'],
  [
    '@deliveries',
    'deliver delivers delivered delivery deliveries delivering supply supplies supplied supplying ship shipment shipments',
  ],
  ['@talks', 'talk talks negotiation negotiations negotiated conference summit'],
  ['@jobs', 'job jobs unemployed unemployment'],
  ['@war', 'war wars conflict conflicts fighting crackdown uprising'],
];
const thingOf: ReadonlyMap<string, string> = new Map(
  sameThings.flatMap(([thing, words]) => words.split(' ').map((word) => [word, thing] as const)),
);

/** Designations of weapons, vehicles and the like: S-300, MiG-29M, T-90. */
const designation = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,4}-?\d{1,4}\p{L}{0,2}(?![\p{L}\p{N}])/gu;

/**
 * What a statement is about, for comparing statements: its content words without endings, words for the same thing as one,
 * designations ("S-300") as one. Figures are left out; see `statedFigures`. English.
 */
export function statementTerms(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [found] of text.matchAll(designation)) terms.add(found.replace('-', '').toLowerCase());
  for (const word of foldedWords(text).split(' ')) {
    if (word.length < 2 || stopWords.has(word) || /^\d/u.test(word)) continue;
    terms.add(thingOf.get(word) ?? withoutEnding(word));
  }
  return terms;
}

/** The thing that a word stands for, or the word without its ending. */
export function thingCounted(word: string): string {
  return thingOf.get(word) ?? withoutEnding(word);
}

function withoutEnding(word: string): string {
  if (word.length > 6 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 5 && word.endsWith('ed')) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
