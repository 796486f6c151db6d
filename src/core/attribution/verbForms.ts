/** Forms of a verb as far as a word by itself shows them. */
export const verbForm = {
  none: 0,
  modal: 1,
  hasPresent: 2,
  bePresent: 3,
  bePast: 4,
  hadOrDid: 5,
  doPresent: 6,
  past: 7,
  /** "-ed": past or participle. */
  ed: 8,
  ing: 9,
  present: 10,
} as const;

const lists: readonly (readonly [keyof typeof verbForm, string])[] = [
  ['modal', "will would can could should may might must shall cannot won't wouldn't can't couldn't shouldn't 'll 'd"],
  ['hasPresent', "has have 've hasn't haven't"],
  ['bePresent', "is are 're 'm isn't aren't am"],
  ['bePast', "was were wasn't weren't"],
  ['hadOrDid', "had did hadn't didn't"],
  ['doPresent', "does do doesn't don't"],
  [
    'past',
    'said told went took made came got gave saw began became held left ran won lost met knew brought kept led found ' +
      'thought put set cut sent built spent stood rose fell drew grew wrote spoke broke chose drove showed felt heard ' +
      'meant paid read sat sold taught understood wore threw flew fought bought caught forgot hid laid lay rode shook ' +
      'shot sang sank slept stole stuck struck swore swept tore woke withdrew gone done seen been given taken known ' +
      'shown written spoken chosen driven grown fallen broken',
  ],
  ['present', 'says tells thinks believes wants argues knows needs seems remains makes takes gives comes goes'],
];

const known: ReadonlyMap<string, number> = new Map(
  lists.flatMap(([name, list]) => list.split(' ').map((word) => [word, verbForm[name]] as const)),
);

/** Which of `verbForm` the word in lower case is; of its ending only where `isLower`, so that names are none. */
export function verbFormOf(lower: string, isLower: boolean): number {
  const form = known.get(lower);
  if (form !== undefined) return form;
  if (!isLower || lower.length < 5) return verbForm.none;
  if (lower.endsWith('ed')) return verbForm.ed;
  return lower.endsWith('ing') ? verbForm.ing : verbForm.none;
}
