import { endOfPhrase, shownWords } from './signal';
import type { Signal } from './signal';
import { canMatch, everyTrigger } from './triggers';
import type { Trigger } from './triggers';

interface Pattern {
  readonly kind: Signal['kind'];
  readonly weight: number;
  readonly trigger: Trigger;
  /** Global and Unicode; matches the words that begin the phrase to show. */
  readonly words: RegExp;
}

/** Looked ahead at, then taken as any word: else what follows is compiled again for every one of them. */
const adverbs =
  '(?:(?=(?:already|also|repeatedly|recently|now|long|never|not|just|since|lately|always|reportedly|successfully|previously|absolutely|yet|still|finally)\\s)\\w+\\s)?';

/** Past participles of verbs that report or value rather than do: "has said" is no event. */
const talk =
  'said|told|warned|insisted|claimed|argued|stressed|stated|expressed|described|criticised|criticized|denounced|welcomed|praised|wanted|hoped|believed|feared|urged|explained|called|been|come|become|seemed|grown|changed';
const irregular =
  'begun|broken|brought|built|cut|done|driven|fallen|fled|fought|found|gone|held|hit|kept|killed|laid|led|left|lost|made|met|paid|put|sent|set|shot|sold|spent|stood|struck|taken|won|withdrawn|risen|shut|given|sunk|spread';

const doing = `(?!(?:${talk})\\b)(?:[a-z]{2,20}ed|${irregular})`;

/** Things that happen to people and states, in the simple past or passive. */
const happened =
  'killed|died|attacked|launched|signed|vetoed|blocked|invaded|bombed|shelled|fired|arrested|detained|fled|arrived|deployed|positioned|resigned|elected|appointed|approved|rejected|agreed|asked|proposed|failed|renewed|lifted|imposed|expired|targeted|reported|struck|sold|delivered|supplied|shipped|sent|seized|captured|destroyed|withdrew|withdrawn|met|voted|passed|banned|cancelled|canceled|ended|began|announced|warned';

const patterns: readonly Pattern[] = [
  {
    kind: 'event',
    weight: 1.5,
    trigger: 'hasDone',
    words: new RegExp(`\\b(?:has|have|had)\\s${adverbs}(?:been\\s)?${doing}\\b`, 'g'),
  },
  {
    kind: 'event',
    weight: 1.2,
    trigger: 'wasDone',
    words: new RegExp(`\\b(?:was|were)\\s${adverbs}(?:${happened})\\b`, 'g'),
  },
  {
    kind: 'event',
    weight: 0.9,
    trigger: 'happened',
    words: new RegExp(`(?<!\\b(?:has|have|had|was|were|been|be|is|are)\\s)\\b(?:${happened})(?=\\s)`, 'g'),
  },
  {
    kind: 'event',
    weight: 1,
    trigger: 'goesOn',
    words:
      /\b(?:is|are|was|were)\s(?:currently\s|already\s|still\s|now\s)?(?:under\simplementation|under\sway|selling|supplying|arming|pushing\sfor|only\sselling)\b/g,
  },
  {
    kind: 'date',
    weight: 0.5,
    trigger: 'date',
    words:
      /\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:1[5-9]|20)\d\d|(?:on\s|early\s|last\s)(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|year|month|week|weekend|night)|yesterday|in\srecent\sdays|earlier\sthis\s(?:week|month|year))\b(?!-)/g,
  },
  {
    kind: 'superlative',
    weight: 1.5,
    trigger: 'superlative',
    words:
      /\b(?:(?:the|its|their|his|her)\s(?:first|last|only|main|largest|biggest|highest|lowest|smallest|worst|best|oldest|youngest|longest|deadliest|fastest|strongest|greatest|richest|poorest|most\s[a-z]{3,20})(?:\sknown)?)(?=\s[a-z])/gi,
  },
  {
    kind: 'comparison',
    weight: 0.8,
    trigger: 'comparison',
    words:
      /\b(?:(?:more|less|fewer|higher|lower|larger|smaller|greater|better|worse|faster|cheaper|bigger|older|stronger|weaker)\sthan(?!\s(?:\d|a\s|an\s|one\s|two\s|half))|(?:rose|fell|grew|increased|decreased|dropped|declined|doubled|tripled)\s(?:by|to|from)|compared\s(?:with|to)|as\s(?!well\s|soon\s|long\s|far\s)[a-z]{3,12}\sas)\b/gi,
  },
  {
    kind: 'causation',
    weight: 1,
    trigger: 'cause',
    words:
      /\b(?:increases|causes?|caused|leads?\sto|led\sto|results?\sin|resulted\sin|because\sof|due\sto|thanks\sto|as\sa\sresult\sof|blamed?|sparked|prompted|triggered)\b/gi,
  },
  {
    kind: 'record',
    weight: 2,
    trigger: 'record',
    words:
      /\b(?:(?:a|the|an\sall-time|all-time)\srecord(?:\s(?:high|low|number|level|sum|profit|loss))?|for\sthe\sfirst\stime|since\srecords\sbegan|on\srecord(?=[\s,.])|unprecedented|never\sbefore|highest\ssince|lowest\ssince)\b/gi,
  },
];

/**
 * Reasons that words alone give: dates, events, comparisons, causes, superlatives, records. In order of position.
 * `triggers` are those of the sentence.
 */
export function findLexicalSignals(sentence: string, triggers = everyTrigger): readonly Signal[] {
  const signals: Signal[] = [];
  for (const { kind, weight, trigger, words } of patterns) {
    if (!canMatch(triggers, trigger)) continue;
    for (const found of sentence.matchAll(words)) {
      const start = found.index;
      const bare = { start, end: start + found[0].length };
      const end = kind === 'date' || kind === 'record' ? bare.end : endOfPhrase(sentence, bare);
      signals.push({ kind, start, end, text: shownWords(sentence, { start, end }), weight });
    }
  }
  return signals.sort((a, b) => a.start - b.start || b.weight - a.weight);
}
