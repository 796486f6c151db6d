/** What a noun or title says about whom it names; bits of one number. */
export const NounClass = {
  /** "minister", "teacher": one person, by what he or she is or does. */
  person: 1 << 0,
  male: 1 << 1,
  female: 1 << 2,
  /** "officials", "voters": several people. */
  people: 1 << 3,
  /** "ministry", "company": a body, where it heads a name or a description. */
  body: 1 << 4,
  /** "Inc", "Ltd": ends the name of a body and is no part of how it is called. */
  suffix: 1 << 5,
  /** "Mr", "Dr": stands before a name and is no office. */
  courtesy: 1 << 6,
  /** "Sen.", "Gen.": stands before a name and is an office. */
  office: 1 << 7,
  /** "report", "poll": a text that says something. */
  writing: 1 << 8,
  /** "show", "stadium": ends the name of what is neither person nor body, even behind a person's: "Rachel Ek Show". */
  thing: 1 << 10,
  /** "late", "former", "young": stands before a noun or name and names nothing. */
  quality: 1 << 9,
} as const;

const lists: readonly (readonly [number, string])[] = [
  [
    NounClass.person,
    'minister president secretary spokesperson spokesman chairman ambassador leader chair chairperson chief director senator representative ' +
      'governor mayor general colonel major captain admiral lieutenant sergeant brigadier marshal commissioner attorney ' +
      'lawyer solicitor barrister judge justice magistrate professor lecturer analyst economist adviser advisor strategist ' +
      'manager officer official editor correspondent reporter columnist journalist author coauthor co-author writer ' +
      'novelist poet playwright critic blogger activist campaigner candidate premier chancellor treasurer cleric preacher ' +
      'minister-designate rabbi sheriff deputy mediator envoy secretary-general head founder co-founder cofounder ' +
      'executive ceo cfo nominee lawmaker legislator historian scientist researcher biologist physicist chemist engineer ' +
      'astronomer geologist psychologist psychiatrist sociologist anthropologist archaeologist epidemiologist pollster ' +
      'operative consultant host commander diplomat coach trainer doctor physician surgeon nurse pastor reverend speaker ' +
      'whip aide counsel counselor counsellor prosecutor detective student pupil teacher principal headteacher owner ' +
      'expert specialist frontrunner front-runner billionaire millionaire mogul tycoon democrat republican inspector ' +
      'superintendent coordinator co-ordinator undersecretary under-secretary undersecretary-general parliamentarian mp ' +
      'mep peer member partner colleague supporter opponent rival resident voter witness neighbor neighbour victim ' +
      'survivor suspect defendant plaintiff patient customer passenger driver pilot astronaut cosmonaut soldier veteran ' +
      'farmer worker employee employer investor trader banker broker accountant auditor artist musician singer rapper ' +
      'guitarist drummer composer conductor comedian actor filmmaker producer designer architect photographer painter ' +
      'sculptor presenter anchor broadcaster narrator publisher player striker midfielder defender goalkeeper captain ' +
      'footballer golfer boxer swimmer athlete champion referee cyclist sprinter quarterback pitcher developer ' +
      'programmer entrepreneur organizer organiser volunteer adviser-in-chief advocate ombudsman regulator librarian ' +
      'curator archivist translator interpreter insider source observer participant protester demonstrator refugee ' +
      'immigrant migrant prisoner inmate fugitive defector whistleblower dissident rebel fighter militant hacker poster ' +
      'user caller reader viewer fan parent child grandchild cousin spouse friend boss successor predecessor neurosurgeon ' +
      'academic scholar philosopher theologian scientologist feminist conservative liberal socialist politician statesman ' +
      'secretary-treasurer vice-president vice-chair co-chair vice-chancellor governor-general lord-lieutenant nominee ' +
      'president-elect councillor councilor alderman delegate superdelegate clerk registrar constable patrolman paramedic ' +
      'vicar dean provost chaplain comptroller controller administrator caretaker mayor-elect man-of-the-match teenager ' +
      'newcomer person individual someone woman-in-charge ex-president ex-minister',
  ],
  [
    NounClass.person | NounClass.male,
    'congressman businessman king prince sultan emir emperor tsar czar duke earl pope bishop archbishop ' +
      'cardinal imam ayatollah sheikh husband father dad brother son uncle nephew grandfather grandson widower boyfriend ' +
      'stepfather man boy gentleman policeman fireman frontman councilman assemblyman anchorman cameraman salesman ' +
      'fisherman craftsman sportsman cricketer newsman ombudsman priest monk patriarch fiancé half-brother son-in-law ' +
      'father-in-law brother-in-law',
  ],
  [
    NounClass.person | NounClass.female,
    'spokeswoman chairwoman congresswoman businesswoman queen princess empress duchess countess wife mother mom mum sister ' +
      'daughter aunt niece grandmother granddaughter widow girlfriend stepmother woman girl lady policewoman councilwoman ' +
      'assemblywoman anchorwoman actress waitress hostess heiress nun abbess midwife fiancée half-sister daughter-in-law ' +
      'mother-in-law sister-in-law',
  ],
  [
    NounClass.people,
    'officials analysts diplomats sources experts critics aides advisers advisors observers economists lawmakers ' +
      'legislators senators congressmen republicans democrats researchers scientists authorities police prosecutors ' +
      'lawyers attorneys judges witnesses residents people supporters opponents activists leaders ministers reporters ' +
      'journalists editors voters members others investigators detectives doctors strategists historians campaigners ' +
      'spokesmen spokespeople spokespersons rebels militants fighters protesters protestors demonstrators allies families ' +
      'parents workers employees teachers students pupils authors executives owners managers directors commanders officers ' +
      'soldiers troops friends relatives neighbors neighbours colleagues users fans players coaches users readers ' +
      'customers shareholders investors traders astronomers engineers biologists physicists men women boys girls children ' +
      'some many most several few both conservatives liberals candidates pollsters operatives insiders delegates donors ' +
      'governors mayors presidents minds individuals scholars academics campaigners posters hackers farmers',
  ],
  [
    NounClass.body,
    'party council ministry house department university journal times post government congress senate court agency ' +
      'committee commission association institute foundation union bank company corporation group office bureau army navy ' +
      'observatory organization organisation center centre school college church club campaign news network nations ' +
      'parliament assembly administration authority service services board fund society league press tribune guardian ' +
      'herald magazine television coalition federation front firm team squad charity regulator watchdog lobby panel ' +
      'tribunal regime militia force forces bloc alliance cabinet embassy consulate hospital clinic museum diocese district ' +
      'studio studios label airline airlines carrier manufacturer maker retailer startup start-up newspaper website site ' +
      'channel broadcaster publisher nonprofit ngo conference programme program project trust trustees laboratory security affairs ' +
      'laboratories lab academy academies treasury secretariat jury police command division brigade patrol brotherhood ' +
      'taliban legion guard guards systems industries holdings partners enterprises technologies pharmaceuticals motors ' +
      'airways electric energy oil gas petroleum records pictures entertainment media digital international group ' +
      'watch network amnesty greenpeace store stores supermarket restaurant hotel federation confederation chamber',
  ],
  [NounClass.body | NounClass.suffix, 'inc inc. corp corp. co co. ltd ltd. plc llc llp gmbh ag sa nv pty'],
  [NounClass.courtesy | NounClass.male, 'mr mr. sir lord monsieur señor herr don'],
  [NounClass.courtesy | NounClass.female, 'mrs mrs. ms ms. miss dame lady madame mme señora frau'],
  [NounClass.courtesy, 'mx dr dr. prof prof.'],
  [NounClass.courtesy | NounClass.male, 'fr. father'],
  [
    NounClass.office,
    'sen sen. rep rep. gov gov. gen gen. col col. lt lt. maj maj. capt capt. cmdr cmdr. sgt sgt. adm adm. rev rev. pres ' +
      'pres. hon hon. sens. reps. govs.',
  ],
  [
    NounClass.writing,
    'report study poll survey statement document documents letter article website paper newspaper book memo email e-mail ' +
      'post posting blog tweet lawsuit complaint suit indictment filing transcript ad advertisement commercial editorial ' +
      'column headline video message release survey surveys polls reports studies results findings figures data statistics ' +
      'review analysis research manifesto petition resolution treaty agreement constitution law bill act bible quran koran ' +
      'story stories account accounts section note testimony',
  ],
  [
    NounClass.thing,
    'show program programme act law rule street avenue road stadium arena airport square park award awards prize cup medal ' +
      'bill amendment plan doctrine trial case day week month year memorial library bridge river lake mountain island bay ' +
      'beach county city town village hall building tower palace castle theater theatre museum cemetery games olympics ' +
      'festival tour album song movie film novel book report diary diaries papers tapes war battle election elections ' +
      'scandal affair crisis treaty accord protocol convention summit expo fair world championship championships final',
  ],
  [
    NounClass.quality,
    'late former then ex young old new veteran late-night longtime long-time senior junior fellow prominent outspoken ' +
      'controversial popular famous leading top retired disgraced embattled incoming outgoing acting current rival local ' +
      'national own popular self-described self-styled onetime one-time alleged great big good little poor rich even only ' +
      'liberal conservative republican democratic independent first second third same',
  ],
];

const classes: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>();
  for (const [bits, words] of lists) {
    for (const word of words.split(' ')) found.set(word, (found.get(word) ?? 0) | bits);
  }
  return found;
})();

/** The bits of `NounClass` of the word `lower`, in lower case; 0 for a word of no class. */
export function nounClassOf(lower: string): number {
  const known = classes.get(lower);
  if (known !== undefined) return known;
  const hyphen = lower.lastIndexOf('-');
  // "vice-president", "ex-minister", "co-author"
  return hyphen > 0
    ? (classes.get(lower.slice(hyphen + 1)) ?? 0) & (NounClass.person | NounClass.male | NounClass.female)
    : 0;
}
