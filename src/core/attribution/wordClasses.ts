/** Classes of words that the attribution engine tells apart; a word can have several. Bits of one number. */
export const WordClass = {
  /** "said", "says": the finite forms of a verb that reports speech. */
  report: 1 << 0,
  /** "saying", "adding". */
  reporting: 1 << 1,
  /** "say", "tell": the bare form. */
  reportBase: 1 << 2,
  /** "he", "they", "who": a subject that stands for a name. */
  subject: 1 << 3,
  determiner: 1 << 4,
  preposition: 1 << 5,
  conjunction: 1 << 6,
  auxiliary: 1 << 7,
  adverb: 1 << 8,
  /** "Thursday", "today", "week". */
  time: 1 << 9,
  /** "minister", "spokesman": what a person is. */
  role: 1 << 10,
  /** "Mr", "Sir": what stands before a surname. */
  title: 1 << 11,
  /** "officials", "analysts": people without a name. */
  group: 1 << 12,
  /** "party", "ministry": the word that makes a name one of a body. */
  body: 1 << 13,
  /** "that", "which", "because": opens a clause. */
  opener: 1 << 14,
  /** A finite verb that reports nothing. */
  verb: 1 << 15,
  /** A noun of reporting: "statement", "claim". */
  reportNoun: 1 << 16,
  /** A verb of reporting that takes a bare object much more often than a clause: "criticised". */
  weak: 1 << 17,
} as const;

/** The words of each class, in lower case. */
const words: readonly (readonly [keyof typeof WordClass, string])[] = [
  [
    'report',
    'said says added adds told tells asked asks argued argues claimed claims insisted insists warned warns stated ' +
      'suggested suggests stressed stresses noted notes explained explains announced announces reported reports ' +
      'acknowledged acknowledges admitted admits alleged alleges asserted asserts believed believes conceded concedes ' +
      'concluded concludes confirmed confirms contended contends declared declares denied denies emphasised emphasized ' +
      'emphasizes estimated estimates indicated indicates maintained maintains mentioned mentions observed observes ' +
      'pledged pledges predicted predicts promised promises proclaimed proposed quipped recalled recalls replied replies ' +
      'responded responds revealed reveals testified testifies tweeted tweets vowed vows wrote writes urged urges ' +
      'remarked remarks joked jokes cautioned cautions complained complains countered counters declined disclosed ' +
      'elaborated exclaimed hinted hints implied implies informed joked lamented laments opined pointed pleaded ' +
      'reiterated reiterates repeated shouted speculated summed thinks thought wondered agreed agrees continued advised ' +
      'argued commented disputed doubted fears feared hoped hopes retorted snapped threatened threatens tells called',
  ],
  [
    'reporting',
    'saying adding telling asking arguing claiming insisting warning stating suggesting stressing noting explaining ' +
      'announcing reporting acknowledging admitting alleging asserting conceding concluding confirming contending ' +
      'declaring denying emphasising emphasizing estimating indicating maintaining pledging predicting promising ' +
      'replying revealing testifying tweeting vowing writing urging remarking joking cautioning complaining reiterating',
  ],
  [
    'reportBase',
    'say tell argue claim insist warn suggest stress note explain announce report acknowledge admit allege assert believe ' +
      'concede conclude confirm contend declare deny estimate indicate maintain predict reveal testify write think fear hope agree',
  ],
  ['subject', 'he she they it who i we you'],
  [
    'determiner',
    'the a an this that these those his her their its our my your some any no every each all both most many several few ' +
      'another other one two three four five',
  ],
  [
    'preposition',
    'of in on at by for from with to about into over after before under against during among between through since ' +
      'until without within toward towards upon across around near amid despite besides via per alongside as than like',
  ],
  ['conjunction', 'and or but nor yet so'],
  [
    'auxiliary',
    "has have had is are was were be been being do does did will would can could should may might must shall isn't aren't " +
      "wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't didn't cannot 's 've 'd 'll 're 'm",
  ],
  [
    'adverb',
    'also repeatedly later then again once already still not never always often however meanwhile therefore previously ' +
      'recently earlier now just only even soon too first instead further rather both simply famously flatly',
  ],
  [
    'time',
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year morning ' +
      'evening afternoon night weekend january february march april may june july august september october november ' +
      'december jan. feb. aug. sept. oct. nov. dec. last next earlier later this ago recently',
  ],
  [
    'role',
    'minister president secretary spokesman spokeswoman spokesperson ambassador leader chairman chairwoman chair chief ' +
      'director senator congressman congresswoman representative governor mayor general colonel major captain admiral ' +
      'commissioner attorney lawyer judge justice professor analyst economist adviser advisor strategist manager ' +
      'officer official editor correspondent reporter columnist journalist author activist candidate premier ' +
      'chancellor king queen prince princess pope bishop archbishop cardinal rabbi imam sheriff deputy mediator envoy ' +
      'secretary-general head founder co-founder executive ceo nominee lawmaker legislator historian scientist ' +
      'researcher pollster operative consultant host commander diplomat coach doctor physician pastor reverend speaker ' +
      'whip treasurer aide counsel counselor prosecutor detective student teacher owner expert frontrunner ' +
      'front-runner billionaire businessman mogul democrat republican inspector superintendent coordinator',
  ],
  ['title', 'mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady sen. rep. gov. gen. col. lt. prof. rev. senator'],
  [
    'group',
    'officials analysts diplomats sources experts critics aides advisers advisors observers economists lawmakers senators ' +
      'republicans democrats researchers scientists authorities police prosecutors lawyers witnesses residents people ' +
      'supporters opponents activists leaders ministers reporters voters members others investigators doctors ' +
      'strategists historians campaigners spokesmen rebels protesters allies families workers report study poll survey ' +
      'statement document documents letter article website paper newspaper',
  ],
  [
    'body',
    'party council ministry house department university journal times post government congress senate court agency ' +
      'committee commission association institute foundation union bank company corporation group office bureau army ' +
      'observatory organization organisation institute center centre school college church club campaign news network ' +
      'nations states parliament assembly administration authority service services board fund society league inc. ' +
      'corp. co. ltd. press tribune guardian herald magazine street radio television coalition federation front',
  ],
  [
    'opener',
    'that which who whom whose because while when where if although though whereas unless why how what whether',
  ],
  ['verb', 'is are was were has had have will would can could should may might does did do became made took came went'],
  ['reportNoun', 'statement claim claims comments remarks warning indication suggestion belief fear hope view'],
  [
    'weak',
    'called declined continued hoped pointed thinks thought agreed threatened repeated summed feared fears doubted',
  ],
];

/** Every word of a class, with the bits of its classes. */
export const classesOfWord: ReadonlyMap<string, number> = (() => {
  const classes = new Map<string, number>();
  for (const [name, list] of words) {
    for (const word of list.split(' ')) classes.set(word, (classes.get(word) ?? 0) | WordClass[name]);
  }
  return classes;
})();

/** Whether `word` has one of the classes in `classes` (bits of `WordClass`); nothing has none. */
export function isOf(word: { readonly classes: number } | undefined, classes: number): boolean {
  return word !== undefined && (word.classes & classes) !== 0;
}
