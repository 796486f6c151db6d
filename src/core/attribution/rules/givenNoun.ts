import type { RuleDraft } from '../draft';
import { subjectBefore } from '../nounPhrases';
import type { Word } from '../prose';
import { rightClause } from './clauses';
import type { RuleSite } from './ruleSite';

const giving: ReadonlySet<string> = new Set(
  'gave gives expressed expresses voiced issued made offered reiterated'.split(' '),
);
const saidNoun =
  /^(?:indication|warning|concerns?|fears?|hopes?|claims?|suggestion|statement|signal|doubts?|belief|view)$/;

/** The noun is looked for in this many words behind the verb. */
const reach = 4;

/** Whether the word is a verb that can give a noun of saying. */
export function isGiving(word: Word): boolean {
  return giving.has(word.lower);
}

/** "He gave no indication yet that …", "they voiced fears that …". The site is at the verb. */
export function givenNoun({ prose, regions, sentence, at }: RuleSite): RuleDraft | undefined {
  const { words } = prose;
  let noun = at + 1;
  while (noun <= at + reach && !saidNoun.test(words[noun]?.lower ?? '')) noun += 1;
  if (noun > at + reach) return undefined;
  const that = words[noun + 1]?.lower === 'yet' ? noun + 2 : noun + 1;
  if (words[that]?.lower !== 'that') return undefined;
  const source = subjectBefore(prose, sentence, at);
  const content = source && rightClause(prose, regions, sentence, that + 1);
  if (!content) return undefined;
  const cue = { from: at, to: that };
  return { kind: 'noun', cue, source, inherited: false, content: [content] };
}
